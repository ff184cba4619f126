import { latestSchemaVersion } from './migrations';

/**
 * The databases of one profile. The first has the frozen name, each recovery makes the next (`weilu-2`, `weilu-3`), and
 * the one that stands is the newest that is neither being built nor given up. Nothing points to it from outside, so
 * that there is no pointer to lose: the switch is one write into the new database itself.
 */
export type Generation = Readonly<{ name: string; number: number; version: number; state: GenerationState }>;

/** `standing` until told otherwise; `broken` when it cannot be looked into. */
export type GenerationState = 'standing' | 'building' | 'retired' | 'broken';

/** Key of the row that says so, in the table `identity`. */
export const stateKey = 'state';

/** Name of a generation. */
export function generationName(base: string, number: number): string {
  return number === 1 ? base : `${base}-${number}`;
}

/** Every generation there is, newest first. */
export async function listGenerations(factory: IDBFactory, base: string): Promise<readonly Generation[]> {
  const found = (await factory.databases()).flatMap(({ name = '', version = 0 }) => {
    const number = numberOf(base, name);
    // Dexie stores versions times ten.
    return number === null ? [] : [{ name, number, version: Math.round(version / 10) }];
  });
  const sorted = found.toSorted((a, b) => b.number - a.number);
  return Promise.all(
    sorted.map(async (generation) => ({ ...generation, state: await stateOf(factory, generation.name) })),
  );
}

/** The generation that stands, and the one before it. */
export function standingOf(generations: readonly Generation[]): Readonly<{
  current: Generation | null;
  former: Generation | null;
}> {
  const [current = null, former = null] = generations.filter(
    ({ state }) => state === 'standing' || state === 'broken',
  );
  return { current, former };
}

/** How a generation stands to the schema this app knows. */
export function lookOf(generation: Generation | null): 'absent' | 'ready' | 'older' | 'newer' | 'broken' {
  if (generation === null) return 'absent';
  if (generation.state === 'broken') return 'broken';
  if (generation.version > latestSchemaVersion) return 'newer';
  return generation.version < latestSchemaVersion ? 'older' : 'ready';
}

/** Deletes a database; resolves false when something holds it. */
export function deleteGeneration(factory: IDBFactory, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
    request.onblocked = () => resolve(false);
  });
}

/** Opens a database as it is, whatever its version, does one thing and closes it. */
export function withRawDatabase<T>(
  factory: IDBFactory,
  name: string,
  work: (database: IDBDatabase) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    // It has just been seen; if it is gone by now, an empty one must not take its place.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => reject(request.error ?? new Error('open'));
    request.onblocked = () => reject(new Error('blocked'));
    request.onsuccess = () => {
      const database = request.result;
      work(database)
        .then(resolve, reject)
        .finally(() => database.close());
    };
  });
}

/** The answer of an IndexedDB request. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function numberOf(base: string, name: string): number | null {
  if (name === base) return 1;
  const digits = name.startsWith(`${base}-`) ? name.slice(base.length + 1) : '';
  return /^[2-9]$|^[1-9]\d{1,5}$/.test(digits) ? Number(digits) : null;
}

async function stateOf(factory: IDBFactory, name: string): Promise<GenerationState> {
  try {
    return await withRawDatabase(factory, name, async (database) => {
      if (!database.objectStoreNames.contains('identity')) return 'standing';
      const store = database.transaction('identity', 'readonly').objectStore('identity');
      const row: unknown = await answerOf(store.get(stateKey));
      const value = (row as { value?: unknown } | undefined)?.value;
      return value === 'building' || value === 'retired' ? value : 'standing';
    });
  } catch {
    return 'broken';
  }
}
