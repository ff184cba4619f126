import { Dexie } from 'dexie';
import { randomIds } from '#shared/domain/ids';
import { dataTableNames } from '#shared/domain/store/data-tables';
import { beginSnapshot } from '#shared/keeper/coming-snapshot';
import { type WirePort, wirePortOf } from '#shared/wire/rpc';
import { createVaultClient, type VaultClient } from '#shared/wire/vault-client';
import type { WeiluDatabase } from '#vault/store/database';
import { createStoreDoor, type StoreDoor } from '#vault/store-door';
import type { VaultService } from '#vault/vault-service';
import { servePort } from '#vault/wire/serve-port';

/** A vault as a client meets it, with a door for the test into the store behind it. */
export type TestVault = Readonly<{
  name: string;
  /** The client, over a real MessageChannel. */
  api: VaultClient;
  /** The store itself, for looking at what no query shows. */
  database: WeiluDatabase;
  service: VaultService;
  door: StoreDoor;
  factory: IDBFactory;
  /** Starts serving one more port and gives back its client end. */
  newPort(): MessagePort;
  /** Gives the client a new port, as after a restart of the vault. */
  attach(): void;
  /** Closes the vault's end of the client's port, as when the vault page goes. */
  hangUp(): void;
  /** Closes the store and opens it again behind a new vault and a new client. */
  reopen(): Promise<TestVault>;
  close(): Promise<void>;
}>;

/** Opens a vault over a store of that name; a new empty one where no name is given. */
export type OpenVault = (name?: string) => Promise<TestVault>;

/** The first moment of the tests' clock; each look at it is a millisecond later. */
export const testEpoch = new Date(2026, 2, 2, 9, 0).getTime();

let ticks = 0;

/** How to open vaults on one implementation of IndexedDB. */
export function vaultOpener(factory: IDBFactory, keyRange: typeof IDBKeyRange): OpenVault {
  // On a loopback address Dexie would print every refusal that the tests provoke.
  Dexie.debug = false;
  // Dexie's live queries look for IndexedDB here, whatever a database of its own was given.
  Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange: keyRange });

  const open = async (name = `test-${crypto.randomUUID()}`): Promise<TestVault> => {
    const door = createStoreDoor({
      factory,
      keyRange,
      name,
      now: () => testEpoch + ticks++,
      makeId: randomIds,
      lock: async () => undefined,
    });
    // Whoever opens an old store here has no files to keep a copy in.
    await door.perform('store.migrate', {}, { progress: () => undefined, cancelled: () => false });
    const service = await door.open();
    const { database } = service;
    const ports: MessagePort[] = [];
    let vaultEnd: WirePort | null = null;
    const api = createVaultClient();

    const newPort = () => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      vaultEnd = wirePortOf(port2);
      servePort(vaultEnd, door);
      return port1;
    };
    const attach = () => api.attach(wirePortOf(newPort()));
    const close = async () => {
      for (const port of ports) port.close();
      await door.close();
    };

    attach();
    return {
      name,
      api,
      database,
      service,
      door,
      factory,
      newPort,
      attach,
      hangUp: () => vaultEnd?.close(),
      async reopen() {
        await close();
        return open(name);
      },
      close,
    };
  };
  return open;
}

/** Every row of every data table (or of those named) as canonical text: equal text, equal data. */
export async function dump(vault: TestVault, tables = dataTableNames): Promise<string> {
  return canonical(await rowsOf(vault, tables));
}

/** Every row by table and key. */
export async function rowsOf(
  vault: TestVault,
  tables = dataTableNames,
): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  const stores = vault.database.backendDB().transaction(tables, 'readonly');
  const entries = await Promise.all(
    tables.map(async (name) => {
      const store = stores.objectStore(name);
      const [keys, rows] = await Promise.all([resultOf(store.getAllKeys()), resultOf(store.getAll())]);
      return [name, Object.fromEntries(keys.map((key, index) => [String(key), rows[index]]))] as const;
    }),
  );
  return Object.fromEntries(entries);
}

/** Past Dexie, which takes several times as long for the same rows. */
function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** JSON with the keys of every object in order, `undefined` made visible. */
export function canonical(value: unknown): string {
  return JSON.stringify(
    value,
    (_key, part: unknown) => {
      if (part === undefined) return '(undefined)';
      if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
      return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    1,
  );
}

/** Waits until a condition holds. @throws Error after ten seconds, naming what was waited for. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (const start = performance.now(); performance.now() - start < 10_000; ) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error(`still waiting for: ${what}`);
}

/** Long enough for a push that must not come to have come. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

/** All pieces of a snapshot as one file. */
export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(pieces.reduce((length, piece) => length + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    file.set(piece, offset);
    offset += piece.byteLength;
  }
  return file;
}

/** The snapshot of a vault as one file, with what it came to. */
export async function takeSnapshot(vault: TestVault) {
  const coming = await beginSnapshot(vault.api, 'manual');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of coming.pieces) pieces.push(piece);
  return { ...coming.made(), file: joinPieces(pieces) };
}

/** The snapshot of a vault as one file. */
export async function snapshotFile(vault: TestVault): Promise<Uint8Array<ArrayBuffer>> {
  return (await takeSnapshot(vault)).file;
}

/** Writes a row into the store past everything that would refuse it. */
export async function spoil(vault: TestVault, table: string, row: unknown): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = vault.factory.open(vault.database.name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction(table, 'readwrite');
      transaction.objectStore(table).put(row);
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
