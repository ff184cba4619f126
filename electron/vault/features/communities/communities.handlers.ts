import { newCommunity, newGroupFields, wechatGroupCapacity } from '#shared/domain/communities/community';
import { buildDemoCommunity } from '#shared/domain/demo/build-demo-community';
import type { CommunityId, GroupId } from '#shared/domain/ids';
import { communityTableNames, type DataTableName } from '#shared/domain/store/data-tables';
import type { communitiesCommands } from '#shared/wire/nouns/communities';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';
import { putUsualRules } from '../review/rule-writes';
import { archiveCommunity } from './archive-community';
import { orderGroups, removeGroup } from './group-commands';
import { updateCommunity } from './update-community';

export const communitiesHandlers: CommandHandlers<keyof typeof communitiesCommands> = {
  'communities.create': (input, context) => createCommunity(input, context),
  'communities.update': (input, context) => updateCommunity(input, context),
  'communities.remove': (input, context) => removeCommunity(input, context),
  'communities.addGroup': (input, context) => addGroup(input, context),
  'communities.updateGroup': async ({ id, patch }, { database }) => {
    const group = await patchRow(database.groups, id, patch);
    return { result: null, facts: { name: group.name } };
  },
  'communities.archive': (input, context) => archiveCommunity(input, context),
  'communities.archiveGroup': async ({ id, archived }, { database, now }) => {
    const group = await patchRow(database.groups, id, { archivedAt: archived ? now : null });
    return { result: null, facts: { name: group.name, archived: Number(archived) } };
  },
  'communities.removeGroup': (input, context) => removeGroup(input, context),
  'communities.orderGroups': (input, context) => orderGroups(input, context),
  'demo.load': (input, context) => loadDemo(input, context),
};

const createCommunity: CommandHandler<'communities.create'> = async ({ name, groupName }, context) => {
  const { database, makeId, now } = context;
  const communityId = makeId<CommunityId>();
  const groupId = makeId<GroupId>();
  await database.communities.add(newCommunity({ id: communityId, name, demo: false, createdAt: now }));
  await database.groups.add({
    id: groupId,
    communityId,
    name: groupName,
    capacity: wechatGroupCapacity,
    position: 1,
    createdAt: now,
    ...newGroupFields,
  });
  await putUsualRules(communityId, context);
  return { result: { communityId, groupId }, facts: { name } };
};

const addGroup: CommandHandler<'communities.addGroup'> = async (input, { database, makeId, now }) => {
  const { communityId, name, capacity } = input;
  await requireRow(database.communities, communityId);
  const groups = await database.groups.where('communityId').equals(communityId).toArray();
  const groupId = makeId<GroupId>();
  const position = Math.max(0, ...groups.map((group) => group.position)) + 1;
  await database.groups.add({
    id: groupId,
    communityId,
    name,
    capacity,
    position,
    createdAt: now,
    ...newGroupFields,
  });
  return { result: { groupId }, facts: { name } };
};

const removeCommunity: CommandHandler<'communities.remove'> = async ({ id }, { database, progress }) => {
  const community = await requireRow(database.communities, id);
  let rows = 1;
  for (const [index, tableName] of communityTableNames.entries()) {
    const table = database.table<unknown, string>(tableName);
    const keys = await table
      .where(communityIndex(tableName))
      .between(...boundsOf(tableName, id), true, true)
      .primaryKeys();
    await table.bulkDelete(keys);
    rows += keys.length;
    progress(index + 1, communityTableNames.length);
  }
  await database.communities.delete(id);
  return { result: { rows }, facts: { name: community.name, rows } };
};

/** Planner items have their community only as the first part of a compound index. */
function communityIndex(table: DataTableName): string {
  return table === 'plannerItems' ? '[communityId+day]' : 'communityId';
}

function boundsOf(table: DataTableName, id: CommunityId): [unknown, unknown] {
  return table === 'plannerItems'
    ? [
        [id, ''],
        [id, '\uffff'],
      ]
    : [id, id];
}

const loadDemo: CommandHandler<'demo.load'> = async ({ today, now }, { database, progress }) => {
  const demo = buildDemoCommunity({ today, now });
  const tables = ['communities', ...communityTableNames] as const;
  for (const [index, name] of tables.entries()) {
    await database.table<unknown, string>(name).bulkPut([...demo[name]]);
    progress(index + 1, tables.length);
  }
  const [community] = demo.communities;
  if (!community) throw new Error('the demo has a community');
  return { result: { communityId: community.id }, facts: { name: community.name } };
};
