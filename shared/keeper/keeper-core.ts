import { peopleRows } from '../domain/backup/assess-store';
import type { Manifest } from '../domain/backup/manifest';
import type { Watch } from '../wire/vault-api';
import { createJournalWriter } from './journal-writer';
import type { KeeperOptions, SnapshotPlace } from './keeper';
import { keeperPace } from './keeper-pace';
import { createNamedTimers } from './named-timers';
import { createSafetyBoard } from './safety-board';
import { createSnapshotStore, storedBackup } from './snapshot-store';
import { newestSeq, type Standing } from './start-check';

/** What the keeper knows of the store and its files; it changes while the keeper lives. */
export type Kept = {
  /** Where snapshots go, where the person chose a place. */
  chosen: SnapshotPlace | null;
  manifest: Manifest | null;
  /** There may be a manifest in a folder that let nobody in: it is read before another is written over it. */
  unread: boolean;
  /** The store as it was when its rows were counted last. */
  standing: Standing | null;
  /** False as long as its long tables are taken to be as long as the files say. */
  countedAll: boolean;
  /** Number of its newest change. */
  seq: number;
  schemaVersion: number;
  olderRuntimeAccepted: boolean;
  /** The store whose first snapshot is on its way or taken; one that failed is tried again in its time. */
  firstOf: string | null;
  closed: boolean;
  positionWatch: Watch | null;
};

/** What every part of the keeper works with. */
export type KeeperCore = ReturnType<typeof createKeeperCore>;

/** The state and the tools that the parts of one keeper share. */
export function createKeeperCore(options: KeeperOptions) {
  const { vault, home } = options;
  const { now } = options.timers;
  const timers = createNamedTimers(options.timers);
  const board = createSafetyBoard(home.place, now);
  const journal = createJournalWriter(vault, home.folder);
  const kept: Kept = {
    chosen: null,
    manifest: null,
    unread: false,
    standing: null,
    countedAll: true,
    seq: 0,
    schemaVersion: 1,
    olderRuntimeAccepted: false,
    firstOf: null,
    closed: false,
    positionWatch: null,
  };
  const snapshots = createSnapshotStore({ vault, home, chosen: () => kept.chosen, now });
  let work: Promise<unknown> = Promise.resolve();

  /** One piece of work on the files after the other. */
  function inTurn<T>(next: () => Promise<T>): Promise<T> {
    const done = work.then(next, next);
    work = done.catch(() => undefined);
    return done;
  }

  /** For work that is tried again anyway, and whose failure is told where it happens. */
  async function quietly(next: () => Promise<unknown>): Promise<void> {
    await next().catch(() => undefined);
  }

  function tellSnapshots() {
    const newest = snapshots.newest();
    const ofThisStore = newest !== null && newest.databaseId === kept.standing?.databaseId;
    board.tell({
      lastSnapshot: newest && storedBackup(newest.name, newest.bytes, newest),
      changesSince: Math.max(0, ofThisStore ? kept.seq - newest.seq : kept.seq),
      lastCopyAt: kept.manifest?.lastCopyAt ?? null,
      copyDue: isCopyDue(),
    });
  }

  function isCopyDue(): boolean {
    if (!options.remindCopies || kept.chosen || !kept.manifest || !kept.standing) return false;
    if (peopleRows(kept.standing.counts) === 0) return false;
    const { lastCopyAt, startedAt } = kept.manifest;
    return lastCopyAt === null
      ? now() - startedAt >= keeperPace.firstCopy
      : now() - lastCopyAt >= keeperPace.copyEvery;
  }

  /** Whether the store holds changes that the newest whole snapshot does not. */
  function isDirty(): boolean {
    if (!kept.standing) return false;
    const written = newestSeq(snapshots, kept.standing.databaseId);
    return written === null ? kept.seq > 0 || peopleRows(kept.standing.counts) > 0 : written < kept.seq;
  }

  return {
    options,
    vault,
    home,
    now,
    timers,
    board,
    journal,
    snapshots,
    kept,
    inTurn,
    quietly,
    tellSnapshots,
    isDirty,
  };
}
