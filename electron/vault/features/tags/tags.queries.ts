import type { TagGroup } from '#shared/domain/communities/community';
import { compareNames } from '#shared/domain/search/pinyin-search';
import { asksForTag } from '#shared/domain/segments/map-condition';
import { conflictsOf } from '#shared/domain/tags/exclusive-tags';
import type { Tag } from '#shared/domain/tags/tag';
import type { tagsQueries } from '#shared/wire/nouns/tags';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';

export const tagsQueryHandlers: QueryHandlers<keyof typeof tagsQueries> = {
  'tags.list': (input, context) => listTags(input, context),
};

const listTags: QueryHandler<'tags.list'> = async ({ communityId }, { database, memberIndex }) => {
  await memberIndex.refresh(database);
  const [community, tags, segments] = await Promise.all([
    database.communities.get(communityId),
    database.tags.where('communityId').equals(communityId).toArray(),
    database.segments.where('communityId').equals(communityId).toArray(),
  ]);
  const groups = allGroups(community?.tagGroups ?? [], tags);
  const exclusive = new Set(groups.filter((group) => group.exclusive).map(({ name }) => name));
  const groupOfTag = new Map(tags.map(({ id, groupName }) => [id, groupName]));
  const holders = new Map<string, number>();
  const conflicts = new Map<string, number>();
  for (const { tagIds } of memberIndex.membersOf(communityId)) {
    for (const id of tagIds) increase(holders, id);
    for (const group of conflictsOf(tagIds, groupOfTag, exclusive)) increase(conflicts, group);
  }
  const uses = tags.map((tag) => ({
    ...tag,
    members: holders.get(tag.id) ?? 0,
    segments: segments.filter(({ condition }) => asksForTag(condition, tag.id)).length,
  }));
  return {
    groups,
    tags: uses.sort((a, b) => b.members - a.members || compareNames(a.name, b.name)),
    conflicts: groups.flatMap(({ name }) => {
      const count = conflicts.get(name);
      return count ? [{ group: name, members: count }] : [];
    }),
  };
};

/** The groups that were made, then those that tags name and nobody made: from an import, or from an older version. */
function allGroups(made: readonly TagGroup[], tags: readonly Tag[]): readonly TagGroup[] {
  const groups = new Map(made.map((group) => [group.name, group]));
  for (const { groupName, color } of tags) {
    if (groupName && !groups.has(groupName))
      groups.set(groupName, { name: groupName, color, exclusive: false });
  }
  return [...groups.values()];
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
