import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { latestSchemaVersion } from '#vault/store/migrations';
import { dump, type OpenVault, type TestVault } from '../vault-harness';

/** What the vault asks of IndexedDB, and the stores it refuses. */
export function describeStore(openVault: OpenVault): void {
  describe('the store', () => {
    let vault: TestVault;
    beforeEach(async () => {
      vault = await openVault();
    });
    afterEach(() => vault.close());

    it('writes with strict durability', async () => {
      const asked: Array<string | undefined> = [];
      const prototype: IDBDatabase = Object.getPrototypeOf(vault.database.backendDB());
      const spy = vi.spyOn(prototype, 'transaction');
      vault = await vault.reopen();
      await vault.api.hello();
      await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' });
      await vault.api.execute('history.undo', {});
      for (const [, mode, options] of spy.mock.calls) {
        if (mode === 'readwrite') asked.push(options?.durability);
      }
      spy.mockRestore();
      expect(asked).toEqual(['strict', 'strict', 'strict']);
    });

    it('keeps everything over a restart', async () => {
      await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' });
      const before = await dump(vault);
      vault = await vault.reopen();
      expect(await dump(vault)).toBe(before);
    });

    it('of a newer app is refused and left as it is', async () => {
      await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' });
      await vault.close();
      const newer = new Dexie(vault.name, { indexedDB: vault.factory });
      newer.version(latestSchemaVersion + 1).stores({ orders: null, members: 'id', horoscopes: 'id' });
      await newer.open();
      newer.close();
      const before = await shapeOf(vault);
      await expect(openVault(vault.name)).rejects.toMatchObject({
        code: 'database-newer',
        data: { found: latestSchemaVersion + 1, known: latestSchemaVersion },
      });
      expect(await shapeOf(vault)).toEqual(before);
    });
  });
}

/** Version, stores and indexes of a database as IndexedDB has them. */
async function shapeOf({ factory, name }: TestVault) {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const stores = [...database.objectStoreNames];
  const transaction = database.transaction(stores, 'readonly');
  const indexes = stores.map((store) => [store, ...transaction.objectStore(store).indexNames].join(' '));
  database.close();
  return { version: database.version, indexes };
}
