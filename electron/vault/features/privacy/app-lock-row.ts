import { type AppLock, appLockSchema } from '#shared/domain/privacy/app-lock';
import type { WeiluDatabase } from '../../store/database';

/** Where the lock lives: beside the name of the store, so that no snapshot, journal or undo carries it. */
/** Key of its row, which a recovery carries over. */
export const appLockKey = 'appLock';

/**
 * The app lock; null when there is none. One that cannot be read is none: the lock keeps eyes off, and must not keep a
 * person out of their own data for good.
 */
export async function readAppLock(database: WeiluDatabase): Promise<AppLock | null> {
  const row = await database.identity.get(appLockKey);
  if (!row) return null;
  try {
    return appLockSchema.safeParse(JSON.parse(row.value)).data ?? null;
  } catch {
    return null;
  }
}

/** Sets the app lock; with null, takes it away. */
export async function writeAppLock(database: WeiluDatabase, lock: AppLock | null): Promise<void> {
  if (lock === null) await database.identity.delete(appLockKey);
  else await database.identity.put({ key: appLockKey, value: JSON.stringify(lock) });
}

/** Changes the app lock there is in one transaction; gives it as it was before, null when there is none. */
export function changeAppLock(
  database: WeiluDatabase,
  change: (lock: AppLock) => AppLock | null,
): Promise<AppLock | null> {
  return database.transaction('rw', database.identity, async () => {
    const lock = await readAppLock(database);
    if (lock) await writeAppLock(database, change(lock));
    return lock;
  });
}
