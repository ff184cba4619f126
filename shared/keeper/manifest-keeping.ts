import { type Manifest, manifestName, readManifest, writeManifest } from '../domain/backup/manifest';
import { toWireError } from '../wire/errors';
import type { KeeperCore } from './keeper-core';
import { keeperPace } from './keeper-pace';

/** Reads and writes the manifest in the home folder; `beginAgain` holds the files against the store anew. */
export function createManifestKeeping(core: KeeperCore, beginAgain: () => void) {
  const { options, home, now, timers, board, snapshots, kept, inTurn } = core;

  async function loadManifest(): Promise<void> {
    try {
      const there = (await home.folder.list()).some(({ name }) => name === manifestName);
      kept.manifest = there ? readManifest(await home.folder.read(manifestName)) : null;
      snapshots.adopt(kept.manifest?.snapshots ?? []);
      kept.unread = false;
    } catch (thrown) {
      // The data is in the store; that its files cannot be reached is told, and keeps nobody out.
      kept.manifest = null;
      kept.unread = toWireError(thrown).code === 'folder-refused';
      board.trouble('manifest', thrown);
    }
  }

  /** Never rejects: what was not written is told, and tried again. */
  async function saveManifest(change: Partial<Manifest> = {}): Promise<void> {
    try {
      if (kept.unread) await lookAgain();
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
    beginAgain();
  }

  async function writeDown(change: Partial<Manifest>): Promise<void> {
    if (!kept.standing) return;
    kept.manifest = {
      format: 'weilu-manifest',
      version: 1,
      databaseId: kept.standing.databaseId,
      schemaVersion: kept.schemaVersion,
      runtimeMajor: options.runtimeMajor ?? 0,
      appVersion: options.appVersion,
      seq: kept.standing.seq,
      counts: kept.standing.counts,
      startedAt: kept.manifest?.startedAt ?? now(),
      lastCopyAt: kept.manifest?.lastCopyAt ?? null,
      ...change,
      updatedAt: now(),
      snapshots: snapshots.entries(),
    };
    await home.folder.write(manifestName, [writeManifest(kept.manifest)]);
    board.mended('manifest');
  }

  return { loadManifest, saveManifest };
}
