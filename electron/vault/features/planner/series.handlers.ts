import { type Day, dayOf, shiftDay } from '#shared/domain/days';
import type { PlannerSeriesId } from '#shared/domain/ids';
import type { OverridableField, PlannerItem } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import { newSeriesFields, type PlannerSeries, type SeriesPatch } from '#shared/domain/planner/series';
import { asSingle } from '#shared/domain/planner/series/as-single';
import { farthestAhead } from '#shared/domain/planner/series/plan-ahead';
import { ruleParts } from '#shared/domain/planner/series/rule-in-words';
import { runsOn } from '#shared/domain/planner/series/runs-on';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { deleteItems } from './delete-items';
import { earlier } from './item-rows';
import { overridden } from './overrides';
import { endedBefore } from './remove-items';
import { itemsOfSeries, replan } from './series-plan';
import { spreadToItems } from './spread-fields';

/** Makes a series and plans its items: all where it ends, some months where it does not. */
export const createSeries: CommandHandler<'series.create'> = async ({ communityId, fields }, context) => {
  const { database, makeId, now } = context;
  await requireRow(database.communities, communityId);
  refuseUnreadable(fields);
  const series: PlannerSeries = {
    ...newSeriesFields,
    ...fields,
    id: makeId<PlannerSeriesId>(),
    communityId,
    createdAt: now,
    updatedAt: now,
  };
  const { written } = await replan(context, series, {
    from: series.startsOn,
    past: true,
    begin: true,
  });
  return { result: { seriesId: series.id, items: written }, facts: { name: series.name, count: written } };
};

/** Changes a series and plans it anew from today on. What is past and what was sent stays. */
export const updateSeries: CommandHandler<'series.update'> = async ({ id, patch }, context) => {
  const { database, now } = context;
  refuseUnreadable(patch);
  const before = await requireRow(database.plannerSeries, id);
  const series: PlannerSeries = { ...before, ...patch, updatedAt: now };
  if (before.plannedUntil === null) await adopt(context, series);
  const today = dayOf(now);
  await spreadToItems(context, series, spreadOf(patch), { from: today, today, texts: [before.body] });
  await replan(context, series, { from: today, begin: true });
  return { result: null, facts: { title: series.name, name: series.name } };
};

/** Items made by hand before their series was planned stand for the days they are on. */
async function adopt({ database }: CommandContext, series: PlannerSeries): Promise<void> {
  const items = await itemsOfSeries(database, series);
  const taken = new Set(items.flatMap(({ occurrence }) => occurrence ?? []));
  const adopted = items.flatMap((item): PlannerItem[] => {
    if (item.occurrence !== null || taken.has(item.day)) return [];
    taken.add(item.day);
    return [overridden({ ...item, occurrence: item.day }, ownWords(item, series))];
  });
  await database.plannerItems.bulkPut(adopted);
}

/** What was written by hand before there was anything of a series to differ from. */
function ownWords({ title, body }: PlannerItem, { name }: PlannerSeries): readonly OverridableField[] {
  const titled = title === name ? [] : (['title'] as const);
  return body.trim() === '' ? titled : [...titled, 'body'];
}

function spreadOf({ time, kind, body, groupIds }: SeriesPatch): Partial<PlannerItem> {
  const fields = { time, kind, body, groupIds };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** @throws WeiluError `input-invalid` for a rule that says nothing. */
function refuseUnreadable({ rule }: SeriesPatch): void {
  if (rule === undefined || ruleParts(rule) !== null) return;
  throw new WeiluError('input-invalid', { path: 'rule', detail: rule });
}

/**
 * Ends a series: its unsent items from a day on go, or stay as single ones. One that is over already, with nothing from
 * that day on, goes itself; its items stay as single ones.
 */
export const removeSeries: CommandHandler<'series.remove'> = async ({ id, from, items: fate }, context) => {
  const { database, now } = context;
  const series = await requireRow(database.plannerSeries, id);
  const items = await itemsOfSeries(database, series);
  const open = items.filter((item) => !isSent(item) && item.day >= from);
  const over = isOver(series, from) && open.length === 0;
  const leaving = over ? items : open;
  if (over || fate === 'keep') {
    await database.plannerItems.bulkPut(leaving.map((item) => ({ ...asSingle(item), updatedAt: now })));
  } else
    await deleteItems(
      database,
      leaving.map((item) => item.id),
    );
  if (leaving.length === items.length) await database.plannerSeries.delete(id);
  else await database.plannerSeries.put(endedBefore(series, from, now));
  return { result: null, facts: { title: series.name, name: series.name } };
};

/** Whether nothing of it is to come from that day on. */
function isOver({ ends, plannedUntil }: PlannerSeries, from: Day): boolean {
  return ends.kind === 'until' ? ends.day < from : plannedUntil !== null && plannedUntil < from;
}

/**
 * Plans series that are planned in part on to a day. It follows from looking at the calendar, so that 撤销 does not
 * meet it: what was done before is undone next.
 */
export const extendSeries: CommandHandler<'series.extend'> = async ({ communityId, until }, context) => {
  const { database, now } = context;
  await requireRow(database.communities, communityId);
  const to = earlier(until, shiftDay(dayOf(now), farthestAhead));
  const rows = await database.plannerSeries.where('communityId').equals(communityId).toArray();
  let count = 0;
  for (const series of rows) {
    const { plannedUntil } = series;
    if (plannedUntil === null || plannedUntil >= to) continue;
    if (!runsOn(series, (await itemsOfSeries(database, series)).length, dayOf(now))) continue;
    const { written } = await replan(context, series, { from: shiftDay(plannedUntil, 1), until: to });
    count += written;
  }
  return { result: null, facts: { count }, stack: 'fixed' };
};
