import { makeSmallWorld, type SmallWorld } from './small-world';
import type { TestVault } from './vault-harness';

/** What a store holds, by the names of its object stores; its own identity is not for others. */
type StoredRows = ReadonlyMap<string, readonly unknown[]>;

/** The first world made on each implementation of IndexedDB, for the later ones to be copied from. */
const firstWorlds = new WeakMap<IDBFactory, Promise<Readonly<{ world: SmallWorld; rows: StoredRows }>>>();

/**
 * Fills an empty vault with the small community. The first is made by commands; every later one is a copy of its rows,
 * its journal with them, for a dozen commands take ten times as long.
 */
export async function openSmallWorld(vault: TestVault): Promise<SmallWorld> {
  const first = firstWorlds.get(vault.factory);
  if (first) {
    const { world, rows } = await first;
    await writeAll(vault, rows);
    return world;
  }
  const making = makeSmallWorld(vault.api).then(async (world) => ({ world, rows: await readAll(vault) }));
  firstWorlds.set(vault.factory, making);
  return (await making).world;
}

async function readAll(vault: TestVault): Promise<StoredRows> {
  const store = await opened(vault);
  const names = [...store.objectStoreNames].filter((name) => name !== 'identity');
  const transaction = store.transaction(names, 'readonly');
  const entries = await Promise.all(
    names.map(async (name) => [name, await done(transaction.objectStore(name).getAll())] as const),
  );
  store.close();
  return new Map(entries);
}

async function writeAll(vault: TestVault, rows: StoredRows): Promise<void> {
  const store = await opened(vault);
  const transaction = store.transaction([...rows.keys()], 'readwrite', { durability: 'relaxed' });
  for (const [name, values] of rows) {
    for (const value of values) transaction.objectStore(name).put(value);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  store.close();
}

function opened({ factory, database }: TestVault): Promise<IDBDatabase> {
  return done(factory.open(database.name));
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
