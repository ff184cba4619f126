import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { dataTableNames, dataTables } from '#shared/domain/store/data-tables';
import { latestSchemaVersion, migrations } from '#vault/store/migrations';
import { everybodyIn } from './small-world';
import { storeV1 } from './store-v1';
import { storeV2 } from './store-v2';
import { storeV3 } from './store-v3';
import { storeV4 } from './store-v4';
import { storeV5 } from './store-v5';
import { rowsOf, snapshotFile, type TestVault, vaultOpener } from './vault-harness';

const oldStores = [storeV1, storeV2, storeV3, storeV4, storeV5] as const;
type OldStore = (typeof oldStores)[number];

describe('the migrations', () => {
  it('are numbered from 1 without gaps, one idea each', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    expect(latestSchemaVersion).toBe(migrations.length);
    for (const { idea } of migrations) expect(idea).toMatch(/\S.*\.$/);
    expect(new Set(migrations.map(({ idea }) => idea)).size).toBe(migrations.length);
  });

  it('never change a step that has shipped', () => {
    const shipped: Record<string, string> = {};
    for (const [index, { version, stores }] of oldStores.entries()) {
      Object.assign(shipped, migrations[index]?.stores);
      expect([migrations[index]?.version, shipped]).toEqual([version, stores]);
    }
  });

  it('have a table for each that holds people’s data, and rows of each old one in the fixture', () => {
    const tables = new Set(migrations.flatMap(({ stores }) => Object.keys(stores)));
    for (const name of dataTableNames) {
      expect(tables).toContain(name);
      for (const old of oldStores) {
        if (name in old.stores) expect([name, rowsOfOld(old, name).length > 0]).toEqual([name, true]);
      }
    }
  });
});

describe.each(oldStores)('a store of version $version', (old) => {
  it('opens in today’s schema with every row, readable, searchable and undoable', async () => {
    const factory = new IDBFactory();
    await writeStore(factory, 'old', old);
    const openVault = vaultOpener(factory, IDBKeyRange);
    const vault = await openVault('old');

    expect(vault.database.verno).toBe(latestSchemaVersion);
    await expectFitting(vault);
    for (const [table, rows] of Object.entries(old.rows)) {
      expect([table, await vault.database.table(table).count()]).toEqual([table, rows.length]);
    }

    const { api } = vault;
    expect(await api.hello()).toMatchObject({
      schemaVersion: latestSchemaVersion,
      databaseId: `store-of-version-${old.version}`,
    });
    const filter = { ...everybodyIn('c1' as never), search: 'lkh' };
    expect((await api.query('members.list', { filter, start: 0, count: 9 })).rows).toMatchObject([
      { nickname: '曾小雅', tagNames: ['老客户'], groupNames: ['颜究院 1群'] },
    ]);
    await api.perform('backup.inspect', {
      file: await snapshotFile(vault),
      journal: [],
      passphrase: null,
    });
    // The rows of a change from before come back with what has been added since.
    while (await api.execute('history.undo', {}).catch(() => null));
    await expectFitting(vault);
    expect((await vault.database.members.count()) - old.rows.members.length).toBe(old.version > 1 ? 1 : 0);
    expect((await vault.database.queue.count()) - old.rows.queue.length).toBe(old.version > 2 ? 1 : 0);
    expect((await api.query('members.list', { filter, start: 0, count: 9 })).total).toBe(0);
    await vault.close();
  });
});

/** Every row is as its gate gives it: with all that has been added since. */
async function expectFitting(vault: TestVault): Promise<void> {
  for (const [table, rows] of Object.entries(await rowsOf(vault))) {
    const gate = dataTables[table as keyof typeof dataTables];
    for (const row of Object.values(rows)) expect(gate.parse(row)).toEqual(row);
  }
}

const rowsOfOld = ({ rows }: OldStore, name: string): readonly unknown[] =>
  (rows as Readonly<Record<string, readonly unknown[]>>)[name] ?? [];

/** Writes the fixture without any code of the vault. */
async function writeStore(factory: IDBFactory, name: string, fixture: OldStore) {
  const old = new Dexie(name, { indexedDB: factory, IDBKeyRange });
  old.version(fixture.version).stores(fixture.stores);
  await old.open();
  for (const [table, rows] of Object.entries(fixture.rows)) await old.table(table).bulkAdd([...rows]);
  old.close();
}
