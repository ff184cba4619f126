import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSnapshotWriter } from '#shared/domain/backup/snapshot';
import { snapshotFormat, snapshotVersion } from '#shared/domain/backup/snapshot-format';
import { dataTableNames } from '#shared/domain/store/data-tables';
import { defaultSettings } from '#shared/wire/nouns/settings';
import { latestSchemaVersion } from '#vault/store/migrations';
import { openSmallWorld } from '../open-world';
import { type SmallWorld, worldDay } from '../small-world';
import {
  dump,
  joinPieces,
  type OpenVault,
  snapshotFile,
  type TestVault,
  takeSnapshot,
  testEpoch,
} from '../vault-harness';

/** Snapshots: whole or refused, and back again. Each damage is tried in `tests/shared/backup`. */
export function describeBackup(openVault: OpenVault): void {
  describe('a snapshot', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const inspect = async (file: Uint8Array<ArrayBuffer>) =>
      (await vault.api.perform('backup.inspect', { file, journal: [], passphrase: null })).summary;
    const refusal = (bytes: Uint8Array<ArrayBuffer>) =>
      inspect(bytes).then(
        () => 'whole',
        (thrown: { code: string }) => thrown.code,
      );

    it('says what it holds, as the store says it', async () => {
      const { databaseId } = await vault.api.hello();
      const { file: bytes, summary } = await takeSnapshot(vault);
      const inspected = await inspect(bytes);
      expect(inspected).toEqual(summary);
      expect(inspected).toMatchObject({
        databaseId,
        bytes: bytes.length,
        schemaVersion: latestSchemaVersion,
      });
      for (const name of dataTableNames) {
        expect([name, inspected.counts[name]]).toEqual([name, await vault.database.table(name).count()]);
      }
      expect(inspected.rows).toBe(dataTableNames.reduce((rows, name) => rows + inspected.counts[name], 0));
    });

    it('with settings that no screen could show has their defaults instead', async () => {
      const writer = createSnapshotWriter({
        schemaVersion: 1,
        databaseId: 'x',
        createdAt: 1,
        seq: 0,
        occasion: 'manual',
      });
      writer.add('settings', [
        { key: 'operatorName', value: { name: '桃子' } },
        { key: 'currentCommunityId', value: '../..' },
        { key: 'backupEveryMinutes', value: 1e300 },
        { key: '__proto__', value: { operatorName: '桃子' } },
      ]);
      await vault.api.execute('backup.restore', { bytes: joinPieces(writer.finish().pieces) });
      expect(await vault.api.query('settings.all', {})).toEqual(defaultSettings);
    });

    it('brings everything back, settings too, into this store and into another', async () => {
      await vault.api.execute('settings.change', { patch: { operatorName: '桃子' } });
      const bytes = await snapshotFile(vault);
      const whole = await dump(vault);
      await vault.api.execute('settings.change', { patch: { operatorName: '别人' } });
      await vault.api.execute('communities.remove', { id: world.communityId });
      await vault.api.execute('communities.create', { name: '别的', groupName: '别的' });
      const replaced = await dump(vault);

      const { result } = await vault.api.execute('backup.restore', { bytes });
      expect(result.rows).toBe((await inspect(bytes)).rows);
      expect(await dump(vault)).toBe(whole);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(replaced);
      await vault.api.execute('history.redo', {});
      expect(await dump(vault)).toBe(whole);

      const other = await openVault();
      await other.api.execute('backup.restore', { bytes });
      expect(await dump(other)).toBe(whole);
      await other.close();
    });

    it('with a byte changed or cut short never passes, and restores nothing', async () => {
      const bytes = await snapshotFile(vault);
      const before = await dump(vault);
      const places = Array.from({ length: 40 }, (_, index) => Math.floor((index * bytes.length) / 40));
      for (const place of [...places, bytes.length - 1]) {
        const flipped = bytes.slice();
        flipped[place] = (flipped[place] ?? 0) ^ 0x01;
        expect([place, await refusal(flipped)]).toEqual([place, expect.stringMatching(/^snapshot-/)]);
        expect([place, await refusal(bytes.slice(0, place))]).toEqual([
          place,
          expect.stringMatching(/^snapshot-/),
        ]);
      }
      const cut = bytes.slice(0, bytes.length - 1);
      await expect(vault.api.execute('backup.restore', { bytes: cut })).rejects.toMatchObject({
        code: 'snapshot-cut-short',
      });
      expect(await dump(vault)).toBe(before);
      expect(await refusal(bytes)).toBe('whole');
    });

    it('of a newer app, and files that are none, are refused by name', async () => {
      const header = { format: snapshotFormat, databaseId: 'x', createdAt: 0 };
      const file = (head: object) => new TextEncoder().encode(`${JSON.stringify(head)}\n{}\n`);
      await expect(
        inspect(file({ ...header, version: snapshotVersion, schemaVersion: latestSchemaVersion + 1 })),
      ).rejects.toMatchObject({
        code: 'snapshot-newer',
        data: { found: latestSchemaVersion + 1, known: latestSchemaVersion },
      });
      expect(await refusal(new Uint8Array())).toBe('snapshot-not-ours');
      expect(await refusal(png)).toBe('snapshot-not-ours');
      expect(await refusal(new TextEncoder().encode('昵称,城市\n曾小雅,杭州\n'))).toBe('snapshot-not-ours');
    });

    it('of the most tags a member may have can be taken and restored; one more is refused', async () => {
      const tagNames = (from: number, count: number) =>
        Array.from({ length: count }, (_, index) => `标签${from + index}`);
      const add = (names: readonly string[]) =>
        vault.api.execute('members.import', {
          communityId: world.communityId,
          groupId: null,
          fileName: '',
          writes: [{ memberId: world.chenmo, patch: {}, tagNames: [...names] }],
        });
      await add(tagNames(0, 120));
      await add(tagNames(60, 140));
      await expect(add(['再一个'])).rejects.toMatchObject({
        code: 'input-invalid',
        data: { path: 'tagNames' },
      });
      await vault.api.execute('backup.restore', { bytes: await snapshotFile(vault) });
      const member = (await vault.api.query('members.detail', { id: world.chenmo }))?.member;
      expect(member?.tagIds).toHaveLength(200);
    });

    it('of the demo is whole, and removing the demo leaves no row of it', async () => {
      const empty = await openVault();
      await empty.api.execute('settings.change', { patch: { operatorName: '桃子' } });
      const { result } = await empty.api.execute('demo.load', { today: worldDay, now: testEpoch });
      const { summary } = await empty.api.perform('backup.inspect', {
        file: await snapshotFile(empty),
        journal: [],
        passphrase: null,
      });
      for (const name of dataTableNames) {
        if (unusedByDemo.has(name)) continue;
        expect([name, summary.counts[name] > 0]).toEqual([name, true]);
      }
      const removed = await empty.api.execute('communities.remove', { id: result.communityId });
      expect(removed.result.rows).toBe(summary.rows - 1);
      for (const name of dataTableNames) {
        const left = name === 'settings' ? 1 : 0;
        expect([name, await empty.database.table(name).count()]).toEqual([name, left]);
      }
      await empty.close();
    });
  });
}

/** Tables that fill with use. */
const unusedByDemo: ReadonlySet<string> = new Set([
  'queue',
  'quarantine',
  'activityTemplates',
  'intakes',
  'importPresets',
  'reviewCases',
  'scriptVersions',
  'copies',
  'wordRules',
]);

/** A picture of one pixel. */
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);
