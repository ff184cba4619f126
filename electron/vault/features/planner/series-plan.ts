import { type Day, dayOf, shiftDay } from '#shared/domain/days';
import { isDayOff, isFolkDay } from '#shared/domain/planner/calendar/calendar-day';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import type { PlannerSeries } from '#shared/domain/planner/series';
import { horizonDays, type PlanContext, planSeries } from '#shared/domain/planner/series/plan-series';
import type { WeiluDatabase } from '../../store/database';
import type { CommandContext } from '../../store/run-command';
import { deleteItems } from './delete-items';
import { later, sameValue } from './item-rows';
import { readStatutory } from './statutory';

/** Every item of a series. */
export function itemsOfSeries(
  { plannerItems }: WeiluDatabase,
  { id }: Pick<PlannerSeries, 'id'>,
): Promise<PlannerItem[]> {
  return plannerItems.where('seriesId').equals(id).toArray();
}

/** The series of an item; null for single items. */
export async function seriesOf(
  { plannerSeries }: WeiluDatabase,
  { seriesId }: Pick<PlannerItem, 'seriesId'>,
): Promise<PlannerSeries | null> {
  return seriesId === null ? null : ((await plannerSeries.get(seriesId)) ?? null);
}

/** Whether an item bears a number of its series, so that its title is written by it. */
export function isNumbered(item: Pick<PlannerItem, 'seriesId' | 'number'>): boolean {
  return item.seriesId !== null && item.number !== null;
}

type Reach = Readonly<{
  /** The first day that may have changed; what is before today is planned no more. */
  from: Day;
  until?: Day;
  /** Items that were changed just now, be they past. */
  touched?: readonly Pick<PlannerItem, 'id'>[];
  /** A new series: its days before today are planned too. */
  past?: boolean;
  /** Plans it even where its items were made by hand until now. */
  begin?: boolean;
}>;

/**
 * Plans a series anew from a day on, and writes the series and what changed of its items. Items before today, of earlier
 * days and those that were sent stay: what was missed is never moved, made or taken away by a change of others. A series whose items were made by hand is only written. Gives back how many items were.
 */
export async function replan(
  context: CommandContext,
  series: PlannerSeries,
  { from, until, touched = [], past = false, begin = false }: Reach,
): Promise<Readonly<{ written: number }>> {
  const { database } = context;
  if (series.plannedUntil === null && !begin) {
    await database.plannerSeries.put(series);
    return { written: 0 };
  }
  const items = await itemsOfSeries(database, series);
  const plan = planSeries(
    series,
    items,
    await planContext(context, {
      from: past ? from : later(from, dayOf(context.now)),
      until: until ?? horizonOf(series, context),
      touched: new Set(touched.map(({ id }) => id)),
    }),
  );
  const known = new Map(items.map((item) => [item.id, item]));
  const changed = plan.put.filter((item) => !sameValue(known.get(item.id), item));
  await database.plannerItems.bulkPut(changed);
  await deleteItems(database, plan.remove);
  await database.plannerSeries.put({ ...series, plannedUntil: plan.plannedUntil });
  return { written: changed.length };
}

/** Plans the series of an item anew from a day on; nothing for single items. */
export async function replanSeriesOf(context: CommandContext, item: PlannerItem, from: Day): Promise<void> {
  const series = await seriesOf(context.database, item);
  if (series) await replan(context, series, { from, touched: [item] });
}

function horizonOf({ plannedUntil }: PlannerSeries, { now }: CommandContext): Day {
  const ahead = shiftDay(dayOf(now), horizonDays);
  return plannedUntil !== null && plannedUntil > ahead ? plannedUntil : ahead;
}

async function planContext(
  { database, now, makeId }: CommandContext,
  reach: Pick<PlanContext, 'from' | 'until' | 'touched'>,
): Promise<PlanContext> {
  const imported = await readStatutory(database);
  return { ...reach, now, makeId, isFolkDay, isDayOff: (day) => isDayOff(day, imported) };
}
