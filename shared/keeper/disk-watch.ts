import { type DiskLevel, diskLevel } from '../domain/backup/disk-guard';
import type { VaultApi } from '../wire/vault-api';
import type { BackupFolder } from './backup-folder';

/** What a look at the disk found. */
export type DiskState = Readonly<{ disk: DiskLevel; freeBytes: number | null }>;

/**
 * Looks at the disk and keeps writes out while it is full, because a disk that runs full can empty a browser's store.
 * Where nobody tells how much is free, a full disk is noticed by a write that failed, and room by the store's own try;
 * no file is written to find out, because a browser may answer that by clearing away everything of the app.
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
  if (told === 'full' ? readOnly : !readOnly) return { disk: told, freeBytes };
  const now = await vault.perform('store.setReadOnly', { readOnly: told === 'full' });
  return { disk: now.readOnly ? 'full' : told, freeBytes };
}
