import { type Day, shiftDay } from '../../days';
import type { PlannerSeries } from '../series';
import type { PlanContext } from './plan-series';
import { type FollowedRule, followRule, longestSpan } from './recurrence';

/** One session of a series. */
export type Occurrence = Readonly<{
  /** The day of the rule it stands for: its key within the series. */
  occurrence: Day;
  /** The day it takes place on: another one where it moved off a day off. */
  day: Day;
}>;

/** Which days are off; asked only for series that mind. */
export type DaysOff = Pick<PlanContext, 'isDayOff' | 'isFolkDay'>;

/** What a stretch of a series holds. */
export type Stretch = Readonly<{
  sessions: readonly Occurrence[];
  /** Days off that no ordinary day could be found for: nothing takes place. */
  withoutDay: readonly Day[];
  /** The last day that was looked at, or where the series ends. */
  last: Day;
}>;

type Reach = Readonly<{
  from: Day;
  until: Day;
  /** Sessions that count already. */
  held: number;
  /** Days of the rule whose session is there already. */
  taken: ReadonlySet<Day>;
}>;

/** The last day there is; far beyond what is ever looked at. */
export const endOfCalendar = '9999-12-31' as Day;

/** Most sessions of one call. */
const mostSessions = 1000;
/** How far a session may move off days off, in days. */
const farthestMove = 31;
/** Sessions of this many days before may have moved onto the days asked for. */
const lookBack = 2 * farthestMove;

const earlier = (one: Day, other: Day) => (one < other ? one : other);
const later = (one: Day, other: Day) => (one > other ? one : other);

/** The sessions of a series within `from`..`until` by their day of the rule, both included; `held` count already. */
export function occurrencesOf(
  series: PlannerSeries,
  from: Day,
  until: Day,
  held: number,
  days: DaysOff,
): readonly Occurrence[] {
  return expandSeries(series, { from, until, held, taken: new Set() }, days).sessions;
}

/**
 * Follows the rule of a series: its end, its skipped days and its days off. At most 1000 sessions within ten years; a
 * rule that is not understood has none.
 */
export function expandSeries(series: PlannerSeries, reach: Reach, days: DaysOff): Stretch {
  const first = later(reach.from, series.startsOn);
  const until = earlier(earlier(reach.until, lastDayOf(series)), shiftDay(first, longestSpan));
  const start = later(shiftDay(first, -lookBack), series.startsOn);
  const ruled = followRule(series.rule, series.startsOn, start, shiftDay(until, farthestMove));
  const place = placing(series, ruled, days);
  const skips = new Set(series.skips.map((skip) => skip.day));
  const most = Math.min(
    mostSessions,
    series.ends.kind === 'count' ? series.ends.count - reach.held : mostSessions,
  );
  const sessions: Occurrence[] = [];
  const withoutDay: Day[] = [];
  let last = until;
  for (const occurrence of ruled.days()) {
    if (occurrence > until) break;
    const day = skips.has(occurrence) ? null : place(occurrence);
    if (occurrence < first || reach.taken.has(occurrence)) continue;
    if (sessions.length >= most) {
      last = sessions.at(-1)?.occurrence ?? shiftDay(first, -1);
      break;
    }
    if (day === 'none') withoutDay.push(occurrence);
    else if (day) sessions.push({ occurrence, day });
  }
  return { sessions, withoutDay, last };
}

/** The last day of the rule a series may use; for an endless or counted one the end of the calendar. */
function lastDayOf({ ends, startsOn }: PlannerSeries): Day {
  if (ends.kind === 'until') return ends.day;
  return ends.kind === 'days' ? shiftDay(startsOn, ends.days - 1) : endOfCalendar;
}

/**
 * Where a session takes place: on its day, null where a day off leaves it out, or on the next ordinary day that no other
 * session has ('none' where there is none near).
 */
function placing(
  { onStatutory, onFolk }: PlannerSeries,
  ruled: FollowedRule,
  { isDayOff, isFolkDay }: DaysOff,
): (day: Day) => Day | 'none' | null {
  const landed = new Set<Day>();
  const rulesAt = (day: Day) => [
    onStatutory !== 'keep' && isDayOff(day) ? onStatutory : 'keep',
    onFolk !== 'keep' && isFolkDay(day) ? onFolk : 'keep',
  ];
  const isOrdinary = (day: Day) => rulesAt(day).every((rule) => rule === 'keep');
  return (day) => {
    const rules = rulesAt(day);
    if (rules.includes('skip')) return null;
    if (!rules.includes('move')) return day;
    for (let days = 1; days <= farthestMove; days += 1) {
      const other = shiftDay(day, days);
      if (ruled.has(other) || landed.has(other) || !isOrdinary(other)) continue;
      landed.add(other);
      return other;
    }
    return 'none';
  };
}
