import type { CommunityId, TagId } from '#shared/domain/ids';
import { tagsPerMember } from '#shared/domain/members/member';
import { rivalsOf } from '#shared/domain/tags/exclusive-tags';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';

/**
 * How the tags of two members of a community become one list: those of the one that stays first, and of the other's
 * only what does not stand against one of them in an exclusive group.
 */
export async function tagJoiner(
  database: WeiluDatabase,
  communityId: CommunityId,
): Promise<(kept: readonly TagId[], dropped: readonly TagId[]) => readonly TagId[]> {
  const tags = await database.tags.where('communityId').equals(communityId).toArray();
  const { tagGroups } = await requireRow(database.communities, communityId);
  return (kept, dropped) => {
    const joined = [...kept];
    for (const id of dropped) {
      const rivals = rivalsOf(id, tags, tagGroups);
      const isFree = !joined.includes(id) && !joined.some((held) => rivals.has(held));
      if (isFree && joined.length < tagsPerMember) joined.push(id);
    }
    return joined;
  };
}
