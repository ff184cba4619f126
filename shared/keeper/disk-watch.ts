import { type DiskLevel, diskLevel } from '../domain/backup/disk-guard';
import type { VaultApi } from '../wire/vault-api';
import type { BackupFolder } from './backup-folder';

/** A file that is only written to see whether there is room. */
const probeName = 'weilu-room.probe';
const probeBytes = 1024 * 1024;

/** What a look at the disk found. */
export type DiskState = Readonly<{ disk: DiskLevel; freeBytes: number | null }>;

/**
 * Looks at the disk and keeps writes out while it is full, because a disk that runs full can empty a browser's store.
 *
 * @param readOnly whether the store refuses writes now
 * @throws WeiluError what the vault said
 */
export async function guardDisk(
  folder: BackupFolder,
  vault: Pick<VaultApi, 'perform'>,
  readOnly: boolean,
): Promise<DiskState> {
  const freeBytes = await folder.freeBytes().catch(() => null);
  const told = diskLevel(freeBytes);
  // Where nobody tells how much is free, a full disk is noticed by a write that failed, and room by one that does not.
  const full = told === 'full' || (readOnly && freeBytes === null && !(await hasRoom(folder)));
  if (full !== readOnly) await vault.perform('store.setReadOnly', { readOnly: full });
  return { disk: full ? 'full' : told, freeBytes };
}

async function hasRoom(folder: BackupFolder): Promise<boolean> {
  try {
    await folder.write(probeName, [new Uint8Array(probeBytes)]);
    return true;
  } catch {
    return false;
  } finally {
    await folder.remove(probeName).catch(() => undefined);
  }
}
