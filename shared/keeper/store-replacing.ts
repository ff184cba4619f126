import { WeiluError } from '../wire/errors';
import type { BackupFileSet } from '../wire/shell-api';
import { beginSnapshot } from './coming-snapshot';
import type { Keeper } from './keeper';
import type { KeeperCore } from './keeper-core';
import type { createSnapshotTaking } from './snapshot-taking';
import type { createStoreFollowing } from './store-following';

type Parts = Readonly<{
  taking: ReturnType<typeof createSnapshotTaking>;
  following: ReturnType<typeof createStoreFollowing>;
}>;

/** Puts another store in the place of the one there is: a backup, the one before, or the same under a new id. */
export function createStoreReplacing(core: KeeperCore, { taking, following }: Parts) {
  const { vault, board, journal, snapshots, kept, inTurn, quietly, isDirty } = core;
  const { flush, takeSnapshot, putSnapshot, settleNow } = taking;
  const { begin, unfollow } = following;

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
    await putSnapshot(() => beginSnapshot(vault, 'before-restore'), 'before-restore');
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

  return {
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
        if (board.state().stage === 'ready' && isDirty() && kept.seq > 0)
          await takeSnapshot('before-restore');
        await inAnotherStore(() => vault.perform('store.goBack', {}));
      }),
    acceptAsIs: () =>
      inTurn(async () => {
        if (board.state().error?.code === 'runtime-older') {
          kept.olderRuntimeAccepted = true;
          return begin(false);
        }
        await vault.hello();
        // From here on the store goes its own way: the files under its old id belong to another future.
        await inAnotherStore(() => vault.perform('store.takeNewId', {}));
      }),
  } satisfies Partial<Keeper>;
}
