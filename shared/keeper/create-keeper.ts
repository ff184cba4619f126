import { createDiskLooks } from './disk-looks';
import type { Keeper, KeeperOptions } from './keeper';
import { createKeeperCore } from './keeper-core';
import { createManifestKeeping } from './manifest-keeping';
import { createSnapshotTaking } from './snapshot-taking';
import { createStoreFollowing } from './store-following';
import { createStoreReplacing } from './store-replacing';

/** Keeps the files beside the store; see `Keeper`. */
export function createKeeper(options: KeeperOptions): Keeper {
  const core = createKeeperCore(options);
  const { home, now, board, snapshots, kept, inTurn, quietly, tellSnapshots } = core;
  const beginAgain = (countAll = false) => void inTurn(() => following.begin(false, countAll));
  const manifests = createManifestKeeping(core, beginAgain);
  const { saveManifest } = manifests;
  const taking = createSnapshotTaking(core, { saveManifest, beginAgain });
  const { create, settleNow, takeSnapshot } = taking;
  const { lookAtDisk } = createDiskLooks(core, settleNow);
  const following = createStoreFollowing(core, { manifests, taking, lookAtDisk });
  const { begin, unfollow } = following;
  const replacing = createStoreReplacing(core, { taking, following });

  return {
    start: () => inTurn(() => begin(false)),
    retry: () => inTurn(() => begin(false)),
    watch: board.watch,
    create,
    ...replacing,
    list: () => snapshots.list(),
    noteCopy: () =>
      inTurn(async () => {
        await saveManifest({ lastCopyAt: now() });
        tellSnapshots();
      }),
    usePlace: (next) =>
      inTurn(async () => {
        kept.chosen = next;
        board.tell({ place: (next ?? home).place });
        board.mended('snapshot');
        tellSnapshots();
        // What was chosen is tried at once.
        if (board.state().stage === 'ready' && kept.standing) await quietly(() => takeSnapshot('manual'));
      }),
    settle: (occasion) => inTurn(() => settleNow(occasion)),
    async close() {
      await inTurn(() => settleNow('quit'));
      kept.closed = true;
      unfollow();
    },
  };
}
