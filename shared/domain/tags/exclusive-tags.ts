import type { TagGroup } from '../communities/community';
import type { TagId } from '../ids';
import type { Tag } from './tag';

type TagInGroup = Pick<Tag, 'id' | 'groupName'>;
type GroupRule = Pick<TagGroup, 'name' | 'exclusive'>;

/** The other tags of a tag's group where that group is exclusive: nobody who gets the tag keeps one of these. */
export function rivalsOf(
  tagId: TagId,
  tags: readonly TagInGroup[],
  groups: readonly GroupRule[],
): ReadonlySet<TagId> {
  const group = tags.find(({ id }) => id === tagId)?.groupName ?? '';
  if (!groups.some(({ name, exclusive }) => exclusive && name === group)) return new Set();
  return new Set(tags.filter(({ id, groupName }) => groupName === group && id !== tagId).map(({ id }) => id));
}

/** A member's tags with one more; in an exclusive group the new one takes the place of the others. */
export function withTag(
  tagIds: readonly TagId[],
  added: TagId,
  tags: readonly TagInGroup[],
  groups: readonly GroupRule[],
): readonly TagId[] {
  const rivals = rivalsOf(added, tags, groups);
  const kept = tagIds.filter((id) => !rivals.has(id));
  if (kept.includes(added)) return kept.length === tagIds.length ? tagIds : kept;
  return [...kept, added];
}

/**
 * A whole list of tags as it may be saved: each once, and of an exclusive group only what was added last. Two tags
 * that were held before the group became exclusive stay until one of the group is added: nothing goes silently.
 */
export function settleTags(
  before: readonly TagId[],
  after: readonly TagId[],
  tags: readonly TagInGroup[],
  groups: readonly GroupRule[],
): readonly TagId[] {
  const held = new Set(before);
  const wanted = [...new Set(after)];
  const added = wanted.filter((id) => !held.has(id));
  return added.reduceRight<readonly TagId[]>((settled, id) => {
    if (!settled.includes(id)) return settled;
    const rivals = rivalsOf(id, tags, groups);
    return rivals.size === 0 ? settled : settled.filter((other) => !rivals.has(other));
  }, wanted);
}

/** The exclusive groups of which somebody with these tags holds two or more, by name. */
export function conflictsOf(
  tagIds: readonly TagId[],
  groupOfTag: ReadonlyMap<TagId, string>,
  exclusive: ReadonlySet<string>,
): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of new Set(tagIds)) {
    const group = groupOfTag.get(id) ?? '';
    if (!exclusive.has(group)) continue;
    if (seen.has(group)) twice.add(group);
    seen.add(group);
  }
  return [...twice];
}
