import type { PlannerItemId } from '#shared/domain/ids';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import type { plannerCommands, plannerQueries } from '#shared/wire/nouns/planner';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';
import type { QueryHandlers } from '../../store/run-query';

export const plannerHandlers: CommandHandlers<keyof typeof plannerCommands> = {
  'planner.create': (input, context) => createItem(input, context),
  'planner.update': async ({ id, patch }, { database, now }) => {
    const item = await patchRow(database.plannerItems, id, { ...patch, updatedAt: now });
    return { result: null, facts: { title: item.title } };
  },
  'planner.reschedule': async ({ id, day, time }, { database, now }) => {
    const item = await patchRow(database.plannerItems, id, { day, time, updatedAt: now });
    return { result: null, facts: { title: item.title, day, time } };
  },
  'planner.remove': async ({ id }, { database }) => {
    const item = await requireRow(database.plannerItems, id);
    await database.plannerItems.delete(id);
    return { result: null, facts: { title: item.title } };
  },
  'planner.stampSent': (input, context) => stampSent(input, context),
};

export const plannerQueryHandlers: QueryHandlers<keyof typeof plannerQueries> = {
  'planner.range': async ({ communityId, groupId, from, to }, { database }) => {
    const items = await database.plannerItems
      .where('[communityId+day]')
      .between([communityId, from], [communityId, to], true, true)
      .toArray();
    return items.filter((item) => concernsGroup(item, groupId)).sort(byTime);
  },
  'planner.item': async ({ id }, { database }) => (await database.plannerItems.get(id)) ?? null,
};

/** An item without groups is meant for all of them. */
export function concernsGroup(
  item: Pick<PlannerItem, 'groupIds'>,
  groupId: PlannerItem['groupIds'][number] | null,
): boolean {
  return groupId === null || item.groupIds.length === 0 || item.groupIds.includes(groupId);
}

/** Order of day, time, then title. */
export function byTime(a: PlannerItem, b: PlannerItem): number {
  const left = `${a.day} ${a.time}`;
  const right = `${b.day} ${b.time}`;
  if (left !== right) return left < right ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}

const createItem: CommandHandler<'planner.create'> = async ({ communityId, fields }, context) => {
  const { database, makeId, now } = context;
  await requireRow(database.communities, communityId);
  const item: PlannerItem = {
    id: makeId<PlannerItemId>(),
    communityId,
    seriesId: null,
    body: '',
    kind: '其他',
    status: 'draft',
    groupIds: [],
    ...fields,
    sentAt: null,
    createdAt: now,
    updatedAt: now,
  };
  await database.plannerItems.add(item);
  return { result: { itemId: item.id }, facts: { title: item.title } };
};

const stampSent: CommandHandler<'planner.stampSent'> = async ({ id, sentAt }, { database, now }) => {
  const before = await requireRow(database.plannerItems, id);
  const status = sentAt === null ? (before.body.trim() ? 'ready' : 'draft') : 'sent';
  await database.plannerItems.put({ ...before, status, sentAt, updatedAt: now });
  return { result: null, facts: { title: before.title, sent: sentAt === null ? 0 : 1 } };
};
