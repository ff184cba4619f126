import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noConditions } from '#shared/wire/nouns/members';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { type TestVault, vaultOpener } from '../vault-harness';

let vault: TestVault;
let world: SmallWorld;
beforeEach(async () => {
  vault = await vaultOpener(new IDBFactory(), IDBKeyRange)();
  world = await openSmallWorld(vault);
});
afterEach(() => vault.close());

/** What the list shows of each, some of it no part of what the member index keeps for searching. */
async function listed() {
  const filter = { ...noConditions, communityId: world.communityId, groupId: null };
  const { rows } = await vault.api.query('members.list', { filter, start: 0, count: 50 });
  return rows.map(({ nickname, notes, city }) => ({ nickname, notes, city }));
}

it('rows seen before follow each change, its undo, and a removal', async () => {
  const before = await listed();
  await vault.api.execute('members.update', {
    id: world.xiaoya,
    patch: { city: '长沙', notes: '爱喝茶' },
  });
  expect(await listed()).toContainEqual(expect.objectContaining({ city: '长沙', notes: '爱喝茶' }));
  await vault.api.execute('history.undo', {});
  expect(await listed()).toEqual(before);
  await vault.api.execute('members.remove', { ids: [world.xiaoya] });
  expect(await listed()).toHaveLength(before.length - 1);
  await vault.api.execute('history.undo', {});
  expect(await listed()).toEqual(before);
});
