import type { communitiesQueries } from '#shared/wire/nouns/communities';
import type { QueryHandlers } from '../../store/run-query';
import { communityOverview } from './communities.overview';

export const communitiesQueryHandlers: QueryHandlers<keyof typeof communitiesQueries> = {
  'communities.overview': (input, context) => communityOverview(input, context),
  'communities.list': async (_input, { database }) => {
    const [communities, groups, memberships] = await Promise.all([
      database.communities.toArray(),
      database.groups.toArray(),
      database.memberships.toArray(),
    ]);
    const summaries = communities.map(async (community) => {
      const own = memberships.filter((membership) => membership.communityId === community.id);
      const active = own.filter((membership) => membership.status !== 'left');
      return {
        ...community,
        groups: groups
          .filter((group) => group.communityId === community.id)
          .sort((a, b) => a.position - b.position)
          .map((group) => ({
            ...group,
            activeMembers: active.filter((membership) => membership.groupId === group.id).length,
          })),
        people: await database.members.where('communityId').equals(community.id).count(),
        memberships: active.length,
      };
    });
    return (await Promise.all(summaries)).sort((a, b) => a.createdAt - b.createdAt);
  },
};
