import { assessStore, type KnownStore, peopleRows, type RecoveryReason } from '../domain/backup/assess-store';
import type { CatalogueEntry, Manifest } from '../domain/backup/manifest';
import type { SnapshotCounts } from '../domain/backup/snapshot';
import { toWireError, WeiluError } from '../wire/errors';
import { beginOldSnapshot, type ComingSnapshot } from './coming-snapshot';
import type { JournalWriter } from './journal-writer';
import type { KeeperOptions } from './keeper';
import type { SnapshotStore } from './snapshot-store';

/** A store with the rows it had when its journal stood at `seq`. */
export type Standing = Readonly<{ databaseId: string; seq: number; counts: SnapshotCounts }>;

/** What the look at the store came to. */
export type CheckOutcome =
  | Readonly<{ kind: 'ask'; reason: RecoveryReason; found: number; expected: number; canGoBack: boolean }>
  /** `written` is the last change the journal files have without a gap; null where they belong to another store. */
  | Readonly<{
      kind: 'ready';
      standing: Standing;
      written: number | null;
      schemaVersion: number;
      canGoBack: boolean;
      /** Long tables were taken to be as long as the files say. */
      countedAll: boolean;
    }>;

export type CheckParts = Readonly<{
  vault: KeeperOptions['vault'];
  snapshots: SnapshotStore;
  journal: JournalWriter;
  manifest: Manifest | null;
  runtimeMajor: number | null;
  /** The person has decided: whatever the store is, it is taken as it is. */
  trusted: boolean;
  /** Counts the long tables too, which a start leaves for later. */
  countAll: boolean;
  putSnapshot: (begin: () => Promise<ComingSnapshot>) => Promise<unknown>;
}>;

/**
 * Holds the store against the files beside it before the app shows.
 * @throws WeiluError what keeps the app from opening
 */
export async function checkStore(parts: CheckParts): Promise<CheckOutcome> {
  const { vault, manifest, snapshots, trusted } = parts;
  refuseOlderRuntime(manifest, parts.runtimeMajor);
  const look = await vault.perform('store.look', {});
  const newer = Math.max(look.state === 'newer' ? look.found : 0, manifest?.schemaVersion ?? 0);
  if (newer > look.known) throw new WeiluError('database-newer', { found: newer, known: look.known });

  const snapshotRows = manifest ? 0 : await rowsOfNewestFile(snapshots);
  const ask = (reason: RecoveryReason, found: number, expected: number): CheckOutcome => ({
    kind: 'ask',
    reason,
    found,
    expected,
    canGoBack: look.canGoBack,
  });
  const unreadable = async (thrown: unknown): Promise<CheckOutcome> => {
    if ((await snapshots.list()).length === 0) throw thrown;
    return ask('unreadable', 0, manifest ? peopleRows(manifest.counts) : snapshotRows);
  };
  if (look.state === 'broken') {
    return unreadable(new WeiluError('vault-start-failed', { detail: look.detail }));
  }

  if (look.state === 'absent' && !trusted) {
    // Nothing is created before the person has seen what the files know of.
    const told = manifest && knownStore(manifest);
    const verdict = assessStore(told, lastSeq(told, await journalReach(parts, told)), snapshotRows, null);
    if (verdict.reason) return ask(verdict.reason, verdict.found, verdict.expected);
  }
  if (look.state === 'older') await migrate(parts);
  let databaseId: string;
  try {
    ({ databaseId } = await vault.hello());
  } catch (thrown) {
    if (toWireError(thrown).code === 'vault-start-failed') return unreadable(thrown);
    throw thrown;
  }
  const known = manifest ? knownStore(manifest) : await knownBySnapshot(snapshots, databaseId);
  const reach = await journalReach(parts, known);
  const found = await vault.query('backup.standing', {
    since: known?.seq ?? 0,
    known: parts.countAll ? null : known,
  });
  const verdict = assessStore(known, lastSeq(known, reach), snapshotRows, found);
  // A migration may merge or drop rows of its own accord; the copy made before it has them all.
  const asked = verdict.reason && !trusted && !(look.state === 'older' && verdict.reason === 'fewer');
  if (asked && verdict.reason) return ask(verdict.reason, verdict.found, verdict.expected);
  const sameStore = found.databaseId === known?.databaseId && !verdict.reason;
  return {
    kind: 'ready',
    standing: found,
    written: sameStore && reach !== null ? Math.min(reach, found.seq) : null,
    schemaVersion: look.known,
    canGoBack: look.canGoBack,
    countedAll: found.countedAll,
  };
}

