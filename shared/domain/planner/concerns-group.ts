import type { GroupId } from '../ids';
import type { PlannerItem } from './planner-item';

type Reaching = Pick<PlannerItem, 'groupIds'>;

/** Whether something is for a group; what has no groups is for all of them, and `null` asks for any. */
export function concernsGroup({ groupIds }: Reaching, groupId: GroupId | null): boolean {
  return groupId === null || groupIds.length === 0 || groupIds.includes(groupId);
}

/** Whether some group gets both. */
export function concernSame(one: Reaching, other: Reaching): boolean {
  return one.groupIds.length === 0 || one.groupIds.some((groupId) => concernsGroup(other, groupId));
}
