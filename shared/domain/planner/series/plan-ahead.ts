import { type Day, shiftDay } from '../../days';

/** Days ahead a series that goes on always has, and days ahead it is planned when it has fewer. */
const leastAhead = 90;
const planAhead = 180;
/** Days planned beyond what is looked at, so that turning one page more asks for nothing. */
const beyond = 30;

/** How far ahead of today series are planned at most, in days: no calendar is read further than that. */
export const farthestAhead = 731;

/**
 * The day series that go on are planned to, or null where all stand far enough already.
 *
 * @param lookedAt - the last day somebody looks at
 * @param plannedUntil - of each series that goes on, the day it is planned to
 */
export function planAheadTo(today: Day, lookedAt: Day, plannedUntil: readonly Day[]): Day | null {
  const farthest = shiftDay(today, farthestAhead);
  const seen = earlier(lookedAt, farthest);
  const least = later(shiftDay(today, leastAhead), seen);
  if (plannedUntil.every((until) => until >= least)) return null;
  const wanted = later(shiftDay(today, planAhead), shiftDay(seen, beyond));
  return earlier(wanted, farthest);
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
