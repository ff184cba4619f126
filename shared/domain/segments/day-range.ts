import { type Day, type Instant, instantOf, isDay, shiftDay, timeOfDay } from '../days';

/** Days between two, both included; null has no end on that side. */
export type DayRange = Readonly<{ from: Day | null; to: Day | null }>;

/** What a condition says about a day. */
export type DayRule = 'within-last' | 'longer-ago' | 'within-next' | 'from' | 'until';

/** The days a rule lets pass on `today`; null where it names no day to compare with. */
export function rangeOf(
  rule: DayRule,
  { days, day }: Readonly<{ days: number; day: Day | null }>,
  today: Day,
): DayRange | null {
  if (rule === 'within-last') return { from: shifted(today, -days), to: today };
  if (rule === 'longer-ago') return { from: null, to: shifted(today, -days - 1) };
  if (rule === 'within-next') return { from: today, to: shifted(today, days) };
  if (day === null) return null;
  return rule === 'from' ? { from: day, to: null } : { from: null, to: day };
}

/** Days are written so that they compare as texts; one before the year 0 or after 9999 is not. */
function shifted(today: Day, count: number): Day | null {
  const day = shiftDay(today, count);
  return isDay(day) ? day : null;
}

/** Whether a day lies in a range. */
export function isWithin(day: Day, { from, to }: DayRange): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

const midnight = timeOfDay('00:00');

/** The same range in instants: from the first moment of one day to before the first of another. */
export function instantsOf({ from, to }: DayRange): (at: Instant) => boolean {
  const start = from === null ? Number.NEGATIVE_INFINITY : instantOf(from, midnight);
  const end = to === null ? Number.POSITIVE_INFINITY : instantOf(shiftDay(to, 1), midnight);
  return (at) => at >= start && at < end;
}
