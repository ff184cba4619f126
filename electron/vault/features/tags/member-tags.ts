import type { CommunityId, TagId } from '#shared/domain/ids';
import { settleTags } from '#shared/domain/tags/exclusive-tags';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';

/**
 * A member's tags as they may be saved: of the member's own community, and of an exclusive group only one.
 * @throws WeiluError `not-found` when a tag is of no or of another community.
 */
export async function checkedTags(
  database: WeiluDatabase,
  communityId: CommunityId,
  before: readonly TagId[],
  after: readonly TagId[],
): Promise<readonly TagId[]> {
  if (after.length === 0) return after;
  const tags = await database.tags.where('communityId').equals(communityId).toArray();
  const known = new Set(tags.map(({ id }) => id));
  if (after.some((id) => !known.has(id))) throw new WeiluError('not-found', { noun: 'tags' });
  const { tagGroups } = await requireRow(database.communities, communityId);
  return settleTags(before, after, tags, tagGroups);
}
