import type { Day } from '../../days';
import type { PlannerItem } from '../planner-item';
import { type DayRange, daysIn } from '../weeks';
import { groupBy } from './group-by';

/** A day with what is planned on it. */
export type DayContent = Readonly<{ day: Day; items: readonly PlannerItem[] }>;

/** Every day from the first item, or `from` where that is earlier, to `to`, with its items. */
export function contentByDay(items: readonly PlannerItem[], { from, to }: DayRange): readonly DayContent[] {
  const byDay = groupBy(items, ({ day }) => day);
  const first = [from, ...byDay.keys()].toSorted()[0] ?? from;
  return daysIn({ from: first, to }).map((day) => ({ day, items: byDay.get(day) ?? [] }));
}

/**
 * Runs of neighbouring days that are alike. `likeness` gives what makes them so, or false for a day that belongs to
 * no run.
 */
export function runsOf(
  days: readonly DayContent[],
  likeness: (day: DayContent) => string | boolean,
): readonly (readonly DayContent[])[] {
  const runs: DayContent[][] = [];
  let before: string | boolean = false;
  for (const day of days) {
    const like = likeness(day);
    if (like !== false && like === before) runs.at(-1)?.push(day);
    else if (like !== false) runs.push([day]);
    before = like;
  }
  return runs;
}
