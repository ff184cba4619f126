import type { CommunityId, GroupId } from '../../shared/domain/ids';
import type { CommunitySummary } from '../../shared/wire/nouns/communities';
import type { Scope } from '../data/scope';

/**
 * The community wanted, else the first that is not archived, with the group wanted where it is one of its; null when
 * there is no community at all.
 */
export function pickScope(
  communities: readonly CommunitySummary[],
  communityId: CommunityId | null,
  groupId: GroupId | null,
): Scope | null {
  // An archived community is nobody's place; there is always one that is not.
  const open = communities.filter(({ archivedAt }) => archivedAt === null);
  const community = open.find(({ id }) => id === communityId) ?? open[0] ?? communities[0];
  if (!community) return null;
  const group = community.groups.find(({ id, archivedAt }) => id === groupId && archivedAt === null);
  return { community, group: group ?? null };
}
