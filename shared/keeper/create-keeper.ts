import { peopleRows } from '../domain/backup/assess-store';
import { type Manifest, manifestName, readManifest, writeManifest } from '../domain/backup/manifest';
import type { BackupOccasion } from '../domain/backup/occasions';
import { toWireError, WeiluError } from '../wire/errors';
import type { BackupFileSet, StoredBackup } from '../wire/shell-api';
import type { Watch } from '../wire/vault-api';
import { guardDisk } from './disk-watch';
import { createJournalWriter } from './journal-writer';
import type { Keeper, KeeperOptions, SnapshotPlace } from './keeper';
import { createNamedTimers } from './named-timers';
import { createSafetyBoard } from './safety-board';
import { createSnapshotStore, type MadeSnapshot, storedBackup } from './snapshot-store';
import { checkStore, newestSeq, type Standing } from './start-check';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How often things are looked at, in milliseconds. */
export const keeperPace = {
  disk: minute,
  /** While the disk is full it is looked at more often, so that work goes on soon after there is room. */
  fullDisk: 10_000,
  /** From the first refused write to the first look at the disk. */
  firstLook: 1_000,
  /** After the app has shown itself. */
  afterStart: 3_000,
  /** A snapshot that was read back longer ago is read back again at the start. */
  reverify: 20 * 60 * minute,
  /** Until what failed is tried again. */
  retryJournal: 10_000,
  retrySnapshot: 5 * minute,
  copyEvery: 7 * day,
  firstCopy: day,
} as const;

/** The first snapshot of a store waits for so many times the journal's delay. */
const firstBreaths = 5;

