import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyCommunities } from '#shared/domain/backup/copy-communities';
import type { SnapshotRow } from '#shared/domain/backup/snapshot';
import { dayOf } from '#shared/domain/days';
import { readDataFile } from '#shared/domain/export/data-file';
import { tableLabels } from '#shared/domain/export/vocabulary';
import { randomIds } from '#shared/domain/ids';
import { dataTableNames, passGate } from '#shared/domain/store/data-tables';
import type { FileOfFolder } from '#shared/wire/shell-api';
import { latestSchemaVersion } from '#vault/store/migrations';
import { canonical, dump, type OpenVault, rowsOf, type TestVault, testEpoch } from '../vault-harness';

const decoder = new TextDecoder();
const today = dayOf(testEpoch);

/** The rows of a file as `rowsOf` gives those of a vault. */
function byTable(rows: readonly SnapshotRow[]) {
  const keyOf = (row: unknown) => {
    const { id, key } = row as Readonly<{ id?: string; key?: string }>;
    return id ?? key ?? '';
  };
  return Object.fromEntries(
    dataTableNames.map((name) => [
      name,
      Object.fromEntries(rows.filter(({ table }) => table === name).map(({ row }) => [keyOf(row), row])),
    ]),
  );
}

const contentsOf = (files: readonly FileOfFolder[]) =>
  files.map(({ path, bytes }) => `${path}\n${decoder.decode(bytes)}`).join('\n');

/** Everything the person has, as files of theirs. */
export function describeData(openVault: OpenVault): void {
  describe('one’s own data', () => {
    let vault: TestVault;
    let nicknames: readonly string[];
    beforeEach(async () => {
      vault = await openVault();
      await vault.api.hello();
      await vault.api.execute('demo.load', { today, now: testEpoch });
      await vault.api.execute('settings.change', { patch: { operatorName: '桃子院长' } });
      const members = await vault.database.members.toArray();
      nicknames = members.map(({ nickname }) => nickname).filter((name) => [...name].length > 1);
    });
    afterEach(() => vault.close());

    it('as JSON holds every row of every table, and nothing that is no data of theirs', async () => {
      const { name, bytes } = await vault.api.perform('data.exportJson', { masked: false });
      expect(name).toBe(`围炉数据-${today}.json`);
      const { rows, unfit, summary } = readDataFile(bytes, latestSchemaVersion);
      expect(unfit).toEqual([]);
      expect(canonical(byTable(rows))).toBe(canonical(await rowsOf(vault)));
      expect(summary.databaseId).toBe((await vault.api.hello()).databaseId);
      expect(Object.keys(JSON.parse(decoder.decode(bytes)).tables)).toEqual(dataTableNames);
    });

    it('as JSON makes an equal database of an empty app', async () => {
      const { bytes } = await vault.api.perform('data.exportJson', { masked: false });
      const empty = await openVault();
      await empty.api.hello();
      await empty.api.execute('backup.restore', { bytes });
      expect(await dump(empty)).toBe(await dump(vault));
      await empty.close();
    });

    it('as JSON comes beside what there is as a copy', async () => {
      const { bytes } = await vault.api.perform('data.exportJson', { masked: false });
      const { rows } = readDataFile(bytes, latestSchemaVersion);
      const copy = copyCommunities(rows, randomIds, ['小满护肤社']);
      expect(copy.every(({ table, row }) => passGate(table, row).fits)).toBe(true);
      expect(copy).toHaveLength(rows.length - rows.filter(({ table }) => table === 'settings').length);
    });

    it('as tables is a CSV file of each', async () => {
      const { folder, files } = await vault.api.perform('data.exportCsv', { masked: false });
      expect(folder).toBe(`围炉表格-${today}`);
      expect(files.map(({ path }) => path)).toEqual(
        dataTableNames.map((table) => `${tableLabels[table]}.csv`),
      );
      expect([...(files[0]?.bytes.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
      const all = contentsOf(files);
      expect(nicknames.filter((name) => !all.includes(name.replaceAll('"', '""')))).toEqual([]);
    });

    it('as notes is a folder, and says how far it is', async () => {
      const steps: (readonly [number, number])[] = [];
      const { folder, files } = await vault.api.perform(
        'data.exportMarkdown',
        { masked: false },
        { onProgress: (done, total) => steps.push([done, total]) },
      );
      expect(folder).toBe(`围炉笔记-${today}`);
      expect(files.length).toBeGreaterThan(nicknames.length);
      expect(steps.length).toBeGreaterThan(1);
      expect(steps.every(([done, total]) => done <= total)).toBe(true);
    });

    it('stops being made when the person gives up', async () => {
      const stop = new AbortController();
      const made = vault.api.perform(
        'data.exportMarkdown',
        { masked: false },
        { signal: stop.signal, onProgress: () => stop.abort() },
      );
      await expect(made).rejects.toMatchObject({ code: 'cancelled' });
    });

    it('holds no name of the member table when masked, whatever it is made into', async () => {
      const json = await vault.api.perform('data.exportJson', { masked: true });
      const csv = await vault.api.perform('data.exportCsv', { masked: true });
      const notes = await vault.api.perform('data.exportMarkdown', { masked: true });
      const all = [decoder.decode(json.bytes), contentsOf(csv.files), contentsOf(notes.files)].join('\n');
      expect(nicknames.filter((name) => all.includes(name))).toEqual([]);
      expect(all).not.toContain('桃子院长');
      const { masked, unfit, rows } = readDataFile(json.bytes, latestSchemaVersion);
      expect({ masked, unfit }).toEqual({ masked: true, unfit: [] });
      expect(rows.filter(({ table }) => table === 'members')).toHaveLength(
        await vault.database.members.count(),
      );
    });

    it('gives texts back without names, each in its place', async () => {
      const [first, second] = await vault.database.members.toArray();
      if (!first || !second) throw new Error('the demo has members');
      const texts = [`${second.nickname}说`, '没有人', `${first.nickname}、${second.nickname}`];
      const input = { communityId: first.communityId, texts };
      const masked = (await vault.api.perform('data.maskTexts', input)).texts;
      expect(masked[0]).toMatch(/^[A-Z]+\*\*说$/);
      expect(masked[1]).toBe('没有人');
      expect(masked[2]).toBe(`${masked[2]?.split('、')[0]}、${masked[0]?.slice(0, -1)}`);
    });

    it('leaves the store as it was', async () => {
      const before = await dump(vault);
      await vault.api.perform('data.exportJson', { masked: true });
      await vault.api.perform('data.exportMarkdown', { masked: true });
      expect(await dump(vault)).toBe(before);
    });
  });
}
