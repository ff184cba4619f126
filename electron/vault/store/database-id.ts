import type { IdSource } from '#shared/domain/ids';
import type { WeiluDatabase } from './database';

/** Key of the row that names this store. It lives outside the data tables, so a restore leaves it alone. */
export const databaseIdKey = 'databaseId';

/** The id of this store, told apart from a copy or a fresh one by every snapshot. */
export async function databaseIdOf(database: WeiluDatabase): Promise<string> {
  return (await database.identity.get(databaseIdKey))?.value ?? 'unknown';
}

/** Key of the row with the stores that this one was put in the place of, the latest first. */
export const formerIdsKey = 'formerIds';

/** So many of them are remembered. */
const mostFormer = 20;

/** The stores that this one was put in the place of. */
export async function formerIdsOf(database: WeiluDatabase): Promise<readonly string[]> {
  const value = (await database.identity.get(formerIdsKey))?.value;
  return value ? value.split(' ') : [];
}

/** The row that says so. */
export function formerIdsRow(ids: readonly string[]): Readonly<{ key: string; value: string }> {
  return { key: formerIdsKey, value: [...new Set(ids)].slice(0, mostFormer).join(' ') };
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
