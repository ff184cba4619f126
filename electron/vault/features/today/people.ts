import type { CommunityId, GroupId } from '#shared/domain/ids';
import type { IndexedPerson } from '../../search/member-answers';
import type { QueryContext } from '../../store/run-query';

/** The members of a community, each with the memberships that count: all of them, or those of one group. */
export async function peopleHere(
  { database, memberIndex }: QueryContext,
  communityId: CommunityId,
  groupId: GroupId | null,
): Promise<readonly IndexedPerson[]> {
  await memberIndex.refresh(database);
  const people = [...memberIndex.peopleOf(communityId)];
  if (groupId === null) return people;
  return people.map(({ member, memberships }) => ({
    member,
    memberships: memberships.filter((membership) => membership.groupId === groupId),
  }));
}

/** Whether somebody is known to be in one of these groups now. */
export function isActive({ memberships }: IndexedPerson): boolean {
  return memberships.some(({ status }) => status === 'active');
}
