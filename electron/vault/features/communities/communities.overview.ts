import { defaultCommunitySettings } from '#shared/domain/communities/community';
import { countTiers, dutiesOf, knownOf, rolesOf } from '#shared/domain/communities/overview';
import type { Member } from '#shared/domain/members/member';
import type { QueryInput } from '#shared/wire/vault-contract';
import type { QueryContext, QueryHandler } from '../../store/run-query';

/** Tiers, roles, 职务 and coverage of a community, or of one of its groups. */
export const communityOverview: QueryHandler<'communities.overview'> = async (input, context) => {
  const { database } = context;
  const community = await database.communities.get(input.communityId);
  const members = await membersIn(input, context);
  const introduced = await introducedIn(input, context);
  return {
    people: members.length,
    tiers: countTiers(members),
    ...rolesOf(members),
    duties: dutiesOf(members, community?.duties ?? []),
    coverage: knownOf(members, introduced, community?.coverage ?? defaultCommunitySettings.coverage),
  };
};

type Scope = QueryInput<'communities.overview'>;

async function membersIn(
  { communityId, groupId }: Scope,
  { database, memberIndex }: QueryContext,
): Promise<readonly Member[]> {
  const members = await database.members.where('communityId').equals(communityId).toArray();
  if (!groupId) return members;
  await memberIndex.refresh(database);
  return members.filter(({ id }) => memberIndex.inGroup(id, groupId));
}

/** Ids of the members with a 自我介绍 in their timeline. */
async function introducedIn(
  { communityId }: Scope,
  { database }: QueryContext,
): Promise<ReadonlySet<string>> {
  const introduced = new Set<string>();
  await database.timeline
    .where('communityId')
    .equals(communityId)
    .each(({ kind, memberId }) => {
      if (kind === 'intro') introduced.add(memberId);
    });
  return introduced;
}