/** Whether rows of the long tables, which the start did not count, are missing. */
export async function missesRows(vault: CheckParts['vault'], manifest: Manifest): Promise<boolean> {
  const known = knownStore(manifest);
  const found = await vault.query('backup.standing', { since: known.seq, known: null });
  return assessStore(known, known.seq, 0, found).reason !== null;
}

function knownStore({ databaseId, seq, counts }: Manifest): KnownStore {
  return { databaseId, seq, counts: counts as SnapshotCounts };
}

/** Where the manifest is lost, the newest snapshot of the store says what it was. */
async function knownBySnapshot(snapshots: SnapshotStore, databaseId: string): Promise<KnownStore | null> {
  // The store is open now, and with it what is sealed.
  await snapshots.verifyUnknown(databaseId);
  const newest = newestOf(snapshots, databaseId);
  return newest?.counts ? { databaseId, seq: newest.seq, counts: newest.counts as SnapshotCounts } : null;
}

/** The last change the files know of. */
function lastSeq(known: KnownStore | null, reach: number | null): number {
  return Math.max(reach ?? 0, known?.seq ?? 0);
}

/** An older browser engine may take a newer one's store for a broken one, and put an empty one in its place. */
function refuseOlderRuntime(manifest: Manifest | null, runtimeMajor: number | null): void {
  if (!manifest || runtimeMajor === null || manifest.runtimeMajor <= runtimeMajor) return;
  throw new WeiluError('runtime-older', { found: manifest.runtimeMajor, known: runtimeMajor });
}

/** Rows of people's data in the newest file, for a store whose manifest is lost. */
async function rowsOfNewestFile(snapshots: SnapshotStore): Promise<number> {
  await snapshots.verifyUnknown(null);
  const usable = snapshots.entries().filter(({ verifiedAt, sealed }) => verifiedAt !== null || sealed);
  const newest = usable.toSorted((a, b) => b.order - a.order)[0];
  if (!newest) return 0;
  return newest.counts ? peopleRows(newest.counts) : 1;
}

/** How far the journal reaches on from the newest whole snapshot of the store; null when there is none. */
async function journalReach(
  { vault, journal, snapshots }: CheckParts,
  known: KnownStore | null,
): Promise<number | null> {
  if (!known) return null;
  const { databaseId } = known;
  const after = newestSeq(snapshots, databaseId);
  if (after === null) return null;
  const files = [...(await journal.readAll())];
  return (await vault.perform('backup.followJournal', { journal: files, databaseId, after })).seq;
}

/** Where the newest whole snapshot of a store stands; null when there is none. */
export function newestSeq(snapshots: SnapshotStore, databaseId: string): number | null {
  return newestOf(snapshots, databaseId)?.seq ?? null;
}

/** The whole snapshot of a store that holds the most changes: its numbers tell that better than any order. */
function newestOf(snapshots: SnapshotStore, databaseId: string): CatalogueEntry | null {
  const own = snapshots
    .entries()
    .filter((entry) => entry.databaseId === databaseId && entry.verifiedAt !== null);
  return own.toSorted((a, b) => b.seq - a.seq || b.order - a.order)[0] ?? null;
}

/** A store of an older version is copied as it is before anything touches it. */
async function migrate({ vault, putSnapshot }: CheckParts): Promise<void> {
  await putSnapshot(() => beginOldSnapshot(vault));
  await vault.perform('store.migrate', {});
  await vault.hello();
  await vault.execute('store.quarantine', {});
}
