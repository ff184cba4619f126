import * as library from 'rrule';
import { type Day, shiftDay } from '../../days';
import { type RuleParts, ruleParts } from './rule-in-words';

/** Node loads the library as one object, everything else as a module with names. */
const { RRule } = 'RRule' in library ? library : (Reflect.get(library, 'default') as typeof library);

const frequencies = { day: RRule.DAILY, week: RRule.WEEKLY, month: RRule.MONTHLY } as const;
const weekdays = [RRule.MO, RRule.TU, RRule.WE, RRule.TH, RRule.FR, RRule.SA, RRule.SU];

/** Years a rule is followed in; a calendar of people needs no others, and the library loses its way in them. */
const firstDay = '1900-01-01';
const lastDay = '2999-12-31' as Day;

/** Most days that are looked at, counted from the first one asked for. */
export const longestSpan = 3660;

const millisecondsADay = 24 * 60 * 60 * 1000;

/** Days since 1970-01-01, for fast arithmetic. */
export function dayNumber(day: Day): number {
  return Math.round(utcOf(day).getTime() / millisecondsADay);
}

/** The days of a rule within `from`..`until`, both included, in order; none for a rule that is not understood. */
export function ruleDays(rule: string, startsOn: Day, from: Day, until: Day): readonly Day[] {
  const parts = ruleParts(rule);
  const first = from > startsOn ? from : startsOn;
  const last = until < lastDay ? until : lastDay;
  if (!parts || first > last || startsOn < firstDay) return [];
  const monthDays = parts.every === 'month' ? monthDaysOf(parts, startsOn) : [];
  const end = Math.min(utcOf(last).getTime(), utcOf(first).getTime() + longestSpan * millisecondsADay);
  const rrule = new RRule(
    {
      freq: frequencies[parts.every],
      interval: parts.interval,
      wkst: RRule.MO,
      dtstart: nearStart(parts, startsOn, first),
      until: new Date(end),
      ...(parts.weekdays.length > 0 ? { byweekday: weekdaysOf(parts) } : {}),
      // The library sees its end only where it finds a day, and each month has a first one.
      ...(parts.every === 'month' ? { bymonthday: [1, ...monthDays] } : {}),
    },
    true,
  );
  const isAsked = (date: Date) => parts.every !== 'month' || date.getUTCDate() !== 1 || monthDays.includes(1);
  return rrule.between(utcOf(first), new Date(end), true).filter(isAsked).map(dayOfUtc);
}

/** The days of a rule, found as they are asked for: most series end long before ten years are over. */
export type FollowedRule = Readonly<{
  /** Whether a day is one of them. */
  has(day: Day): boolean;
  days(): Iterable<Day>;
}>;

/** How many days are looked at in one go. */
const stretch = 200;

/** Follows a rule within `from`..`until`, both included. */
export function followRule(rule: string, startsOn: Day, from: Day, until: Day): FollowedRule {
  const found: Day[] = [];
  const known = new Set<Day>();
  let next = from;
  const lookAt = (day: Day) => {
    while (next <= day && next <= until) {
      const last = shiftDay(next, stretch);
      for (const one of ruleDays(rule, startsOn, next, last < until ? last : until)) {
        found.push(one);
        known.add(one);
      }
      next = shiftDay(last, 1);
    }
  };
  function* days(): Iterable<Day> {
    for (let index = 0; ; index += 1) {
      while (index >= found.length && next <= until) lookAt(next);
      const day = found[index];
      if (day === undefined) return;
      yield day;
    }
  }
  return {
    days,
    has: (day) => {
      lookAt(day);
      return known.has(day);
    },
  };
}

function weekdaysOf(parts: RuleParts) {
  return parts.weekdays.flatMap((weekday) => weekdays[weekday - 1] ?? []);
}

function monthDaysOf({ monthDays }: RuleParts, startsOn: Day): readonly number[] {
  return monthDays.length > 0 ? monthDays : [utcOf(startsOn).getUTCDate()];
}

/**
 * Where to count from: the start of the series, or many whole steps later, close to the days asked for. A series that
 * began long ago would else be gone through from its first day.
 */
function nearStart({ every, interval }: RuleParts, startsOn: Day, first: Day): Date {
  const start = utcOf(startsOn);
  if (every === 'month') {
    const target = utcOf(first);
    const months =
      (target.getUTCFullYear() - start.getUTCFullYear()) * 12 + target.getUTCMonth() - start.getUTCMonth();
    const steps = Math.floor(months / interval) * interval;
    return steps > 0 ? new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + steps, 1)) : start;
  }
  const step = interval * (every === 'week' ? 7 : 1);
  const steps = Math.floor((dayNumber(first) - dayNumber(startsOn)) / step);
  return new Date(start.getTime() + steps * step * millisecondsADay);
}

/** The library reckons in UTC only; a day stands for its UTC midnight there, and nowhere else. */
function utcOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function dayOfUtc(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}
