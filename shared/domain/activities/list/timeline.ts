import { type Day, daysBetween, shiftDay } from '../../days';
import type { ActivityId } from '../../ids';
import { monthOf, weekOf } from '../../planner/weeks';
import type { Activity } from '../activity';

/** Days before and after today a timeline shows at most. */
const reach = { before: 370, after: 740 } as const;

/** A stretch of days, counted from the first one of the timeline. */
export type Stretch = Readonly<{ at: number; days: number }>;

/** An activity on the timeline: the days it runs, and those of its preparation before. */
export type TimelineBar = Readonly<{
  id: ActivityId;
  run: Stretch;
  preparation: Stretch | null;
}>;

/** Whole weeks, from the first thing there is to the last, today among them. */
export type Timeline = Readonly<{
  from: Day;
  days: number;
  /** Place of today. */
  today: number;
  /** First days of months and Mondays, with their places. A month that is cut off begins at 0. */
  months: readonly Readonly<{ day: Day; at: number }>[];
  weeks: readonly Readonly<{ day: Day; at: number }>[];
  /** By the day they run from, then by that of their preparation. */
  bars: readonly TimelineBar[];
  /** Those further away than a timeline reaches. */
  outside: readonly ActivityId[];
}>;

type Planned = Pick<Activity, 'id' | 'startsOn' | 'days'> & Readonly<{ firstDueOn: Day | null }>;

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a < b ? b : a);
const mondayOf = (day: Day): Day => weekOf(day).from;
const startOf = ({ startsOn, firstDueOn }: Planned): Day => earlier(startsOn, firstDueOn ?? startsOn);
const lastDayOf = ({ startsOn, days }: Planned): Day => shiftDay(startsOn, days - 1);

/** Lays activities out over the days, from the first due task on. */
export function timelineOf(activities: readonly Planned[], today: Day): Timeline {
  const first = shiftDay(today, -reach.before);
  const last = shiftDay(today, reach.after);
  const isNear = (each: Planned) => lastDayOf(each) >= first && each.startsOn <= last;
  const near = activities.filter(isNear);
  const begins = near.map(startOf).reduce(earlier, today);
  const ends = near.map(lastDayOf).reduce(later, shiftDay(today, 6));
  const from = mondayOf(later(begins, first));
  const to = shiftDay(mondayOf(earlier(ends, last)), 6);
  const days = daysBetween(from, to) + 1;
  return {
    from,
    days,
    today: daysBetween(from, today),
    months: monthsOf(from, days),
    weeks: Array.from({ length: days / 7 }, (_, week) => ({ day: shiftDay(from, week * 7), at: week * 7 })),
    bars: near
      .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || startOf(a).localeCompare(startOf(b)))
      .map((each) => barOf(each, from, to)),
    outside: activities.filter((each) => !isNear(each)).map(({ id }) => id),
  };
}

function monthsOf(from: Day, days: number): Timeline['months'] {
  const months = [{ day: from, at: 0 }];
  for (;;) {
    const day = shiftDay(monthOf(months.at(-1)?.day ?? from).to, 1);
    const at = daysBetween(from, day);
    if (at >= days) return months;
    months.push({ day, at });
  }
}

function barOf(activity: Planned, from: Day, to: Day): TimelineBar {
  const { id, startsOn } = activity;
  const stretch = (first: Day, last: Day): Stretch => {
    const shownFrom = later(first, from);
    return { at: daysBetween(from, shownFrom), days: daysBetween(shownFrom, earlier(last, to)) + 1 };
  };
  const prepared = startOf(activity) < startsOn && startsOn > from;
  return {
    id,
    run: stretch(startsOn, lastDayOf(activity)),
    preparation: prepared ? stretch(startOf(activity), shiftDay(startsOn, -1)) : null,
  };
}
