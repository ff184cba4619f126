import { type Day, dayOf } from '#shared/domain/days';
import type { OverridableField, PlannerItem, PlannerItemPatch } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import type { PlannerSeries } from '#shared/domain/planner/series';
import { seriesTitle } from '#shared/domain/planner/series/series-title';
import type { SeriesScope } from '#shared/wire/nouns/planner';
import type { CommandContext } from '../../store/run-command';
import { later } from './item-rows';
import { givenBack, overridden } from './overrides';
import { isNumbered, itemsOfSeries, replan } from './series-plan';

/** What an item has in common with its series, and is changed for several of them at once. */
const sharedFields = [
  'time',
  'kind',
  'body',
  'groupIds',
  'title',
] as const satisfies readonly OverridableField[];
type Shared = Partial<Pick<PlannerItem, (typeof sharedFields)[number]>>;

/** Tells what of a patch is for the series from what is always the item's own: its day, status, star, sources. */
export function spreadFields(
  item: PlannerItem,
  patch: PlannerItemPatch,
): Readonly<{ own: PlannerItemPatch; spread: Shared }> {
  const isShared = (name: string) =>
    sharedFields.includes(name as keyof Shared) && !(name === 'title' && isNumbered(item));
  const entries = Object.entries(patch);
  return {
    own: Object.fromEntries(entries.filter(([name]) => !isShared(name))),
    spread: Object.fromEntries(entries.filter(([name]) => isShared(name))),
  };
}

type Reach = Readonly<{ scope: Exclude<SeriesScope, 'one'>; series: PlannerSeries }>;

/**
 * Gives fields to the series, to this item and to the unsent items from its day (本次及以后) or from today (全部) on,
 * but where they were set for one alone; and plans on from there.
 */
export async function spreadFrom(
  item: PlannerItem,
  spread: Shared,
  { scope, series }: Reach,
  context: CommandContext,
): Promise<void> {
  const today = dayOf(context.now);
  const from = scope === 'following' ? later(item.day, today) : today;
  const own = isSent(item) ? item : { ...givenBack(item, fieldsOf(spread)), ...spread };
  await context.database.plannerItems.put(own);
  const { title, ...rest } = spread;
  const titlePattern = title === undefined ? series.titlePattern : patternOf(title, item, series);
  const after = { ...series, ...rest, titlePattern, updatedAt: context.now };
  const texts = [item.body, series.body];
  await spreadToItems(context, after, spread, { from, today, texts });
  await replan(context, after, { from, touched: [item] });
}

/**
 * Gives fields of a series to its unsent items from a day on; a text only where there is none, or one of `texts`, which
 * it is instead of: what somebody wrote is not written over. Those between today and that day keep what they have, now
 * as their own: they would lose it when the series is planned again.
 */
export async function spreadToItems(
  { database, now }: CommandContext,
  series: PlannerSeries,
  spread: Shared,
  { from, today, texts }: Readonly<{ from: Day; today: Day; texts: readonly string[] }>,
): Promise<void> {
  const fields = fieldsOf(spread);
  if (fields.length === 0) return;
  const open = (await itemsOfSeries(database, series)).filter((item) => !isSent(item));
  const taking = open.filter(({ day }) => day >= from);
  const keeping = open.filter(({ day }) => day >= today && day < from);
  await database.plannerItems.bulkPut([
    ...taking.map((item) => {
      const taken = notOverridden(item, takenText(item, spread, texts), series);
      return { ...item, ...taken, updatedAt: now };
    }),
    ...keeping.map((item) => overridden(item, fields)),
  ]);
}

function takenText({ body }: PlannerItem, spread: Shared, texts: readonly string[]): Shared {
  if (body.trim() === '' || texts.includes(body)) return spread;
  const { body: _, ...rest } = spread;
  return rest;
}

function fieldsOf(spread: Shared): readonly OverridableField[] {
  return sharedFields.filter((field) => field in spread);
}

/** The pattern that gives a title; where its series names the host in its titles, it goes on doing so. */
function patternOf(title: string, { host }: PlannerItem, { titlePattern }: PlannerSeries): string {
  const namesHost = host !== null && titlePattern.includes('{上台人}');
  return namesHost ? title.replaceAll(host.name, '{上台人}') : title;
}

function notOverridden(item: PlannerItem, spread: Shared, series: PlannerSeries): Shared {
  const { overrides, topic, host } = item;
  const titled =
    spread.title === undefined
      ? spread
      : { ...spread, title: seriesTitle(series, { number: 0, topic, host: host?.name ?? '' }) };
  return Object.fromEntries(
    Object.entries(titled).filter(([field]) => !overrides.includes(field as OverridableField)),
  );
}
