import type { PlannerItemPatch } from '../../../../shared/domain/planner/planner-item';

/** Whether a change to these fields may be meant for more than one item of its series. */
export function mayBeForAll(patch: PlannerItemPatch): boolean {
  return 'time' in patch || 'kind' in patch || 'body' in patch || 'groupIds' in patch;
}
