import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomIds } from '#shared/domain/ids';
import type { DataTableName } from '#shared/domain/store/data-tables';
import type { WeiluError } from '#shared/wire/errors';
import { createVaultService } from '#vault/vault-service';
import { everybodyIn, makeSmallWorld } from '../small-world';
import type { Step } from '../step-inputs/step';
import { allowedRefusals, inputOf, pickedTables, pickFrom, stepCommands, stepTexts } from '../steps';
import { dump, type OpenVault, snapshotFile, type TestVault } from '../vault-harness';

/** A real IndexedDB takes three times as long; the sequences are the other one's. */
const inBrowser = 'window' in globalThis;

/** Any sequence of commands can be undone to its beginning and redone to its end. */
export function describeAnyOrder(openVault: OpenVault): void {
  describe('any sequence of commands', () => {
    it('undone is the beginning, redone is the end; its snapshot is whole and search follows', async () => {
      const property = fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12 }), async (steps) => {
        const vault = await openVault();
        await walkThereAndBack(vault, steps).finally(() => vault.close());
      });
      await fc.assert(property, { numRuns: inBrowser ? 3 : 8, seed: 20260302, endOnFailure: true });
    });
  });
}

async function walkThereAndBack(vault: TestVault, steps: readonly Step[]): Promise<void> {
  const { api } = vault;
  const beginning = await dump(vault);
  const { communityId } = await makeSmallWorld(api);
  // Read here once, the index has to follow from now on.
  await api.query('members.list', { filter: everybodyIn(communityId), start: 0, count: 1 });
  await api.query('communities.list', {});
  for (const step of steps) await take(vault, step);
  // The last step leaves nothing to redo, so that redoing everything ends here.
  await api.execute('communities.create', { name: '最后', groupName: '最后' });
  const end = await dump(vault);
  await api.perform('backup.inspect', { file: await snapshotFile(vault), journal: [], passphrase: null });
  await expectFreshIndexToAgree(vault);

  let undone = 0;
  for (; (await api.query('history.state', {})).undo; undone += 1) await api.execute('history.undo', {});
  expect(await dump(vault)).toBe(beginning);
  for (let redone = 0; redone < undone; redone += 1) await api.execute('history.redo', {});
  await expect(api.execute('history.redo', {})).rejects.toMatchObject({ code: 'nothing-to-redo' });
  expect(await dump(vault)).toBe(end);
  await expectFreshIndexToAgree(vault);
}

/** Takes one step; it may be refused only for what the drawn words and rows cannot know. */
export async function take(vault: TestVault, step: Step): Promise<void> {
  const ids = new Map<DataTableName, readonly string[]>();
  for (const name of pickedTables) {
    ids.set(name, await vault.database.table<unknown, string>(name).toCollection().primaryKeys());
  }
  const input = inputOf(step, pickFrom(ids, step));
  const refused = await vault.api.execute(step.command, input as never).then(
    () => null,
    (thrown: WeiluError) => thrown,
  );
  if (refused && !allowedRefusals.includes(refused.code)) throw refused;
}

/** The index that followed every change knows what one made anew from the store knows. */
async function expectFreshIndexToAgree({ api, database }: TestVault): Promise<void> {
  const fresh = createVaultService(database, { now: Date.now, makeId: randomIds });
  const communities = await api.query('communities.list', {});
  // Counted on the disk, as the fresh one has read nobody yet.
  expect(communities).toEqual(await fresh.query('communities.list', {}));
  for (const { id, groups } of communities) {
    for (const group of [null, ...groups]) {
      for (const [search, by] of asked) {
        const filter = { ...everybodyIn(id), groupId: group?.id ?? null, search };
        const query = { filter, sort: { by, descending: false }, start: 0, count: 100 };
        expect(await api.query('members.list', query)).toEqual(await fresh.query('members.list', query));
      }
    }
  }
}

/** Searches, and columns their results are in order of. */
const asked = [
  ['', 'nickname'],
  ['', 'groups'],
  ['xy', 'nickname'],
  ['老', 'tags'],
] as const;

export const anyStep: fc.Arbitrary<Step> = fc.record({
  command: fc.constantFrom(...stepCommands),
  pick: fc.nat(50),
  text: fc.constantFrom(...stepTexts),
  flag: fc.boolean(),
});
