import { dayOf, shiftDay, type TimeOfDay } from '#shared/domain/days';
import type { OverridableField, PlannerItem } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import type { PlannerSeries } from '#shared/domain/planner/series';
import { shiftSeries } from '#shared/domain/planner/series/shift-series';
import { WeiluError } from '#shared/wire/errors';
import type { SeriesScope } from '#shared/wire/nouns/planner';
import type { CommandContext } from '../../store/run-command';
import { earlier, later } from './item-rows';
import { givenBack, overridden } from './overrides';
import { itemsOfSeries, replan } from './series-plan';

type Move = Readonly<{
  days: number;
  time: TimeOfDay;
  scope: Exclude<SeriesScope, 'one'>;
  series: PlannerSeries;
}>;

/**
 * Moves a series by as many days and to a time: its rule, and its unsent items from this one's day (本次及以后) or from
 * today (全部) on. What was moved alone stays where it is. The days of the rule that items stand for move with the rule,
 * for all of them, so that each still stands for its own.
 * @throws WeiluError `series-shift`
 */
export async function moveSeries(item: PlannerItem, move: Move, context: CommandContext): Promise<void> {
  const { days, time, scope, series } = move;
  const shifted = shiftSeries(series, days, time);
  if (!shifted) throw new WeiluError('series-shift', { name: series.name });
  const today = dayOf(context.now);
  const from = scope === 'following' ? later(item.day, today) : today;
  const moves = (one: PlannerItem) => one.id === item.id || (!isSent(one) && one.day >= from);
  const items = await itemsOfSeries(context.database, series);
  await context.database.plannerItems.bulkPut(
    items.map((one): PlannerItem => {
      const occurrence = one.occurrence && shiftDay(one.occurrence, days);
      const moved = moves(one) ? movedAlong(one, item, move) : stayed(one, move);
      return { ...moved, occurrence, updatedAt: moves(one) ? context.now : one.updatedAt };
    }),
  );
  const start = earlier(from, earlier(item.day, shiftDay(item.day, days)));
  await replan(context, { ...shifted, updatedAt: context.now }, { from: start, touched: [item] });
}

function movedAlong(one: PlannerItem, item: PlannerItem, { days, time }: Move): PlannerItem {
  const isItem = one.id === item.id;
  const has = (field: OverridableField) => one.overrides.includes(field);
  const day = isItem || !has('day') ? shiftDay(one.day, days) : one.day;
  if (isItem) return { ...givenBack(one, ['time']), day, time, skippedAt: null };
  return { ...one, day, time: has('time') ? one.time : time };
}

/** Unsent items that do not move along keep as their own what is no longer the series' own. */
function stayed(one: PlannerItem, { days, time, series }: Move): PlannerItem {
  if (isSent(one)) return one;
  const keepsDay = days !== 0;
  const keepsTime = time !== series.time && one.time === series.time;
  return overridden(one, [
    ...(keepsDay ? (['day'] as const) : []),
    ...(keepsTime ? (['time'] as const) : []),
  ]);
}
