import type { Community } from '#shared/domain/communities/community';
import type { CommunityId, GroupId, MemberId } from '#shared/domain/ids';
import type { Member } from '#shared/domain/members/member';
import type { WeiluDatabase } from '../../store/database';

/** A member who holds unique 职务, with the groups they are in now. */
export type UniqueHolder = Readonly<{
  member: Member;
  titles: readonly string[];
  groupIds: readonly GroupId[];
}>;

/** The 职务 of a community that one person holds in a group. */
export function uniqueTitles({ duties }: Pick<Community, 'duties'>): ReadonlySet<string> {
  return new Set(duties.filter(({ unique }) => unique).map(({ title }) => title));
}

/** Where a 职务 is held: in each group, or beside the groups by those who are in none. */
export function dutyPlaces(title: string, groupIds: readonly GroupId[]): readonly string[] {
  return (groupIds.length === 0 ? ['none'] : groupIds).map((groupId) => `${title} ${groupId}`);
}

/** Everybody in a community who holds one of these 职务. */
export async function uniqueHolders(
  database: WeiluDatabase,
  communityId: CommunityId,
  titles: ReadonlySet<string>,
): Promise<readonly UniqueHolder[]> {
  const members = await database.members
    .where('communityId')
    .equals(communityId)
    .filter(({ duties }) => duties.some(({ title }) => titles.has(title)))
    .toArray();
  const memberships = await database.memberships
    .where('memberId')
    .anyOf(members.map(({ id }) => id))
    .toArray();
  const groups = new Map<MemberId, GroupId[]>(members.map(({ id }) => [id, []]));
  for (const { memberId, groupId, status } of memberships) {
    if (status !== 'left') groups.get(memberId)?.push(groupId);
  }
  return members.map((member) => ({
    member,
    titles: member.duties.map(({ title }) => title).filter((title) => titles.has(title)),
    groupIds: groups.get(member.id) ?? [],
  }));
}
