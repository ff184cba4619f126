import type { Community, TagGroup } from '#shared/domain/communities/community';
import type { Tag } from '#shared/domain/tags/tag';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';

/** Most tag groups a community may have: what the community's gate lets through. */
const groupLimit = 100;

/** Makes a tag group or changes one; its tags follow a new name and a new colour. */
export const saveTagGroup: CommandHandler<'tags.saveGroup'> = async (
  { communityId, name, group },
  { database },
) => {
  const community = await requireRow(database.communities, communityId);
  const { tagGroups } = community;
  const tags = await tagsIn(database, community, name);
  if (name !== null && tags.length === 0 && !tagGroups.some((one) => one.name === name)) {
    throw new WeiluError('not-found', { noun: 'tagGroups' });
  }
  if (group.name !== name && tagGroups.some((one) => one.name === group.name)) {
    throw new WeiluError('name-taken', { name: group.name });
  }
  const known = tagGroups.some((one) => one.name === name);
  if (!known && tagGroups.length >= groupLimit) {
    throw new WeiluError('input-invalid', { path: 'group', detail: `${groupLimit}` });
  }
  const after = known ? tagGroups.map((one) => (one.name === name ? group : one)) : [...tagGroups, group];
  await patchRow(database.communities, communityId, { tagGroups: after });
  await requireNoConflicts(database, community, name, group);
  const recolored = tagGroups.find((one) => one.name === name)?.color !== group.color;
  await database.tags.bulkPut(
    tags
      .map((tag) => ({ ...tag, groupName: group.name, color: recolored ? group.color : tag.color }))
      .filter((tag, index) => tag.groupName !== tags[index]?.groupName || tag.color !== tags[index]?.color),
  );
  return { result: null, facts: { name: group.name } };
};

/**
 * A group becomes exclusive only where nobody has two of it; those of a group that was so before are left as they are.
 * @throws WeiluError `tags-conflict`
 */
async function requireNoConflicts(
  database: WeiluDatabase,
  community: Community,
  name: string | null,
  group: TagGroup,
): Promise<void> {
  const was = community.tagGroups.some((one) => one.name === name && one.exclusive);
  if (!group.exclusive || (was && name === group.name)) return;
  const own = await tagsIn(database, community, name);
  const joined = await tagsIn(database, community, group.name);
  const ids = new Set([...own, ...joined].map(({ id }) => id));
  // Renamed and nothing else.
  if (ids.size < 2 || (was && joined.length === 0)) return;
  const members = await database.members
    .where('communityId')
    .equals(community.id)
    .filter(({ tagIds }) => tagIds.filter((id) => ids.has(id)).length > 1)
    .count();
  if (members > 0) throw new WeiluError('tags-conflict', { group: group.name, members });
}

/** Takes a tag group away; its tags stay, in no group. */
export const removeTagGroup: CommandHandler<'tags.removeGroup'> = async (
  { communityId, name },
  { database },
) => {
  const community = await requireRow(database.communities, communityId);
  const tags = await tagsIn(database, community, name);
  if (tags.length === 0 && !community.tagGroups.some((one) => one.name === name)) {
    throw new WeiluError('not-found', { noun: 'tagGroups' });
  }
  const tagGroups = community.tagGroups.filter((one) => one.name !== name);
  await patchRow(database.communities, communityId, { tagGroups });
  await database.tags.bulkPut(tags.map((tag) => ({ ...tag, groupName: '' })));
  return { result: null, facts: { name } };
};

/** The tags of a group of that name; none where there is no name. */
async function tagsIn(
  database: WeiluDatabase,
  { id }: Community,
  name: string | null,
): Promise<readonly Tag[]> {
  if (!name) return [];
  const tags = await database.tags.where('communityId').equals(id).toArray();
  return tags.filter(({ groupName }) => groupName === name);
}
