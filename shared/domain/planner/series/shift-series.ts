import { getISODay } from 'date-fns';
import { type Day, dateOfDay, shiftDay, type TimeOfDay } from '../../days';
import type { PlannerSeries, SeriesEnd } from '../series';
import { ruleOf, ruleParts } from './rule-in-words';

/**
 * A series with its whole rule `days` later (earlier when negative) and at another time: its weekdays go round, its
 * start, its skipped days and a last day go along. Null where no rule says that: of days of the month, and of weeks
 * that are not each week where some weekdays would go into another week than others.
 */
export function shiftSeries(series: PlannerSeries, days: number, time: TimeOfDay): PlannerSeries | null {
  if (days === 0) return { ...series, time };
  const rule = shiftedRule(series, days);
  if (rule === null) return null;
  const { startsOn, skips, ends, plannedUntil } = series;
  return {
    ...series,
    rule,
    time,
    startsOn: shiftDay(startsOn, days),
    skips: skips.map((skip) => ({ ...skip, day: shiftDay(skip.day, days) })),
    ends: shiftedEnd(ends, days),
    // So that the last one of an endless series does not fall off the end of what is planned.
    plannedUntil: plannedUntil && shiftDay(plannedUntil, Math.max(days, 0)),
  };
}

function shiftedEnd(ends: SeriesEnd, days: number): SeriesEnd {
  return ends.kind === 'until' ? { kind: 'until', day: shiftDay(ends.day, days) } : ends;
}

function shiftedRule({ rule, startsOn }: PlannerSeries, days: number): string | null {
  const parts = ruleParts(rule);
  if (!parts || parts.every === 'month') return null;
  if (parts.every === 'day' || parts.weekdays.length === 0) return rule;
  const moved = parts.weekdays.map((weekday) => weekday - 1 + days);
  const weeks = new Set([...moved, weekdayOf(startsOn) - 1 + days].map((place) => Math.floor(place / 7)));
  if (parts.interval > 1 && weeks.size > 1) return null;
  return ruleOf({ ...parts, weekdays: moved.map((place) => (((place % 7) + 7) % 7) + 1) });
}

const weekdayOf = (day: Day) => getISODay(dateOfDay(day));
