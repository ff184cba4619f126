import type { CommunityId, GroupId } from '#shared/domain/ids';
import type { Membership } from '#shared/domain/members/member';

/** How many people a community has, and how many are in its groups: in all, and in each. */
export type PeopleCount = { people: number; memberships: number; readonly ofGroup: Map<GroupId, number> };
export type CommunityCounts = ReadonlyMap<CommunityId, Readonly<PeopleCount>>;

/** Counts people by community, of which there are so many each time, and by group; who left a group is not in it. */
export function countPeople(
  people: Iterable<readonly [CommunityId, number]>,
  memberships: Iterable<Pick<Membership, 'communityId' | 'groupId' | 'status'>>,
): CommunityCounts {
  const counts = new Map<CommunityId, PeopleCount>();
  const countOf = (id: CommunityId): PeopleCount => {
    const known = counts.get(id);
    if (known) return known;
    const count: PeopleCount = { people: 0, memberships: 0, ofGroup: new Map() };
    counts.set(id, count);
    return count;
  };
  for (const [id, count] of people) countOf(id).people += count;
  for (const { communityId, groupId, status } of memberships) {
    if (status === 'left') continue;
    const count = countOf(communityId);
    count.memberships += 1;
    count.ofGroup.set(groupId, (count.ofGroup.get(groupId) ?? 0) + 1);
  }
  return counts;
}
