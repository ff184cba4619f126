import fs, { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WriteFs, writeFileSafely } from '#main/safe-write';
import { recordingFs } from './recording-fs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weilu-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writing a file safely', () => {
  it('writes beside, syncs, renames, then syncs the folder', async () => {
    const { fs: recorded, order } = recordingFs(fs);
    const path = join(folder, 'a.txt');
    await writeFileSafely(recorded, path, [bytes('one '), bytes('two')]);
    expect(order).toEqual([
      'open wx',
      'writeFile',
      'writeFile',
      'sync',
      'close',
      'rename',
      'open r',
      'sync',
      'close',
    ]);
    expect(await readFile(path, 'utf8')).toBe('one two');
    expect(await readdir(folder)).toEqual(['a.txt']);
  });

  it.each(['open', 'writeFile', 'sync', 'close', 'rename'])(
    'leaves the old file whole and nothing beside it when %s fails',
    async (step) => {
      const path = join(folder, 'a.txt');
      await writeFile(path, 'old');
      const { fs: failing } = recordingFs(fs, { fail: step, code: 'ENOSPC' });
      await expect(writeFileSafely(failing, path, [bytes('new')])).rejects.toThrow('ENOSPC');
      expect(await readFile(path, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['a.txt']);
    },
  );

  it('does without syncing the folder where the system cannot', async () => {
    const windows: WriteFs = {
      ...fs,
      open: (async (path: string, flags: string, mode?: number) => {
        if (flags === 'r') throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
        return fs.open(path, flags, mode);
      }) as WriteFs['open'],
    };
    await writeFileSafely(windows, join(folder, 'a.txt'), [bytes('new')]);
    expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('new');
  });

  it('fails when the disk fails while it syncs the folder', async () => {
    const broken: WriteFs = {
      ...fs,
      open: (async (path: string, flags: string, mode?: number) => {
        if (flags === 'r') throw Object.assign(new Error('EIO'), { code: 'EIO' });
        return fs.open(path, flags, mode);
      }) as WriteFs['open'],
    };
    await expect(writeFileSafely(broken, join(folder, 'a.txt'), [bytes('new')])).rejects.toThrow('EIO');
  });
});
