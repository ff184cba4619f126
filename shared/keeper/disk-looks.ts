import { guardDisk } from './disk-watch';
import type { KeeperCore } from './keeper-core';
import { keeperPace } from './keeper-pace';

/** Looks at the disk from time to time, and at once when the store had to shut itself to writes. */
export function createDiskLooks(core: KeeperCore, settleNow: (occasion: 'interval') => Promise<void>) {
  const { vault, home, timers, board, kept, inTurn, quietly } = core;

  function lookAtDisk() {
    const { readOnly } = board.state();
    void quietly(async () => {
      const found = await guardDisk(home.folder, vault, readOnly);
      const { disk, freeBytes } = board.state();
      if (found.disk !== disk || found.freeBytes !== freeBytes) board.tell(found);
    }).then(() => {
      const { readOnly: still } = board.state();
      if (!kept.closed) timers.set('disk', still ? keeperPace.fullDisk : keeperPace.disk, lookAtDisk);
    });
  }

  vault.onReadOnly((readOnly) => {
    if (readOnly === board.state().readOnly) return;
    board.tell({ readOnly });
    if (kept.closed) return;
    timers.set('disk', readOnly ? keeperPace.firstLook : 0, lookAtDisk);
    // A store that met a full disk is in danger still: what it has is written beside it at once.
    if (!readOnly) void inTurn(() => settleNow('interval'));
  });

  return { lookAtDisk };
}
