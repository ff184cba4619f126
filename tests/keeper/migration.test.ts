import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { readSnapshot } from '#shared/domain/backup/snapshot';
import { memberSchema } from '#shared/domain/members/member';
import { latestSchemaVersion } from '#vault/store/migrations';
import { storeV1 } from '../vault/store-v1';
import { createComputer } from './kept-vault';

/** A computer on which version 1 ran last; `more` are rows it should not have had. */
async function oldComputer(more: Readonly<Record<string, readonly unknown[]>> = {}) {
  const computer = createComputer();
  const old = new Dexie('weilu', { indexedDB: computer.factory(), IDBKeyRange });
  old.version(storeV1.version).stores(storeV1.stores);
  await old.open();
  for (const [table, rows] of Object.entries(storeV1.rows)) await old.table(table).bulkAdd([...rows]);
  for (const [table, rows] of Object.entries(more)) await old.table(table).bulkAdd([...rows]);
  old.close();
  return computer;
}

it('an older store is copied as it is before it is migrated, and the copy can be restored', async () => {
  const computer = await oldComputer();
  const app = await computer.start();
  expect(app.state()).toMatchObject({ stage: 'ready', recovery: null });
  const [copy] = await app.keeper.list();
  expect(copy).toMatchObject({
    occasion: 'before-migration',
    counts: { members: storeV1.rows.members.length },
  });
  const { file } = await app.keeper.read(copy?.name ?? '');
  const read = readSnapshot(file, latestSchemaVersion);
  expect(read.summary).toMatchObject({ schemaVersion: 1, databaseId: 'store-of-version-1' });
  expect(read.rows.filter(({ table }) => table === 'members').map(({ row }) => row)).toEqual(
    storeV1.rows.members.map((row) => memberSchema.parse(row)),
  );
  const migrated = await app.dump();
  await app.keeper.recover({ name: copy?.name ?? '' }, null);
  expect(await app.dump()).toBe(migrated);
  await app.crash();
});

it('is not migrated while no copy of it can be written', async () => {
  const computer = await oldComputer();
  computer.folder.become('full');
  const app = await computer.start();
  expect(app.state()).toMatchObject({ stage: 'failed', error: { code: 'store-full' } });
  const [stored] = await computer.factory().databases();
  expect(stored?.version).toBe(10);
  computer.folder.become('sound');
  await app.keeper.retry();
  expect(app.state()).toMatchObject({ stage: 'ready' });
  await app.crash();
});

it('a corrupt record is set aside with its text kept, the rest opens', async () => {
  const spoilt = { id: 'm-spoilt', communityId: 'c1', nickname: ['不', '是', '文', '字'], notes: '喜欢喝水' };
  const computer = await oldComputer({ members: [spoilt] });
  const app = await computer.start();
  expect(app.state()).toMatchObject({ stage: 'ready' });
  const [kept] = await app.api.query('store.quarantined', {});
  expect(kept).toMatchObject({ table: 'members', key: 'm-spoilt' });
  expect(JSON.parse(kept?.text ?? '')).toEqual(spoilt);
  const { database } = await app.door.open();
  expect(await database.members.count()).toBe(storeV1.rows.members.length);
  await app.crash();
});
