import { type Day, daysBetween, shiftDay, type TimeOfDay } from '#shared/domain/days';
import type { PlannerItemId } from '#shared/domain/ids';
import { newPlannerItemFields, type PlannerItem } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import { WeiluError } from '#shared/wire/errors';
import { plannerCopyLimit, type SeriesScope } from '#shared/wire/nouns/planner';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { moveFacts, watchSeries } from './change-facts';
import { earlier, requireItems } from './item-rows';
import { moveSeries } from './move-series';
import { changedAlone } from './overrides';
import { replan, replanSeriesOf, seriesOf } from './series-plan';

/**
 * Moves an item, or with it the rest or all of its series.
 * @throws WeiluError `item-sent`, or `series-shift` where the rule cannot be moved.
 */
export const rescheduleItem: CommandHandler<'planner.reschedule'> = async (input, context) => {
  const { id, day, time, scope = 'one' } = input;
  const before = await requireRow(context.database.plannerItems, id);
  if (isSent(before)) throw new WeiluError('item-sent', { title: before.title });
  const effect = await watchSeries(context.database, [await seriesOf(context.database, before)]);
  await moveItem(before, { day, time, scope }, context);
  return { result: null, facts: moveFacts({ before, day, time, scope }, await effect()) };
};

type Move = Readonly<{ day: Day; time: TimeOfDay; scope: SeriesScope }>;

/** Moves an item that was not sent, or with it the rest or all of its series. @throws WeiluError `series-shift` */
export async function moveItem(
  before: PlannerItem,
  { day, time, scope }: Move,
  context: CommandContext,
): Promise<void> {
  const series = scope === 'one' ? null : await seriesOf(context.database, before);
  if (series && scope !== 'one') {
    await moveSeries(before, { days: daysBetween(before.day, day), time, scope, series }, context);
    return;
  }
  const item = movedAlone(before, { day, time }, context);
  await context.database.plannerItems.put(item);
  await replanSeriesOf(context, item, earlier(before.day, item.day));
}

/** Whoever gives a missed item a new time means to send it after all. */
function movedAlone(
  item: PlannerItem,
  to: Partial<Pick<PlannerItem, 'day' | 'time'>>,
  { now }: CommandContext,
): PlannerItem {
  return changedAlone({ ...item, skippedAt: null, updatedAt: now }, to);
}

/** Moves items by as many days; those that were sent stay. */
export const shiftItems: CommandHandler<'planner.shift'> = async ({ ids, days }, context) => {
  const items = await requireItems(context, ids);
  const moving = items.filter((item) => !isSent(item));
  const moved = moving.map((item) => movedAlone(item, { day: shiftDay(item.day, days) }, context));
  const effect = await watchSeries(context.database, await seriesOfAll(context, moving));
  await context.database.plannerItems.bulkPut(moved);
  await replanAllOf(context, [...moving, ...moved]);
  const { renumbered } = await effect();
  const facts = {
    ...{ count: moved.length, days, title: moving[0]?.title ?? '' },
    ...(renumbered > 0 ? { renumbered } : {}),
  };
  return { result: { moved: moved.length, stayed: items.length - moved.length }, facts };
};

/** Each series of these items, once. */
async function seriesOfAll({ database }: CommandContext, items: readonly PlannerItem[]) {
  const one = new Map(items.map((item) => [item.seriesId, item]));
  return Promise.all([...one.values()].map((item) => seriesOf(database, item)));
}

/** Plans each series of these items anew, from the earliest day any of them has or had. */
export async function replanAllOf(context: CommandContext, items: readonly PlannerItem[]): Promise<void> {
  const first = new Map<string, PlannerItem>();
  for (const item of items) {
    const known = item.seriesId === null ? null : first.get(item.seriesId);
    if (item.seriesId !== null && (!known || item.day < known.day)) first.set(item.seriesId, item);
  }
  for (const item of first.values()) {
    const series = await seriesOf(context.database, item);
    if (series) await replan(context, series, { from: item.day, touched: items });
  }
}

/** Copies items onto days as single drafts, in order of day and time. @throws WeiluError `too-many-copies` */
export const copyItems: CommandHandler<'planner.copyTo'> = async ({ ids, days, time }, context) => {
  const items = await requireItems(context, ids);
  const onto = [...new Set(days)].sort();
  const count = items.length * onto.length;
  if (count > plannerCopyLimit) throw new WeiluError('too-many-copies', { count, limit: plannerCopyLimit });
  const copies = onto.flatMap((day) =>
    items.map((item) => copyOf({ ...item, day, time: time ?? item.time }, context)),
  );
  await context.database.plannerItems.bulkAdd(copies);
  const facts = {
    ...{ count: items.length, days: onto.length, title: items[0]?.title ?? '' },
    ...(onto.length === 1 ? { day: onto[0] ?? '' } : {}),
  };
  return { result: { itemIds: copies.map(({ id }) => id) }, facts };
};

/** A copy has the words of an item, and nothing of what became of it. */
function copyOf(item: PlannerItem, { makeId, now }: CommandContext): PlannerItem {
  const { origin, source, contributorId, contributor, materialIds, variants } = item;
  return {
    ...item,
    ...newPlannerItemFields,
    ...{ origin, source, contributorId, contributor, materialIds, variants },
    id: makeId<PlannerItemId>(),
    seriesId: null,
    title: item.number === null ? item.title : item.topic.trim() || item.title,
    status: 'draft',
    sentAt: null,
    createdAt: now,
    updatedAt: now,
  };
}
