import { startOfDay, startOfISOWeek } from 'date-fns';
import type { Instant } from '../days';

/** A snapshot as retention looks at it. */
export type AgingSnapshot = Readonly<{
  name: string;
  createdAt: Instant;
  /** Which came later: a clock can be set back, this cannot. */
  order: number;
  /** The store it is of; null where that is not known. */
  databaseId: string | null;
  /** Rows of people's data; an empty snapshot never takes the place of one that holds something. */
  peopleRows: number;
  /** It was read back and found whole when it was last looked at. */
  whole: boolean;
}>;

/** How many are kept: the newest, one a day, one a week. */
export const kept = { newest: 10, days: 14, weeks: 8, empty: 2, damaged: 3 } as const;

/**
 * Names of the snapshots that may go: all but the last 10, the newest of each of the last 14 days that have one, and
 * the newest of each of the last 8 weeks that have one, of each store: what is left of a lost one, or of another
 * computer's, is never pushed out by the next. Empty and damaged ones are counted apart, so that they push no good one
 * out; the newest good one always stays.
 */
export function outlivedSnapshots(snapshots: readonly AgingSnapshot[]): readonly string[] {
  const damaged = snapshots.filter(({ whole }) => !whole).toSorted((a, b) => b.order - a.order);
  const staying = new Set(damaged.slice(0, kept.damaged));
  for (const databaseId of new Set(snapshots.map((snapshot) => snapshot.databaseId))) {
    const own = snapshots.filter((snapshot) => snapshot.databaseId === databaseId);
    for (const snapshot of stayingOf(own)) staying.add(snapshot);
  }
  return snapshots.filter((snapshot) => !staying.has(snapshot)).map(({ name }) => name);
}

/** Those of one store that stay. */
function stayingOf(snapshots: readonly AgingSnapshot[]): readonly AgingSnapshot[] {
  const newestFirst = snapshots.toSorted((a, b) => b.order - a.order);
  const good = newestFirst.filter(({ whole, peopleRows }) => whole && peopleRows > 0);
  const empty = newestFirst.filter(({ whole, peopleRows }) => whole && peopleRows === 0);
  return [
    ...good.slice(0, kept.newest),
    ...newestOfEach(good, startOfDay).slice(0, kept.days),
    ...newestOfEach(good, startOfISOWeek).slice(0, kept.weeks),
    ...empty.slice(0, kept.empty),
  ];
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
