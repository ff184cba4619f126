import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';

/**
 * Removes a group with its memberships. What was planned for it alone keeps naming it: without a group it would
 * count for all of them.
 */
export const removeGroup: CommandHandler<'communities.removeGroup'> = async ({ id }, { database }) => {
  const group = await requireRow(database.groups, id);
  const memberships = await database.memberships
    .where('communityId')
    .equals(group.communityId)
    .filter(({ groupId }) => groupId === id)
    .primaryKeys();
  await database.memberships.bulkDelete(memberships);
  await database.groups.delete(id);
  return {
    result: { memberships: memberships.length },
    facts: { name: group.name, memberships: memberships.length },
  };
};

/** Puts groups in the order given; those left out follow in the order they had. */
export const orderGroups: CommandHandler<'communities.orderGroups'> = async (
  { communityId, ids },
  { database },
) => {
  const groups = await database.groups.where('communityId').equals(communityId).sortBy('position');
  if (ids.some((id) => !groups.some((group) => group.id === id))) {
    throw new WeiluError('not-found', { noun: 'groups' });
  }
  const wanted = new Set(ids);
  const rest = groups.filter(({ id }) => !wanted.has(id)).map(({ id }) => id);
  const places = new Map([...wanted, ...rest].map((id, index) => [id, index + 1]));
  const placed = groups.map((group) => ({ ...group, position: places.get(group.id) ?? group.position }));
  await database.groups.bulkPut(placed.filter(({ position }, at) => position !== groups[at]?.position));
  return { result: null };
};
