import fs, { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BackupPlaceOptions, createBackupPlaces } from '#main/backup-place';
import type { SnapshotPlace } from '#shared/keeper/keeper';
import { recordingFs } from './recording-fs';

let root = '';
let home = '';
let picked = '';
let file = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'weilu-place-'));
  home = join(root, 'backups');
  picked = join(root, '我的备份');
  file = join(root, 'backup-place.json');
  await mkdir(picked);
});
afterEach(() => rm(root, { recursive: true, force: true }));

function places(changed: Partial<BackupPlaceOptions> = {}) {
  const used: Array<SnapshotPlace | null> = [];
  const opened: string[] = [];
  const made = createBackupPlaces({
    fs,
    home,
    file,
    keeper: { usePlace: async (place) => void used.push(place) },
    pickFolder: async () => picked,
    openPath: async (path) => {
      opened.push(path);
      return '';
    },
    ...changed,
  });
  return { ...made, used, opened };
}

const chosen = () => ({ place: { kind: 'folder', name: picked, chosen: true, needsPermission: false } });

describe('the folder for backups', () => {
  it('is the one the person chose, in the next run too, until they go back', async () => {
    const first = places();
    await first.start();
    expect(first.used).toEqual([null]);
    expect(await first.choose()).toBe(true);
    expect(first.used.at(-1)).toMatchObject(chosen());
    expect(await readdir(picked)).toEqual([]);
    await first.open();
    expect(first.opened).toEqual([picked]);

    const second = places();
    await second.start();
    expect(second.used).toMatchObject([chosen()]);
    await second.useUsual();
    expect(second.used.at(-1)).toBeNull();
    await second.open();
    expect([second.opened, await readdir(home)]).toEqual([[home], []]);

    const third = places();
    await third.start();
    expect(third.used).toEqual([null]);
  });

  it('stays as it was when the person closes the dialog', async () => {
    const { choose, used } = places({ pickFolder: async () => null });
    expect(await choose()).toBe(false);
    expect(used).toEqual([]);
    expect(await readdir(root)).toEqual(['我的备份']);
  });

  it('is the usual one when the person picks just that', async () => {
    const { choose, used } = places({ pickFolder: async () => `${home}/` });
    expect(await choose()).toBe(true);
    expect(used).toEqual([null]);
  });

  it('stays as it was when the folder takes no files, or cannot be remembered', async () => {
    await writeFile(file, JSON.stringify({ folder: '/before' }));
    const gone = places({ pickFolder: async () => join(root, 'gone') });
    await expect(gone.choose()).rejects.toMatchObject({ code: 'folder-refused' });
    const whole = recordingFs(fs);
    await places({ fs: whole.fs }).choose();
    await writeFile(file, JSON.stringify({ folder: '/before' }));
    const lastRename = whole.order.lastIndexOf('rename');
    const failing = places({ fs: recordingFs(fs, { fail: lastRename, code: 'EIO' }).fs });
    await expect(failing.choose()).rejects.toMatchObject({ code: 'file-write-failed' });
    expect([gone.used, failing.used]).toEqual([[], []]);
    expect(await readFile(file, 'utf8')).toContain('/before');
  });

  it.each(['', '{', '[]', '{"folder":7}', '{"folder":""}', '{"other":"/a"}'])(
    'is the usual one when what was remembered reads %j',
    async (text) => {
      await writeFile(file, text);
      const { start, used } = places();
      await start();
      expect(used).toEqual([null]);
    },
  );

  it('says so when the system cannot show it', async () => {
    const { open } = places({ openPath: async () => 'Failed to open path' });
    await expect(open()).rejects.toMatchObject({ code: 'folder-refused', data: { place: home } });
  });
});
