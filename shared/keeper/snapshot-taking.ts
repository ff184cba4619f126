import type { BackupOccasion } from '../domain/backup/occasions';
import type { SnapshotHeader } from '../domain/backup/snapshot';
import { toWireError, WeiluError } from '../wire/errors';
import type { StoredBackup } from '../wire/shell-api';
import { beginSnapshot, type ComingSnapshot } from './coming-snapshot';
import type { KeeperCore } from './keeper-core';
import { keeperPace } from './keeper-pace';
import { type PutSnapshot, storedBackup } from './snapshot-store';
import { missesRows, newestSeq } from './start-check';

type Around = Readonly<{
  saveManifest: () => Promise<void>;
  /** Holds the files against the store anew; counts what a start leaves for later where it is told so. */
  beginAgain: (countAll?: boolean) => void;
}>;

/** Writes the journal and snapshots. */
export function createSnapshotTaking(core: KeeperCore, { saveManifest, beginAgain }: Around) {
  const { vault, timers, board, journal, snapshots, kept, inTurn, quietly, tellSnapshots, isDirty } = core;

  async function flush(): Promise<void> {
    try {
      await journal.flush();
      board.mended('journal');
    } catch (thrown) {
      // A vault that restarts tells its position again when it is back.
      if (toWireError(thrown).code === 'vault-disconnected') return;
      board.trouble('journal', thrown);
      timers.set('journal again', keeperPace.retryJournal, () => void inTurn(flush));
    }
  }

  /**
   * Writes a snapshot unless the newest one holds everything and the last try went well: what failed is told until one
   * does not. The journal first, so that nothing waits for it.
   */
  async function takeSnapshot(occasion: BackupOccasion): Promise<StoredBackup> {
    timers.clear('interval');
    try {
      await flush();
      const newest = snapshots.newest();
      const due = occasion === 'manual' || isDirty() || board.isTroubled('snapshot');
      if (newest && !due) {
        return storedBackup(newest.name, newest.bytes, newest);
      }
      if (board.state().disk === 'full') throw new WeiluError('store-full', {});
      if (!(await hasItsRows())) throw new WeiluError('store-failed', { detail: 'rows are missing' });
      const before = kept.standing && newestSeq(snapshots, kept.standing.databaseId);
      const least = kept.seq;
      const begin = async () => {
        const coming = await beginSnapshot(vault, occasion);
        refuseOther(coming.header, least);
        return coming;
      };
      const entry = await putSnapshot(begin, occasion);
      await noteSnapshot(entry, before);
      return storedBackup(entry.name, entry.bytes, entry);
    } catch (thrown) {
      // A vault that went in the middle of it comes back; what it was asked for is still wanted.
      timers.set('interval', keeperPace.retrySnapshot, () => void quietly(() => create('interval')));
      if (toWireError(thrown).code !== 'vault-disconnected') board.trouble('snapshot', thrown);
      throw thrown;
    }
  }

  /**
   * Whether the store has the rows the files know of: counts what the start left for later, before any snapshot, for one
   * of a store that lost rows would speak for them from then on. Where some are missing the person is asked.
   */
  async function hasItsRows(): Promise<boolean> {
    if (kept.countedAll || !kept.manifest) return true;
    const misses = await missesRows(vault, kept.manifest);
    kept.countedAll = true;
    if (misses) beginAgain(true);
    return !misses;
  }

  /**
   * A store that came in place of the one we follow is asked about, and never written down as what there is.
   * @throws WeiluError `store-failed`
   */
  function refuseOther(header: SnapshotHeader, least: number): void {
    const { stage } = board.state();
    if (stage === 'ready') {
      if (header.databaseId === kept.standing?.databaseId && header.seq >= least) return;
      beginAgain();
    }
    throw new WeiluError('store-failed', { detail: 'another store' });
  }

  /** Into the chosen place; where that fails, into the usual one, and the failure stays told. */
  async function putSnapshot(begin: () => Promise<ComingSnapshot>, occasion: BackupOccasion) {
    const coming = await begin();
    try {
      const entry = await snapshots.put(coming, occasion, kept.chosen !== null);
      board.mended('snapshot');
      return entry;
    } catch (thrown) {
      if (!kept.chosen) throw thrown;
      board.trouble('snapshot', thrown);
      // What was asked for of the first is gone.
      return snapshots.put(await begin(), occasion, false);
    }
  }

  /** After a snapshot: the manifest, a new journal file, and those that have had their time. */
  async function noteSnapshot(entry: PutSnapshot, before: number | null): Promise<void> {
    const { databaseId, seq, counts } = entry;
    kept.standing = { databaseId, seq, counts };
    kept.seq = Math.max(kept.seq, seq);
    if (journal.seq() < seq) journal.goOn(databaseId, seq);
    else journal.cut();
    await saveManifest();
    if (board.state().disk === 'ok') {
      await quietly(() => snapshots.prune());
      // The journal reaches back one snapshot further, for the day the newest one cannot be read.
      if (before !== null) await quietly(() => journal.removeUpTo(before));
    }
    tellSnapshots();
  }

  const create = (occasion: BackupOccasion) =>
    inTurn(async () => {
      const taken = await takeSnapshot(occasion);
      // Who backs up by hand has seen what there was to see.
      if (occasion === 'manual') board.mended('rot');
      return taken;
    });

  /** Writes what is still to be written, as far as that can be done. */
  async function settleNow(occasion: BackupOccasion): Promise<void> {
    if (board.state().stage !== 'ready') return;
    await flush();
    if (isDirty()) await quietly(() => takeSnapshot(occasion));
  }

  return { flush, hasItsRows, takeSnapshot, putSnapshot, create, settleNow };
}
