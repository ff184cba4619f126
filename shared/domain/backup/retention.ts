import { startOfDay, startOfISOWeek } from 'date-fns';
import type { Instant } from '../days';

/** A snapshot as retention looks at it. */
export type AgingSnapshot = Readonly<{
  name: string;
  createdAt: Instant;
  /** Which came later: a clock can be set back, this cannot. */
  order: number;
  /** Rows of people's data; an empty snapshot never takes the place of one that holds something. */
  peopleRows: number;
  /** It was read back and found whole when it was last looked at. */
  whole: boolean;
}>;

/** How many are kept: the newest, one a day, one a week. */
export const kept = { newest: 10, days: 14, weeks: 8, empty: 2, damaged: 3 } as const;

/**
 * Names of the snapshots that may go: all but the last 10, the newest of each of the last 14 days that have one, and
 * the newest of each of the last 8 weeks that have one. Empty and damaged ones are counted apart, so that they push no
 * good one out; the newest good one always stays.
 */
export function outlivedSnapshots(snapshots: readonly AgingSnapshot[]): readonly string[] {
  const newestFirst = snapshots.toSorted((a, b) => b.order - a.order);
  const good = newestFirst.filter(({ whole, peopleRows }) => whole && peopleRows > 0);
  const empty = newestFirst.filter(({ whole, peopleRows }) => whole && peopleRows === 0);
  const damaged = newestFirst.filter(({ whole }) => !whole);
  const staying = new Set([
    ...good.slice(0, kept.newest),
    ...newestOfEach(good, startOfDay).slice(0, kept.days),
    ...newestOfEach(good, startOfISOWeek).slice(0, kept.weeks),
    ...empty.slice(0, kept.empty),
    ...damaged.slice(0, kept.damaged),
  ]);
  return snapshots.filter((snapshot) => !staying.has(snapshot)).map(({ name }) => name);
}

/** The newest snapshot of each period, the latest period first. */
function newestOfEach(
  newestFirst: readonly AgingSnapshot[],
  periodOf: (at: Instant) => Date,
): readonly AgingSnapshot[] {
  const byPeriod = new Map<number, AgingSnapshot>();
  for (const snapshot of newestFirst) {
    const period = periodOf(snapshot.createdAt).getTime();
    if (!byPeriod.has(period)) byPeriod.set(period, snapshot);
  }
  return [...byPeriod.entries()].toSorted(([a], [b]) => b - a).map(([, snapshot]) => snapshot);
}
