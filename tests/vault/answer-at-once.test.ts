import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { randomIds } from '#shared/domain/ids';
import { createVaultService } from '#vault/vault-service';
import { openSmallWorld } from './open-world';
import { everybodyIn } from './small-world';
import { until, vaultOpener } from './vault-harness';

const nobody = { progress: () => undefined, cancelled: () => false };

it('a watch of the list is told of a change before who made it hears that it is done', async () => {
  const vault = await vaultOpener(new IDBFactory(), IDBKeyRange)();
  const world = await openSmallWorld(vault);
  const service = createVaultService(vault.database, { now: Date.now, makeId: randomIds });
  const told: unknown[] = [];
  const input = { filter: everybodyIn(world.communityId), start: 0, count: 9 };
  const stop = service.watch(
    'members.list',
    input,
    (result) => told.push(result),
    () => told.push(null),
  );
  await until('the first result', () => told.length === 1);
  const trait = { kind: 'hobby', name: '陶艺', domain: '其他', quote: '', on: null, strength: 2 };
  // Without a port between: whoever reads the store again comes later than this.
  const change = { id: world.chenmo, patch: { traits: [trait] } };
  await service.execute({ id: 'one', name: 'members.update', input: change }, nobody);
  expect(told).toHaveLength(2);
  expect(JSON.stringify(told[1])).toContain('陶艺');
  stop();
  await vault.close();
});
