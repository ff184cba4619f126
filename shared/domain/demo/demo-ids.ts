import type { CommunityId, GroupId } from '../ids';

/** A row's id from its table and its number counted from 1: `demo-member-001`. The same on every load. */
export function demoId<Id extends string>(table: string, number: number): Id {
  return `demo-${table}-${String(number).padStart(3, '0')}` as unknown as Id;
}

/** Id of the demo community. */
export const demoCommunityId = demoId<CommunityId>('community', 1);
/** Id of 1群. */
export const firstGroupId = demoId<GroupId>('group', 1);
/** Id of 2群. */
export const secondGroupId = demoId<GroupId>('group', 2);
/** Both groups, in order. */
export const bothGroupIds = [firstGroupId, secondGroupId] as const;
