import { defaultCommunitySettings } from '#shared/domain/communities/community';
import { countTiers, dutiesOf, knownOf, rolesOf } from '#shared/domain/communities/overview';
import type { Member } from '#shared/domain/members/member';
import type { QueryHandler } from '../../store/run-query';

/** Tiers, roles, 职务 and coverage of a community, or of one of its groups. */
export const communityOverview: QueryHandler<'communities.overview'> = async (input, context) => {
  const { database, memberIndex } = context;
  const community = await database.communities.get(input.communityId);
  const coverage = community?.coverage ?? defaultCommunitySettings.coverage;
  const asksIntro = coverage.parts.includes('intro');
  if (asksIntro) await memberIndex.refreshWithTimeline(database);
  else await memberIndex.refresh(database);
  const members = [...memberIndex.membersOf(input.communityId, input.groupId)].sort(byId);
  const introduced = asksIntro ? members.filter(({ id }) => memberIndex.hasEvent(id, 'intro')) : [];
  return {
    people: members.length,
    tiers: countTiers(members),
    ...rolesOf(members),
    duties: dutiesOf(members, community?.duties ?? []),
    coverage: knownOf(members, new Set(introduced.map(({ id }) => id)), coverage),
  };
};

/** Lists are cut short: an order that stays keeps the same people in them. */
function byId(a: Pick<Member, 'id'>, b: Pick<Member, 'id'>): number {
  return a.id < b.id ? -1 : 1;
}
