import { type Day, daysBetween, shiftDay } from '../days';
import type { YearlyDate } from '../fields/calendar-date';
import { lunarDateOf } from './lunar-year';
import { type Occurrence, yearlyDateOf, yearlyDays } from './yearly-days';

/** Some days in a row, with what of each calendar falls on them: a quick no for nearly every date. */
export type DaySpan = Readonly<{
  from: Day;
  to: Day;
  /** Month and day, as {@link keyOf}, that may fall on these days. */
  solar: ReadonlySet<number>;
  lunar: ReadonlySet<number>;
  /** The day of the span that comes so many days after another; null where that is outside. */
  dayAfter: (start: Day, days: number) => Day | null;
}>;

const keyOf = (month: number, day: number) => month * 100 + day;
/** Longest month of either calendar. */
const longestMonth = 31;

/** The days from one to another, both included. */
export function daySpan(from: Day, to: Day): DaySpan {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => shiftDay(from, index));
  return {
    from,
    to,
    solar: keysOf(days, yearlyDateOf),
    lunar: keysOf(days, lunarDateOf),
    dayAfter: dayAfterIn(days),
  };
}

/** The month and day of each; the last of a month stands in for those the month does not have. */
function keysOf(days: readonly Day[], dateOf: (day: Day) => Pick<YearlyDate, 'month' | 'day'>) {
  const keys = new Set<number>();
  for (const on of days) {
    const { month, day } = dateOf(on);
    keys.add(keyOf(month, day));
    if (dateOf(shiftDay(on, 1)).day !== 1) continue;
    for (let missing = day + 1; missing <= longestMonth; missing += 1) keys.add(keyOf(month, missing));
  }
  return keys;
}

function dayAfterIn(days: readonly Day[]): DaySpan['dayAfter'] {
  const starts = new Map<number, ReadonlyMap<Day, Day>>();
  return (start, count) => {
    const known = starts.get(count) ?? new Map(days.map((on) => [shiftDay(on, -count), on]));
    starts.set(count, known);
    return known.get(start) ?? null;
  };
}

/** The days of a span that a yearly date falls on. */
export function occurrencesIn(date: YearlyDate, { from, to, solar, lunar }: DaySpan): readonly Occurrence[] {
  const keys = date.calendar === 'lunar' ? lunar : solar;
  return keys.has(keyOf(date.month, date.day)) ? yearlyDays(date, from, to) : [];
}
