import { afterEach, describe, expect, it } from 'vitest';
import { type CommandName, commandSchemas } from '#shared/wire/vault-contract';
import type { ChangeSet, JournalEntry } from '#vault/store/database';
import { openSmallWorld } from '../open-world';
import { canonical, dump, type OpenVault, rowsOf, snapshotFile, type TestVault } from '../vault-harness';
import { commandCases } from './command-cases/every-command';
import type { CommandCase } from './command-cases/stage';

const commandNames = Object.keys(commandSchemas) as readonly CommandName[];

/** Each command once, or each of those named: its effect, its journal, its retry, its refusals, its undo and redo. */
export function describeCommands(openVault: OpenVault, names = commandNames): void {
  describe('each command', () => {
    let vault: TestVault;
    const ran = new Set<string>();
    afterEach(() => vault.close());

    it.each(names)('%s', async (name) => {
      vault = await openVault();
      await runCase(vault, name, commandCases[name] as unknown as CommandCase<CommandName>);
      ran.add(name);
    });

    it('leaves communities apart: a group or tag of another one is not found', async () => {
      vault = await openVault();
      const { communityId, xiaoya } = await openSmallWorld(vault);
      const { groupId } = (
        await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' })
      ).result;
      const before = await dump(vault);
      const fields = { nickname: '林一' };
      const writes = [{ memberId: null, patch: fields, tagNames: [] }];
      const { api } = vault;
      for (const refused of [
        api.execute('members.create', { communityId, groupId, fields }),
        api.execute('members.import', { communityId, groupId, fileName: '', writes }),
        api.execute('members.join', { memberId: xiaoya, groupId, joinedOn: null }),
      ]) {
        await expect(refused).rejects.toMatchObject({ code: 'not-found', data: { noun: 'groups' } });
      }
      const tagIds = ['nowhere' as never];
      await expect(
        api.execute('members.create', { communityId, groupId: null, fields: { ...fields, tagIds } }),
      ).rejects.toMatchObject({ code: 'not-found', data: { noun: 'tags' } });
      expect(await dump(vault)).toBe(before);
    });

    it('none is left out', async () => {
      vault = await openVault();
      expect(Object.keys(commandCases).sort()).toEqual([...commandNames].sort());
      expect([...ran].sort()).toEqual([...names].sort());
      expect(nounsOf(names)).toEqual(nounsOf(commandNames));
    });
  });
}

function nounsOf(names: readonly CommandName[]): readonly string[] {
  return [...new Set(names.map((name) => name.slice(0, name.indexOf('.'))))].sort();
}

async function runCase(vault: TestVault, name: CommandName, testCase: CommandCase<CommandName>) {
  const { api } = vault;
  const world = await openSmallWorld(vault);
  const stage = { vault, world };
  await testCase.prepare?.(stage);
  const input = await testCase.input(stage);
  const untouched = await dump(vault);

  const [invalid, path] = testCase.invalid;
  await expect(api.execute(name, invalid as never)).rejects.toMatchObject({
    code: 'input-invalid',
    data: { path },
  });
  const missing = testCase.missing?.(stage);
  if (missing) {
    await expect(api.execute(name, missing[0])).rejects.toMatchObject({
      code: 'not-found',
      data: { noun: missing[1] },
    });
  }
  const before = await rowsOf(vault);
  expect(canonical(before)).toBe(untouched);

  const receipt = await api.execute(name, input, { id: 'once' });
  const after = await rowsOf(vault);
  expect(receipt.repeated).toBe(false);
  expect(receipt.summary.command).toBe(name);
  expect(receipt.undoable).toBe(testCase.undoable ?? true);
  await testCase.effect(stage, receipt);

  const { entry, changeSet } = await recordOf(vault, 'once');
  expect(entry).toMatchObject({ summary: receipt.summary, result: receipt.result });
  expect(changeSet?.changes.length ?? 0).toBe(receipt.changedRows);
  expect(appliedTo(before, changeSet)).toEqual(after);
  for (const { table, key, before: row } of changeSet?.changes ?? []) {
    expect(row).toEqual(before[table]?.[key]);
  }

  const changed = await dump(vault);
  const again = await api.execute(name, input, { id: 'once' });
  expect(again).toEqual({ ...receipt, repeated: true });
  expect(await dump(vault)).toBe(changed);
  await api.perform('backup.inspect', { file: await snapshotFile(vault), journal: [], passphrase: null });

  if (testCase.undoable === false) return;
  const { result } = await api.execute('history.undo', {});
  expect(result.undone).toEqual(receipt.summary);
  expect(await dump(vault)).toBe(untouched);
  await api.execute('history.redo', {});
  expect(await dump(vault)).toBe(changed);
  await testCase.effect(stage, receipt);
}

async function recordOf(
  { database }: TestVault,
  commandId: string,
): Promise<Readonly<{ entry: JournalEntry | undefined; changeSet: ChangeSet | undefined }>> {
  const entry = await database.journal.where('commandId').equals(commandId).first();
  return { entry, changeSet: entry && (await database.changeSets.get(entry.seq)) };
}

/** The rows one gets by playing a change set on others. */
function appliedTo(rows: Awaited<ReturnType<typeof rowsOf>>, changeSet: ChangeSet | undefined) {
  const played = Object.fromEntries(Object.entries(rows).map(([table, own]) => [table, { ...own }]));
  for (const { table, key, after } of changeSet?.changes ?? []) {
    const own = played[table];
    if (!own) throw new Error(`change of an unknown table ${table}`);
    if (after === undefined) delete own[key];
    else own[key] = after;
  }
  return played;
}
