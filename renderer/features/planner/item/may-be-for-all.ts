import type { PlannerItemPatch } from '../../../../shared/domain/planner/planner-item';

/** Whether a change to these fields may be meant for more than one item of its series. A text is always its item's own. */
export function mayBeForAll(patch: PlannerItemPatch): boolean {
  return 'time' in patch || 'kind' in patch || 'groupIds' in patch;
}
