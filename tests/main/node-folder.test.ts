import fs, { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNodeFolder, type FolderFs } from '#main/node-folder';
import { describeFolderContract } from '../keeper/folder-contract';
import { recordingFs } from './recording-fs';

const bytes = (text: string) => new TextEncoder().encode(text);

/** The real file system, which refuses to open for writing once told so: a root user may write everywhere. */
function refusingFs(): Readonly<{ fs: FolderFs; refuse: () => void }> {
  let refused = false;
  const refuse = () => {
    refused = true;
  };
  const open = async (path: string, flags: string, mode?: number) => {
    if (refused && flags !== 'r') throw Object.assign(new Error('EROFS'), { code: 'EROFS' });
    return fs.open(path, flags, mode);
  };
  return { fs: { ...fs, open: open as FolderFs['open'] }, refuse };
}

describeFolderContract('Node', async () => {
  const path = await mkdtemp(join(tmpdir(), 'weilu-folder-'));
  const refusing = refusingFs();
  return {
    folder: createNodeFolder(refusing.fs, path, { make: false }),
    names: () => readdir(path),
    put: (name, content) => writeFile(join(path, name), content),
    takeAway: () => rm(path, { recursive: true }),
    refuseWrites: async () => refusing.refuse(),
    close: () => rm(path, { recursive: true, force: true }),
  };
});

let root = '';
let path = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'weilu-folder-'));
  path = join(root, 'backups');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const folderOn = (chosen: FolderFs = fs) => createNodeFolder(chosen, path, { make: true });

/** Runs a behaviour once whole to count its steps, then once for each step with that step failing. */
async function failingEachStep(
  code: string,
  behaviour: (chosen: FolderFs, failing: boolean, step: number) => Promise<void>,
): Promise<number> {
  const whole = recordingFs(fs);
  await behaviour(whole.fs, false, -1);
  for (const step of whole.order.keys())
    await behaviour(recordingFs(fs, { fail: step, code }).fs, true, step);
  return whole.order.length;
}

describe('the usual folder', () => {
  it('is made by the first write and empty before', async () => {
    const folder = folderOn();
    expect(await folder.list()).toEqual([]);
    expect(await folder.freeBytes()).toBeGreaterThan(0);
    await folder.remove('a');
    await folder.append('journal', bytes('1\n'));
    expect(await readdir(path)).toEqual(['journal']);
    expect((await stat(join(path, 'journal'))).mode & 0o777).toBe(0o600);
  });

  it('gives a file its name only when it is synced and checked, and reads it once more by it', async () => {
    const { fs: recorded, order } = recordingFs(fs);
    await folderOn(recorded).write('a', [bytes('one '), bytes('two')]);
    expect(order.join(', ')).toBe(
      'mkdir, readdir, open wx, writeFile, writeFile, sync, close, readFile, rename, open r, sync, close, readFile',
    );
  });

  it('syncs what it appends, and its own name when the file is new', async () => {
    const { fs: recorded, order } = recordingFs(fs);
    const folder = folderOn(recorded);
    await folder.append('journal', bytes('1\n'));
    const first = order.length;
    await folder.append('journal', bytes('2\n'));
    expect(order.slice(0, first).join(', ')).toBe(
      'mkdir, readdir, open a, stat, writeFile, sync, open r, sync, close, close',
    );
    expect(order.slice(first).join(', ')).toBe('mkdir, open a, stat, writeFile, sync, close');
  });

  it.each(['ENOSPC', 'EIO', 'EROFS'])(
    'keeps the old file or has the whole new one, whichever step of a write fails with %s',
    async (code) => {
      const steps = await failingEachStep(code, async (chosen, failing) => {
        await rm(path, { recursive: true, force: true });
        await folderOn().write('a', [bytes('old')]);
        const written = await folderOn(chosen)
          .write('a', [bytes('new '), bytes('file')])
          .then(
            () => 'written',
            (thrown) => thrown.code,
          );
        const expected = { ENOSPC: 'store-full', EIO: 'file-write-failed', EROFS: 'folder-refused' }[code];
        // What keeps the folder from being tidied, or synced where no system can, is no reason not to write.
        expect(failing ? [expected, 'written'] : ['written']).toContain(written);
        const now = await readFile(join(path, 'a'), 'utf8');
        expect(written === 'written' ? ['new file'] : ['old', 'new file']).toContain(now);
        expect(await readdir(path)).toEqual(['a']);
      });
      expect(steps).toBe(13);
    },
  );

  it('is as long as before, whichever step of an append fails', async () => {
    for (const before of ['', '1 a\n']) {
      const steps = await failingEachStep('ENOSPC', async (chosen, _failing) => {
        await rm(path, { recursive: true, force: true });
        if (before) await folderOn().append('journal', bytes(before));
        const appended = await folderOn(chosen)
          .append('journal', bytes('2 b\n'))
          .then(
            () => true,
            (thrown) => {
              expect(thrown.code).toBe('store-full');
              return false;
            },
          );
        const now = await readFile(join(path, 'journal'), 'utf8').catch(() => '');
        expect(now).toBe(appended ? `${before}2 b\n` : before);
      });
      expect(steps).toBe(before ? 7 : 10);
    }
  });

  it('throws away what the disk gives back changed', async () => {
    let reads = 0;
    const readChanged = async (file: string) => {
      reads += 1;
      const found = await fs.readFile(file);
      return reads === 2 ? Buffer.from('other') : found;
    };
    const folder = folderOn({ ...fs, readFile: readChanged as unknown as FolderFs['readFile'] });
    await expect(folder.write('a', [bytes('new')])).rejects.toMatchObject({ code: 'file-write-failed' });
    expect(await readdir(path)).toEqual([]);
  });

  it('lists files only, and says so when it cannot be listed', async () => {
    await mkdir(join(path, 'inner'), { recursive: true });
    await writeFile(join(path, 'a'), 'abc');
    expect(await folderOn().list()).toEqual([{ name: 'a', bytes: 3 }]);
    for (const [code, expected] of [
      ['EACCES', 'folder-refused'],
      ['EIO', 'file-unreadable'],
    ] as const) {
      const failing = folderOn(recordingFs(fs, { fail: 'readdir', code }).fs);
      await expect(failing.list()).rejects.toMatchObject({ code: expected });
    }
  });

  it('tells the room on its disk, or null where nobody tells', async () => {
    const statfs = async () => ({ bavail: 3, bsize: 4096, bfree: 9 });
    expect(await folderOn({ ...fs, statfs: statfs as never }).freeBytes()).toBe(3 * 4096);
    expect(await folderOn(recordingFs(fs, { fail: 'statfs', code: 'ENOSYS' }).fs).freeBytes()).toBeNull();
  });
});