/** Keeps the files beside the store; see `Keeper`. */
export function createKeeper(options: KeeperOptions): Keeper {
  const { vault, home } = options;
  const { now } = options.timers;
  const timers = createNamedTimers(options.timers);
  const board = createSafetyBoard(home.place, now);
  const journal = createJournalWriter(vault, home.folder);
  let chosen: SnapshotPlace | null = null;
  const snapshots = createSnapshotStore({ vault, home, chosen: () => chosen, now });

  let manifest: Manifest | null = null;
  /** There may be a manifest in a folder that let nobody in: it is read before another is written over it. */
  let unread = false;
  /** The store as it was when its rows were counted last. */
  let standing: Standing | null = null;
  /** Number of its newest change. */
  let seq = 0;
  let schemaVersion = 1;
  let olderRuntimeAccepted = false;
  /** The store whose first snapshot is on its way or taken; one that failed is tried again in its time. */
  let firstOf: string | null = null;
  let closed = false;
  let positionWatch: Watch | null = null;
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
    const ofThisStore = newest !== null && newest.databaseId === standing?.databaseId;
    board.tell({
      lastSnapshot: newest && storedBackup(newest.name, newest.bytes, newest),
      changesSince: Math.max(0, ofThisStore ? seq - newest.seq : seq),
      lastCopyAt: manifest?.lastCopyAt ?? null,
      copyDue: isCopyDue(),
    });
  }

  function isCopyDue(): boolean {
    if (!options.remindCopies || chosen || !manifest || !standing) return false;
    if (peopleRows(standing.counts) === 0) return false;
    const { lastCopyAt, startedAt } = manifest;
    return lastCopyAt === null
      ? now() - startedAt >= keeperPace.firstCopy
      : now() - lastCopyAt >= keeperPace.copyEvery;
  }

  /** Whether the store holds changes that the newest whole snapshot does not. */
  function isDirty(): boolean {
    if (!standing) return false;
    const written = newestSeq(snapshots, standing.databaseId);
    return written === null ? seq > 0 || peopleRows(standing.counts) > 0 : written < seq;
  }

  async function loadManifest(): Promise<void> {
    try {
      const there = (await home.folder.list()).some(({ name }) => name === manifestName);
      manifest = there ? readManifest(await home.folder.read(manifestName)) : null;
      snapshots.adopt(manifest?.snapshots ?? []);
      unread = false;
    } catch (thrown) {
      // The data is in the store; that its files cannot be reached is told, and keeps nobody out.
      manifest = null;
      unread = toWireError(thrown).code === 'folder-refused';
      board.trouble('manifest', thrown);
    }
  }

  /** Never rejects: what was not written is told, and tried again. */
  async function saveManifest(change: Partial<Manifest> = {}): Promise<void> {
    try {
      if (unread) await lookAgain();
      else await writeDown(change);
    } catch (thrown) {
      board.trouble('manifest', thrown);
      timers.set('manifest', keeperPace.retryJournal, () => void inTurn(() => saveManifest()));
    }
  }

  /** The folder lets us in again: what it says is held against the store before anything in it is replaced. */
  async function lookAgain(): Promise<void> {
    const there = (await home.folder.list()).some(({ name }) => name === manifestName);
    if (there) await home.folder.read(manifestName);
    void inTurn(() => begin(false));
  }

  async function writeDown(change: Partial<Manifest>): Promise<void> {
    if (!standing) return;
    manifest = {
      format: 'weilu-manifest',
      version: 1,
      databaseId: standing.databaseId,
      schemaVersion,
      runtimeMajor: options.runtimeMajor ?? 0,
      appVersion: options.appVersion,
      seq: standing.seq,
      counts: standing.counts,
      startedAt: manifest?.startedAt ?? now(),
      lastCopyAt: manifest?.lastCopyAt ?? null,
      ...change,
      updatedAt: now(),
      snapshots: snapshots.entries(),
    };
    await home.folder.write(manifestName, [writeManifest(manifest)]);
    board.mended('manifest');
  }

  function unfollow() {
    positionWatch?.stop();
    positionWatch = null;
    timers.clearAll();
  }

  async function begin(trusted: boolean): Promise<void> {
    unfollow();
    board.tell({ stage: 'checking', error: null, recovery: null });
    await loadManifest();
    try {
      const outcome = await checkStore({
        vault,
        snapshots,
        journal,
        manifest,
        trusted,
        runtimeMajor: olderRuntimeAccepted ? null : options.runtimeMajor,
        putSnapshot: (made) => putSnapshot(made, 'before-migration'),
      });
      if (outcome.kind === 'ask') {
        const { reason, found, expected, canGoBack } = outcome;
        // The newest backup is offered first, and may be one that nobody had the time to write down.
        await quietly(() => snapshots.verifyUnknown(manifest?.databaseId ?? null));
        board.tell({ stage: 'recover', recovery: { reason, found, expected }, canGoBack });
        return;
      }
      schemaVersion = outcome.schemaVersion;
      await follow(outcome.standing, outcome.written);
      tellSnapshots();
      board.tell({ stage: 'ready', canGoBack: outcome.canGoBack });
    } catch (thrown) {
      board.tell({ stage: 'failed', error: toWireError(thrown) });
    }
  }

  /** From here on the files follow the store. */
  async function follow(found: Standing, written: number | null): Promise<void> {
    const { databaseId, counts } = found;
    standing = { databaseId, seq: found.seq, counts };
    seq = found.seq;
    journal.goOn(databaseId, written ?? newestSeq(snapshots, databaseId) ?? seq);
    await saveManifest();
    watchPosition();
    timers.set('start', keeperPace.afterStart, () => void quietly(() => inTurn(afterStart)));
    timers.set('disk', 0, lookAtDisk);
  }

  function watchPosition() {
    positionWatch?.stop();
    positionWatch = vault.watch('backup.position', {}, onPosition, (error) => {
      board.trouble('journal', new WeiluError(error.code, error.data));
      // A watch that failed hears of nothing more.
      timers.set('watch', keeperPace.retryJournal, watchPosition);
    });
  }

  /** What can wait until the app has shown itself. */
  async function afterStart(): Promise<void> {
    await quietly(() => snapshots.verifyUnknown(standing?.databaseId ?? null));
    await quietly(reverifyNewest);
    await flush();
    if (isDirty() || board.isTroubled('snapshot')) await quietly(() => takeSnapshot('start'));
    // The rows of old changes may go once the files have them.
    if (!isDirty()) await quietly(() => vault.perform('history.prune', {}));
    await saveManifest();
    tellSnapshots();
  }

  async function reverifyNewest(): Promise<void> {
    const newest = snapshots.newest();
    if (!newest || now() - (newest.verifiedAt ?? 0) <= keeperPace.reverify) return;
    const { verifiedAt } = await snapshots.verify(newest.name);
    if (verifiedAt === null) board.trouble('rot', new WeiluError('backup-rotted', { name: newest.name }));
  }

  function onPosition(position: Readonly<{ databaseId: string; seq: number }>) {
    if (!standing || closed) return;
    if (position.databaseId !== standing.databaseId || position.seq < seq) {
      // Another store has come in its place while the app ran: a browser may put an empty one where one broke, or an
      // older one.
      void inTurn(() => begin(false));
      return;
    }
    if (position.seq === seq && journal.seq() >= seq) return;
    seq = position.seq;
    tellSnapshots();
    timers.setOnce('journal', options.journalDelay, () => void inTurn(flush));
    // The first change of a store has no snapshot to stand on: it gets one at once.
    if (newestSeq(snapshots, standing.databaseId) === null) takeFirst(standing.databaseId);
    else void quietly(planInterval);
  }

  function takeFirst(databaseId: string) {
    if (firstOf === databaseId) return;
    firstOf = databaseId;
    // Not in the same breath: where the keeper shares the page with the screens, the person's next step comes first.
    const wait = firstBreaths * options.journalDelay;
    const take = () => void quietly(() => create('start'));
    if (wait > 0) timers.setOnce('first', wait, take);
    else take();
  }

  async function planInterval(): Promise<void> {
    const { backupEveryMinutes } = await vault.query('settings.all', {});
    timers.setOnce('interval', backupEveryMinutes * minute, () => {
      void quietly(() => create('interval'));
    });
  }

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
      const before = standing && newestSeq(snapshots, standing.databaseId);
      const least = seq;
      const made = await vault.perform('backup.snapshot', { occasion });
      refuseOther(made, least);
      const entry = await putSnapshot(made, occasion);
      await noteSnapshot(made, before);
      return storedBackup(entry.name, entry.bytes, entry);
    } catch (thrown) {
      // A vault that went in the middle of it comes back; what it was asked for is still wanted.
      timers.set('interval', keeperPace.retrySnapshot, () => void quietly(() => create('interval')));
      if (toWireError(thrown).code !== 'vault-disconnected') board.trouble('snapshot', thrown);
      throw thrown;
    }
  }

  /**
   * A store that came in place of the one we follow is asked about, and never written down as what there is.
   * @throws WeiluError `store-failed`
   */
  function refuseOther({ summary }: MadeSnapshot, least: number): void {
    const { stage } = board.state();
    if (stage === 'ready') {
      if (summary.databaseId === standing?.databaseId && summary.seq >= least) return;
      void inTurn(() => begin(false));
    }
    throw new WeiluError('store-failed', { detail: 'another store' });
  }

  /** Into the chosen place; where that fails, into the usual one, and the failure stays told. */
  async function putSnapshot(made: MadeSnapshot, occasion: BackupOccasion) {
    try {
      const entry = await snapshots.put(made, occasion, chosen !== null);
      board.mended('snapshot');
      return entry;
    } catch (thrown) {
      if (!chosen) throw thrown;
      board.trouble('snapshot', thrown);
      return snapshots.put(made, occasion, false);
    }
  }

  /** After a snapshot: the manifest, a new journal file, and those that have had their time. */
  async function noteSnapshot({ summary }: MadeSnapshot, before: number | null): Promise<void> {
    const { databaseId, counts } = summary;
    standing = { databaseId, seq: summary.seq, counts };
    seq = Math.max(seq, summary.seq);
    if (journal.seq() < summary.seq) journal.goOn(databaseId, summary.seq);
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

  function lookAtDisk() {
    const { readOnly } = board.state();
    void quietly(async () => {
      const found = await guardDisk(home.folder, vault, readOnly);
      const { disk, freeBytes } = board.state();
      if (found.disk !== disk || found.freeBytes !== freeBytes) board.tell(found);
    }).then(() => {
      const { readOnly: still } = board.state();
      if (!closed) timers.set('disk', still ? keeperPace.fullDisk : keeperPace.disk, lookAtDisk);
    });
  }

  vault.onReadOnly((readOnly) => {
    if (readOnly === board.state().readOnly) return;
    board.tell({ readOnly });
    if (closed) return;
    timers.set('disk', readOnly ? keeperPace.firstLook : 0, lookAtDisk);
    // A store that met a full disk is in danger still: what it has is written beside it at once.
    if (!readOnly) void inTurn(() => settleNow('interval'));
  });

  async function read(name: string): Promise<BackupFileSet> {
    return { file: await snapshots.read(name), journal: await journal.readAll() };
  }

  async function readSource(source: Parameters<Keeper['recover']>[0]): Promise<BackupFileSet> {
    return 'name' in source ? read(source.name) : { file: source.file, journal: [] };
  }

  /** A store the person was asked about may hold what no file has, and is kept over one recovery only. */
  async function keepDoubted(): Promise<void> {
    const { stage, recovery } = board.state();
    if (stage !== 'recover' || !recovery || recovery.found === 0) return;
    await putSnapshot(
      await vault.perform('backup.snapshot', { occasion: 'before-restore' }),
      'before-restore',
    );
  }

  /** Puts another store in the place of this one, and follows that; where it fails, what there was is followed on. */
  async function inAnotherStore(put: () => Promise<unknown>): Promise<void> {
    const { stage } = board.state();
    if (stage === 'ready') unfollow();
    try {
      await put();
    } catch (thrown) {
      if (stage === 'ready') await begin(false);
      throw thrown;
    }
    await begin(true);
    const { error } = board.state();
    if (error) throw new WeiluError(error.code, error.data);
  }

  /** Writes what is still to be written, as far as that can be done. */
  async function settleNow(occasion: BackupOccasion): Promise<void> {
    if (board.state().stage !== 'ready') return;
    await flush();
    if (isDirty()) await quietly(() => takeSnapshot(occasion));
  }

  return {
    start: () => inTurn(() => begin(false)),
    retry: () => inTurn(() => begin(false)),
    watch: board.watch,
    create,
    list: () => snapshots.list(),
    read,
    recover: (source, passphrase) =>
      inTurn(async () => {
        await settleNow('before-restore');
        const read = await readSource(source);
        const files = { ...read, journal: [...read.journal], passphrase };
        await vault.perform('backup.inspect', files);
        await quietly(keepDoubted);
        await inAnotherStore(() => vault.perform('store.recover', files));
        await quietly(() => takeSnapshot('recovered'));
      }),
    goBack: () =>
      inTurn(async () => {
        // Nobody comes back to changes that are left behind here, so that they must lie in a file.
        await flush();
        if (board.state().stage === 'ready' && isDirty() && seq > 0) await takeSnapshot('before-restore');
        await inAnotherStore(() => vault.perform('store.goBack', {}));
      }),
    acceptAsIs: () =>
      inTurn(async () => {
        if (board.state().error?.code === 'runtime-older') {
          olderRuntimeAccepted = true;
          return begin(false);
        }
        await vault.hello();
        // From here on the store goes its own way: the files under its old id belong to another future.
        await inAnotherStore(() => vault.perform('store.takeNewId', {}));
      }),
    noteCopy: () =>
      inTurn(async () => {
        await saveManifest({ lastCopyAt: now() });
        tellSnapshots();
      }),
    usePlace: (next) =>
      inTurn(async () => {
        chosen = next;
        board.tell({ place: (next ?? home).place });
        board.mended('snapshot');
        tellSnapshots();
        // What was chosen is tried at once.
        if (board.state().stage === 'ready' && standing) await quietly(() => takeSnapshot('manual'));
      }),
    settle: (occasion) => inTurn(() => settleNow(occasion)),
    async close() {
      await inTurn(() => settleNow('quit'));
      closed = true;
      unfollow();
    },
  };
}
