import type { Community } from '#shared/domain/communities/community';
import type { CommunityId, TagId } from '#shared/domain/ids';
import { avatarColorOf, type Member } from '#shared/domain/members/member';
import { replaceTag } from '#shared/domain/segments/map-condition';
import { cadencesWithoutTag, mergeCadences } from '#shared/domain/tags/cadence-tags';
import { rivalsOf, withTag } from '#shared/domain/tags/exclusive-tags';
import type { Tag } from '#shared/domain/tags/tag';
import { WeiluError } from '#shared/wire/errors';
import type { tagsCommands } from '#shared/wire/nouns/tags';
import type { WeiluDatabase } from '../../store/database';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler, CommandHandlers } from '../../store/run-command';
import { rewriteMembers } from './rewrite-members';
import { removeTagGroup, saveTagGroup } from './tag-groups';

export const tagsHandlers: CommandHandlers<keyof typeof tagsCommands> = {
  'tags.create': (input, context) => createTag(input, context),
  'tags.update': (input, context) => updateTag(input, context),
  'tags.merge': (input, context) => mergeTags(input, context),
  'tags.remove': (input, context) => removeTag(input, context),
  'tags.saveGroup': (input, context) => saveTagGroup(input, context),
  'tags.removeGroup': (input, context) => removeTagGroup(input, context),
};

const createTag: CommandHandler<'tags.create'> = async (
  { communityId, name, color, groupName = '' },
  context,
) => {
  const { database, makeId } = context;
  const community = await requireRow(database.communities, communityId);
  const known = await tagNamed(database, communityId, name);
  if (known) return { result: { tagId: known.id }, facts: { name } };
  const tag: Tag = {
    id: makeId<TagId>(),
    communityId,
    name,
    groupName,
    color: color ?? colorOfGroup(community, groupName) ?? avatarColorOf(name),
  };
  await database.tags.add(tag);
  return { result: { tagId: tag.id }, facts: { name } };
};

/** Members and segments hold a tag by its id: a new name is one row, wherever the tag stands. */
const updateTag: CommandHandler<'tags.update'> = async ({ id, patch }, context) => {
  const { database } = context;
  const before = await requireRow(database.tags, id);
  if (patch.name !== undefined) {
    const namesake = await tagNamed(database, before.communityId, patch.name);
    if (namesake && namesake.id !== id) throw new WeiluError('name-taken', { name: patch.name });
  }
  const community = await requireRow(database.communities, before.communityId);
  const moved = patch.groupName !== undefined && patch.groupName !== before.groupName;
  const color = moved ? colorOfGroup(community, patch.groupName ?? '') : undefined;
  const tag = await patchRow(database.tags, id, { ...(color ? { color } : {}), ...patch });
  const settled = moved ? await takeFromRivals(context, community, tag) : 0;
  return { result: null, facts: { name: before.name, renamed: tag.name, settled } };
};

/** Who has a tag of the exclusive group already keeps that one: the tag that comes into it is taken off them. */
async function takeFromRivals(context: CommandContext, community: Community, tag: Tag): Promise<number> {
  const tags = await context.database.tags.where('communityId').equals(community.id).toArray();
  const rivals = rivalsOf(tag.id, tags, community.tagGroups);
  if (rivals.size === 0) return 0;
  return rewriteMembers(
    context,
    community.id,
    ({ tagIds }) => tagIds.includes(tag.id) && tagIds.some((id) => rivals.has(id)),
    ({ tagIds }) => ({ tagIds: tagIds.filter((id) => id !== tag.id) }),
  );
}

const mergeTags: CommandHandler<'tags.merge'> = async ({ fromId, intoId }, context) => {
  const { database } = context;
  const from = await requireRow(database.tags, fromId);
  const into = await requireRow(database.tags, intoId);
  if (from.communityId !== into.communityId) throw new WeiluError('not-found', { noun: 'tags' });
  // Into itself: there is nothing to do.
  if (fromId === intoId) return { result: { members: 0 } };
  const community = await requireRow(database.communities, from.communityId);
  const tags = await database.tags.where('communityId').equals(from.communityId).toArray();
  let rivals = 0;
  const changed = await rewriteMembers(context, from.communityId, holding(fromId), ({ tagIds }) => {
    const others = tagIds.filter((id) => id !== fromId);
    const merged = withTag(others, intoId, tags, community.tagGroups);
    if (others.some((id) => !merged.includes(id))) rivals += 1;
    return { tagIds: merged };
  });
  await replaceInSegments(context, from.communityId, fromId, intoId);
  await replaceCadences(context, community, mergeCadences(community.cadences, fromId, intoId));
  await database.tags.delete(fromId);
  const facts = { name: from.name, into: into.name, count: changed, rivals };
  return { result: { members: changed }, facts };
};

const removeTag: CommandHandler<'tags.remove'> = async ({ id }, context) => {
  const { database } = context;
  const tag = await requireRow(database.tags, id);
  const community = await requireRow(database.communities, tag.communityId);
  const changed = await rewriteMembers(context, tag.communityId, holding(id), ({ tagIds }) => ({
    tagIds: tagIds.filter((held) => held !== id),
  }));
  await replaceInSegments(context, tag.communityId, id, null);
  await replaceCadences(context, community, cadencesWithoutTag(community.cadences, id));
  await database.tags.delete(id);
  return { result: { members: changed }, facts: { name: tag.name, count: changed } };
};

const holding =
  (id: TagId) =>
  ({ tagIds }: Member) =>
    tagIds.includes(id);

function colorOfGroup({ tagGroups }: Community, groupName: string): Tag['color'] | undefined {
  return tagGroups.find(({ name }) => name === groupName)?.color;
}

async function tagNamed(
  database: WeiluDatabase,
  communityId: CommunityId,
  name: string,
): Promise<Tag | undefined> {
  const tags = await database.tags.where('communityId').equals(communityId).toArray();
  return tags.find((tag) => tag.name === name);
}

async function replaceInSegments(
  { database }: CommandContext,
  communityId: CommunityId,
  from: TagId,
  into: TagId | null,
): Promise<void> {
  const segments = await database.segments.where('communityId').equals(communityId).toArray();
  const rewritten = segments.map((segment) => ({
    ...segment,
    condition: replaceTag(segment.condition, from, into),
  }));
  const changed = rewritten.filter(
    ({ condition }, index) => JSON.stringify(condition) !== JSON.stringify(segments[index]?.condition),
  );
  await database.segments.bulkPut(changed);
}

async function replaceCadences(
  { database }: CommandContext,
  community: Community,
  cadences: Community['cadences'],
): Promise<void> {
  if (cadences !== community.cadences) await patchRow(database.communities, community.id, { cadences });
}
