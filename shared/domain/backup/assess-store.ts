import type { SnapshotCounts } from './snapshot';

/**
 * Why the person is asked before the app opens.
 * `gone`: the files know of rows, the store has none. `unreadable`: the store does not open. `behind`: the store lost
 * its newest changes. `fewer`: rows are missing that no change took away. `other`: the store is not the one the files
 * belong to.
 */
export type RecoveryReason = 'gone' | 'unreadable' | 'behind' | 'fewer' | 'other';

/** What the files beside the store say it was. */
export type KnownStore = Readonly<{ databaseId: string; seq: number; counts: SnapshotCounts }>;

/**
 * What the store says of itself; `grownSince` counts from the `seq` of the files. `formerIds` are the stores it was put
 * in the place of on purpose: files that still speak of one of them were not written since.
 */
export type FoundStore = KnownStore &
  Readonly<{ grownSince: SnapshotCounts | null; formerIds?: readonly string[] }>;

export type StoreVerdict = Readonly<{ reason: RecoveryReason | null; found: number; expected: number }>;

/** Rows that hold people's data: settings alone make no community. */
export function peopleRows(counts: Readonly<Record<string, number>>): number {
  const { settings = 0, quarantine = 0 } = counts;
  return Object.values(counts).reduce((sum, count) => sum + count, 0) - settings - quarantine;
}

/**
 * Holds the store against the files, before anybody sees an empty app.
 *
 * @param known what the manifest says; null where there is none
 * @param journalSeq how far the journal behind it reaches
 * @param snapshotRows rows of people's data in the newest snapshot, for when there is no manifest
 * @param found null where there is no store at all
 */
export function assessStore(
  known: KnownStore | null,
  journalSeq: number,
  snapshotRows: number,
  found: FoundStore | null,
): StoreVerdict {
  const has = found ? peopleRows(found.counts) : 0;
  const had = known ? Math.max(peopleRows(known.counts), journalSeq > known.seq ? 1 : 0) : snapshotRows;
  const verdict = (reason: RecoveryReason | null, expected = had) => ({ reason, found: has, expected });
  if (!known || !found || found.databaseId !== known.databaseId) {
    if (had === 0) return verdict(null);
    if (has === 0) return verdict('gone');
    if (known && found?.formerIds?.includes(known.databaseId)) return verdict(null);
    return verdict(known ? 'other' : null);
  }
  if (found.seq < journalSeq) return verdict(has === 0 && had > 0 ? 'gone' : 'behind');
  const { grownSince } = found;
  if (grownSince === null) return verdict(null);
  const tables = Object.keys(grownSince) as Array<keyof SnapshotCounts>;
  const expectedOf = (table: keyof SnapshotCounts) => (known.counts[table] ?? 0) + grownSince[table];
  const missing = tables.some((table) => found.counts[table] < expectedOf(table));
  const expected = had + peopleRows(grownSince);
  return missing ? verdict(has === 0 ? 'gone' : 'fewer', expected) : verdict(null);
}
