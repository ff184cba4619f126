import type { Community } from '#shared/domain/communities/community';
import type { CommunitySummary, communitiesQueries } from '#shared/wire/nouns/communities';
import { type CommunityCounts, countPeople } from '../../search/count-people';
import type { MemberIndex } from '../../search/member-index';
import type { WeiluDatabase } from '../../store/database';
import type { QueryContext, QueryHandlers } from '../../store/run-query';
import { communityOverview } from './communities.overview';

export const communitiesQueryHandlers: QueryHandlers<keyof typeof communitiesQueries> = {
  'communities.overview': (input, context) => communityOverview(input, context),
  'communities.list': (_input, context) => listCommunities(context),
};

async function listCommunities({
  database,
  memberIndex,
}: QueryContext): Promise<readonly CommunitySummary[]> {
  const [communities, groups] = await Promise.all([
    database.communities.toArray(),
    database.groups.toArray(),
  ]);
  const counts = await countEverybody(communities, database, memberIndex);
  const summaries = communities.map((community) => {
    const count = counts.get(community.id);
    return {
      ...community,
      groups: groups
        .filter((group) => group.communityId === community.id)
        .sort((a, b) => a.position - b.position)
        .map((group) => ({ ...group, activeMembers: count?.ofGroup.get(group.id) ?? 0 })),
      people: count?.people ?? 0,
      memberships: count?.memberships ?? 0,
    };
  });
  return summaries.sort((a, b) => a.createdAt - b.createdAt);
}

/** The app opens with this list: it does not wait until the index has read every member for the first time. */
async function countEverybody(
  communities: readonly Community[],
  database: WeiluDatabase,
  memberIndex: MemberIndex,
): Promise<CommunityCounts> {
  await memberIndex.refreshMemberships(database);
  if (memberIndex.isRead) return memberIndex.counts();
  const ids = communities.map(({ id }) => id);
  return countPeople(await memberIndex.countOnDisk(database, ids), memberIndex.memberships());
}
