import type { Dexie } from 'dexie';
import { z } from 'zod';
import { fromBase64, toBase64 } from '#shared/domain/backup/base64';
import { type BackupKey, keyWrapSchema } from '#shared/domain/backup/key-wrap';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';

/**
 * Where the key lives: beside the name of the store, so that no snapshot, journal or undo carries it. It is not locked
 * away here, because the store beside it is not either: what it protects are the files that leave this profile.
 */
const backupKeyKey = 'backupKey';

const storedSchema = z.object({ id: z.string(), dataKey: z.base64(), wrap: keyWrapSchema });

/** Whether backups are sealed. */
export async function hasBackupKey(database: WeiluDatabase): Promise<boolean> {
  return (await database.identity.get(backupKeyKey)) !== undefined;
}

/**
 * The key backups are sealed with; null when they are not.
 * @throws WeiluError `store-failed` when there is one that cannot be read: what was to be sealed must not go out open
 */
export async function readBackupKey(database: Pick<Dexie, 'table'>): Promise<BackupKey | null> {
  // By the table's name: a store of an older version is read this way too, before its schema is known.
  const row = await database.table<Readonly<{ value: string }>, string>('identity').get(backupKeyKey);
  if (!row) return null;
  const stored = storedSchema.safeParse(parseJson(row.value)).data;
  const dataKey = stored ? fromBase64(stored.dataKey) : null;
  if (!stored || dataKey?.byteLength !== 32) throw new WeiluError('store-failed', { detail: 'backupKey' });
  return { id: stored.id, dataKey, wrap: stored.wrap };
}

/** Seals backups with a key from now on; with null, no longer. */
export async function writeBackupKey(database: WeiluDatabase, key: BackupKey | null): Promise<void> {
  if (key === null) {
    await database.identity.delete(backupKeyKey);
    return;
  }
  const value = JSON.stringify({ id: key.id, dataKey: toBase64(key.dataKey), wrap: key.wrap });
  await database.identity.put({ key: backupKeyKey, value });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
