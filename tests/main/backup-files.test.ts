import { createHash } from 'node:crypto';
import fs, { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupFs, createBackupFiles } from '#main/backup-files';
import type { SnapshotSummary } from '#shared/domain/backup/snapshot';
import { WeiluError } from '#shared/wire/errors';
import type { VaultApi } from '#shared/wire/vault-api';
import { recordingFs } from './recording-fs';

const now = new Date(2026, 10, 22, 10, 30, 0).getTime();
const content = '{"围炉":1}\n{"a":1}\n';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'weilu-backup-'));
  folder = join(root, 'backups');
});
afterEach(() => rm(root, { recursive: true, force: true }));

function summaryOf(bytes: Uint8Array): SnapshotSummary {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const counts = {} as SnapshotSummary['counts'];
  return { createdAt: now, schemaVersion: 1, databaseId: 'db', counts, rows: 1, bytes: bytes.length, sha256 };
}

/** A vault with one snapshot; `inspect` may be told to see something else. */
function vaultWith(inspect: (bytes: Uint8Array) => SnapshotSummary = summaryOf): Pick<VaultApi, 'query'> {
  const whole = new TextEncoder().encode(content);
  const query = async (name: string, input: unknown) => {
    if (name === 'backup.inspect') return inspect((input as { bytes: Uint8Array }).bytes);
    return { pieces: [whole.slice(0, 5), whole.slice(5)], summary: summaryOf(whole) };
  };
  return { query: query as VaultApi['query'] };
}

const backupsOn = (chosen: BackupFs = fs, vault = vaultWith()) =>
  createBackupFiles(chosen, folder, vault, () => now);

describe('backups', () => {
  it('are written, checked by the vault and told about', async () => {
    const backups = backupsOn();
    const written = await backups.create();
    expect(written).toMatchObject({
      name: 'weilu-20261122-103000.ndjson',
      createdAt: now,
      bytes: 21,
      place: folder,
      summary: { rows: 1 },
    });
    expect(await readFile(join(folder, written.name), 'utf8')).toBe(content);
    expect(new TextDecoder().decode(await backups.read(written.name))).toBe(content);
  });

  it('get their name only after they were synced and checked, and are read once more by it', async () => {
    const { fs: recorded, order } = recordingFs(fs);
    await backupsOn(recorded).create();
    const expected = [
      'mkdir',
      'open wx',
      'writeFile',
      'writeFile',
      'sync',
      'close',
      'readFile',
      'rename',
      'open r',
      'sync',
      'close',
      'readFile',
    ];
    expect(order).toEqual(expected);
  });

  it('never replace one another, not even within a second or at once', async () => {
    const backups = backupsOn();
    const written = await Promise.all([backups.create(), backups.create(), backups.create()]);
    expect(written.map((backup) => backup.name)).toEqual([
      'weilu-20261122-103000.ndjson',
      'weilu-20261122-103001.ndjson',
      'weilu-20261122-103002.ndjson',
    ]);
    expect((await backups.list()).map((backup) => backup.name)).toEqual(
      written.map((backup) => backup.name).toReversed(),
    );
  });

  it.each(['mkdir', 'open', 'writeFile', 'sync', 'close', 'rename', 'readFile'])(
    'leave nothing half done when %s fails',
    async (step) => {
      const failing = backupsOn(recordingFs(fs, { fail: step, code: 'ENOSPC' }).fs);
      await expect(failing.create()).rejects.toMatchObject({ code: 'file-write-failed' });
      expect(await readdir(folder).catch(() => [])).toEqual([]);
      expect((await backupsOn().create()).name).toBe('weilu-20261122-103000.ndjson');
    },
  );

  it('are thrown away when the vault reads something else out of them', async () => {
    const other = backupsOn(
      fs,
      vaultWith((bytes) => ({ ...summaryOf(bytes), sha256: 'other' })),
    );
    await expect(other.create()).rejects.toMatchObject({ code: 'snapshot-damaged' });
    const refused = backupsOn(
      fs,
      vaultWith(() => {
        throw new WeiluError('snapshot-cut-short', {});
      }),
    );
    await expect(refused.create()).rejects.toMatchObject({ code: 'snapshot-cut-short' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('are listed newest first, without other files and without what was never finished', async () => {
    await mkdir(folder);
    for (const name of [
      'weilu-20261120-080000.ndjson',
      'weilu-20261121-080000.ndjson',
      'notes.txt',
      '.weilu-20261119-080000.ndjson.x.part',
    ]) {
      await writeFile(join(folder, name), 'abc');
    }
    const backups = backupsOn();
    expect(await backups.list()).toEqual([
      { name: 'weilu-20261121-080000.ndjson', createdAt: new Date(2026, 10, 21, 8).getTime(), bytes: 3 },
      { name: 'weilu-20261120-080000.ndjson', createdAt: new Date(2026, 10, 20, 8).getTime(), bytes: 3 },
    ]);
    await backups.create();
    expect((await readdir(folder)).some((name) => name.endsWith('.part'))).toBe(false);
    expect(await readdir(folder)).toContain('notes.txt');
  });

  it.each(['../secret.ndjson', '/etc/passwd', 'notes.txt', 'weilu-20200101-000000.ndjson', ''])(
    'are not read by the name %j',
    async (name) => {
      await mkdir(folder);
      await writeFile(join(root, 'secret.ndjson'), 'secret');
      await writeFile(join(folder, 'notes.txt'), 'notes');
      await expect(backupsOn().read(name)).rejects.toMatchObject({ code: 'not-found' });
    },
  );

  it('are none before the first', async () => {
    const backups = backupsOn();
    expect(await backups.list()).toEqual([]);
    expect(backups.place()).toBe(folder);
    await backups.idle();
  });
});
