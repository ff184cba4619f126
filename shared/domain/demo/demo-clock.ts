import { type Day, type Instant, instantOf, shiftDay, type TimeOfDay, timeOfDay } from '../days';
import type { Random } from './random';

/** The day and moment the demo is loaded; everything in it is dated relative to them. */
export type DemoClock = Readonly<{ today: Day; now: Instant }>;

/** The day `count` days before the demo's today. */
export function daysAgo(clock: DemoClock, count: number): Day {
  return shiftDay(clock.today, -count);
}

/** The instant of a past local day and time, never later than now: what has happened cannot lie ahead. */
export function pastInstant(clock: DemoClock, count: number, time: TimeOfDay): Instant {
  return Math.min(instantOf(daysAgo(clock, count), time), clock.now);
}

/** A time of day people are in the group at, from 07:30 to 22:29. */
export function chattyTime(random: Random): TimeOfDay {
  const minutes = 7 * 60 + 30 + random.between(0, 15 * 60 - 1);
  const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
  return timeOfDay(`${hour}:${String(minutes % 60).padStart(2, '0')}`);
}
