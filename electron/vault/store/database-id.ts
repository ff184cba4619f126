import type { IdSource } from '#shared/domain/ids';
import type { WeiluDatabase } from './database';

/** Key of the row that names this store. It lives outside the data tables, so a restore leaves it alone. */
export const databaseIdKey = 'databaseId';

/** The id of this store, told apart from a copy or a fresh one by every snapshot. */
export async function databaseIdOf(database: WeiluDatabase): Promise<string> {
  return (await database.identity.get(databaseIdKey))?.value ?? 'unknown';
}

/** Gives a new store its id. */
export async function ensureDatabaseId(database: WeiluDatabase, makeId: IdSource): Promise<string> {
  return database.transaction('rw', database.identity, async () => {
    const known = await database.identity.get(databaseIdKey);
    if (known) return known.value;
    const value = makeId<string>();
    await database.identity.add({ key: databaseIdKey, value });
    return value;
  });
}
