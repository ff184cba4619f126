import { toWireError, WeiluError } from '../wire/errors';
import type { KeeperCore } from './keeper-core';
import { keeperPace } from './keeper-pace';
import type { createManifestKeeping } from './manifest-keeping';
import type { createSnapshotTaking } from './snapshot-taking';
import { checkStore, newestSeq, type Standing } from './start-check';

const minute = 60_000;

/** The first snapshot of a store waits for so many times the journal's delay. */
const firstBreaths = 5;

type Parts = Readonly<{
  manifests: ReturnType<typeof createManifestKeeping>;
  taking: ReturnType<typeof createSnapshotTaking>;
  lookAtDisk: () => void;
}>;

/** Checks the store at the start and follows it: what changes there comes to the files. */
export function createStoreFollowing(core: KeeperCore, { manifests, taking, lookAtDisk }: Parts) {
  const {
    options,
    vault,
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
  } = core;
  const { loadManifest, saveManifest } = manifests;
  const { flush, hasItsRows, takeSnapshot, putSnapshot, create } = taking;

  function unfollow() {
    kept.positionWatch?.stop();
    kept.positionWatch = null;
    timers.clearAll();
  }

  /** @param countAll counts what a start leaves for later, too */
  async function begin(trusted: boolean, countAll = false): Promise<void> {
    unfollow();
    board.tell({ stage: 'checking', error: null, recovery: null });
    await loadManifest();
    try {
      const outcome = await checkStore({
        vault,
        snapshots,
        journal,
        manifest: kept.manifest,
        trusted,
        countAll: countAll || trusted,
        runtimeMajor: kept.olderRuntimeAccepted ? null : options.runtimeMajor,
        putSnapshot: (begin) => putSnapshot(begin, 'before-migration'),
      });
      if (outcome.kind === 'ask') {
        const { reason, found, expected, canGoBack } = outcome;
        // The newest backup is offered first, and may be one that nobody had the time to write down.
        await quietly(() => snapshots.verifyUnknown(kept.manifest?.databaseId ?? null));
        board.tell({ stage: 'recover', recovery: { reason, found, expected }, canGoBack });
        return;
      }
      kept.schemaVersion = outcome.schemaVersion;
      await follow(outcome.standing, outcome.written, outcome.countedAll);
      tellSnapshots();
      board.tell({ stage: 'ready', canGoBack: outcome.canGoBack });
    } catch (thrown) {
      board.tell({ stage: 'failed', error: toWireError(thrown) });
    }
  }

  /** From here on the files follow the store. */
  async function follow(found: Standing, written: number | null, countedAll: boolean): Promise<void> {
    const { databaseId, counts } = found;
    kept.standing = { databaseId, seq: found.seq, counts };
    kept.countedAll = countedAll;
    kept.seq = found.seq;
    journal.goOn(databaseId, written ?? newestSeq(snapshots, databaseId) ?? kept.seq);
    await saveManifest();
    watchPosition();
    const wait = countedAll ? keeperPace.afterStart : keeperPace.afterLongStart;
    timers.set('start', wait, () => void quietly(() => inTurn(afterStart)));
    timers.set('disk', 0, lookAtDisk);
  }

  function watchPosition() {
    kept.positionWatch?.stop();
    kept.positionWatch = vault.watch('backup.position', {}, onPosition, (error) => {
      board.trouble('journal', new WeiluError(error.code, error.data));
      // A watch that failed hears of nothing more.
      timers.set('watch', keeperPace.retryJournal, watchPosition);
    });
  }

  /** What can wait until the app has shown itself. */
  async function afterStart(): Promise<void> {
    if (!(await hasItsRows())) return;
    await quietly(() => snapshots.verifyUnknown(kept.standing?.databaseId ?? null));
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
    if (!kept.standing || kept.closed) return;
    if (position.databaseId !== kept.standing.databaseId || position.seq < kept.seq) {
      // Another store has come in its place while the app ran: a browser may put an empty one where one broke, or an
      // older one.
      void inTurn(() => begin(false));
      return;
    }
    if (position.seq === kept.seq && journal.seq() >= kept.seq) return;
    kept.seq = position.seq;
    tellSnapshots();
    timers.setOnce('journal', options.journalDelay, () => void inTurn(flush));
    // The first change of a store has no snapshot to stand on: it gets one at once.
    if (newestSeq(snapshots, kept.standing.databaseId) === null) takeFirst(kept.standing.databaseId);
    else void quietly(planInterval);
  }

  function takeFirst(databaseId: string) {
    if (kept.firstOf === databaseId) return;
    kept.firstOf = databaseId;
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

  return { begin, unfollow };
}
