import type { ContentKind } from '../planner-item';
import type { PlannerSlot } from '../rhythm';

/** Whether a slot says which kinds do well in it, and this is none of them. 其他 says nothing and suits anywhere. */
export function isOddKind(kind: ContentKind, slot: PlannerSlot | null): boolean {
  if (slot === null || slot.kinds.length === 0 || kind === '其他') return false;
  return !slot.kinds.includes(kind);
}
