import { type Day, shiftDay } from '#shared/domain/days';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import type { PlannerSeries, SkippedDay } from '#shared/domain/planner/series';
import { asSingle } from '#shared/domain/planner/series/as-single';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { deleteItems } from './delete-items';
import { requireItems } from './item-rows';
import { itemsOfSeries, replan, seriesOf } from './series-plan';

/** Removes an item, or with it the rest or all of its series that was not sent. */
export const removeItem: CommandHandler<'planner.remove'> = async (input, context) => {
  const { id, scope = 'one', burn = false } = input;
  const item = await requireRow(context.database.plannerItems, id);
  const facts = { title: item.title };
  const series = await seriesOf(context.database, item);
  if (!series) await deleteItems(context.database, [id]);
  else if (scope === 'one') await skipDays(series, [item], burn, context);
  else if (scope === 'following') await endBefore(series, firstToGo(item), context);
  else await dissolve(series, context);
  return { result: null, facts };
};

/** Removes several items. Days of a series are skipped, and their numbers go to the next. */
export const removeMany: CommandHandler<'planner.removeMany'> = async ({ ids }, context) => {
  const items = await requireItems(context, ids);
  await deleteItems(
    context.database,
    items.map(({ id }) => id),
  );
  for (const seriesId of new Set(items.map((item) => item.seriesId))) {
    const own = items.filter((item) => item.seriesId === seriesId);
    const series = own[0] ? await seriesOf(context.database, own[0]) : null;
    if (series) await skipDays(series, own, false, context);
  }
  return { result: null, facts: { count: items.length, title: items[0]?.title ?? '' } };
};

/**
 * Takes items out of their series: nothing takes place on their days, and those that follow take their numbers, but not
 * that of one that was sent: the groups have seen it.
 */
async function skipDays(
  series: PlannerSeries,
  items: readonly PlannerItem[],
  burn: boolean,
  context: CommandContext,
): Promise<void> {
  await deleteItems(
    context.database,
    items.map(({ id }) => id),
  );
  const gone = items.flatMap((item): readonly SkippedDay[] => {
    const { occurrence: day, number } = item;
    if (day === null) return [];
    return isSent(item) && number !== null ? [{ day, burn: true, number }] : [{ day, burn }];
  });
  const days = gone.map(({ day }) => day);
  const kept = series.skips.filter(({ day }) => !days.includes(day));
  const skips = [...kept, ...gone].sort((a, b) => (a.day < b.day ? -1 : 1));
  const from = items.map(({ day }) => day).sort()[0];
  if (from) await replan(context, { ...series, skips, updatedAt: context.now }, { from });
}

/** What was sent stays, so the series goes on up to it. */
function firstToGo(item: PlannerItem): Day {
  const day = item.occurrence ?? item.day;
  return isSent(item) ? shiftDay(day, 1) : day;
}

/** Ends a series before a day of its rule; unsent items from it on go, and the series too where nothing is left of it. */
export async function endBefore(series: PlannerSeries, day: Day, context: CommandContext): Promise<void> {
  const { database, now } = context;
  const items = await itemsOfSeries(database, series);
  const going = items.filter((item) => !isSent(item) && (item.occurrence ?? item.day) >= day);
  await deleteItems(
    database,
    going.map(({ id }) => id),
  );
  if (going.length === items.length) await database.plannerSeries.delete(series.id);
  else await database.plannerSeries.put(endedBefore(series, day, now));
}

/** The series with its end before a day of its rule. */
export function endedBefore(series: PlannerSeries, day: Day, now: number): PlannerSeries {
  const last = shiftDay(day, -1);
  const { plannedUntil: until } = series;
  const plannedUntil = until !== null && until > last ? last : until;
  return { ...series, ends: { kind: 'until', day: last }, plannedUntil, updatedAt: now };
}

/** Removes a series with all that was not sent; what was sent stays as single items, its number in its title. */
export async function dissolve(series: PlannerSeries, context: CommandContext): Promise<void> {
  const { database, now } = context;
  const items = await itemsOfSeries(database, series);
  await deleteItems(
    database,
    items.filter((item) => !isSent(item)).map(({ id }) => id),
  );
  await database.plannerItems.bulkPut(
    items.filter(isSent).map((item) => ({ ...asSingle(item), updatedAt: now })),
  );
  await database.plannerSeries.delete(series.id);
}
