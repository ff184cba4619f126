import type { TagGroup } from '../../communities/community';
import type { TagId } from '../../ids';
import { settleTags } from '../../tags/exclusive-tags';
import type { Tag } from '../../tags/tag';

/** Makes of a member's tags by name, and those a row adds, the tags the member has then. */
export type AddTags = (known: readonly string[], added: readonly string[]) => readonly string[];

/** Tags that all get along. */
export const addAnyTags: AddTags = (known, added) => [...new Set([...known, ...added])];

/**
 * Tags of a community where some groups are exclusive: of one of these a row names its last tag, which takes the place of
 * the member's. The same row once more changes nothing.
 */
export function addTagsByRules(
  tags: ReadonlyArray<Pick<Tag, 'name' | 'groupName'>>,
  groups: readonly Pick<TagGroup, 'name' | 'exclusive'>[],
): AddTags {
  if (!groups.some(({ exclusive }) => exclusive)) return addAnyTags;
  // A file knows tags by their names, which are as good as ids within a community.
  const named = tags.map(({ name, groupName }) => ({ id: name as string as TagId, groupName }));
  const settle = (before: readonly string[], after: readonly string[]) =>
    settleTags(before as readonly TagId[], after as readonly TagId[], named, groups);
  return (known, added) => settle(known, [...known, ...settle([], added)]);
}
