import { describe, expect, it, vi } from 'vitest';
import { createHandleFolder } from '../../../renderer/host/handle-folder';
import { describeFolderContract } from '../../keeper/folder-contract';

const bytes = (text: string) => new TextEncoder().encode(text);

async function privateFolder() {
  const root = await navigator.storage.getDirectory();
  const name = crypto.randomUUID();
  const handle = await root.getDirectoryHandle(name, { create: true });
  return {
    handle,
    takeAway: () => root.removeEntry(name, { recursive: true }),
    async names() {
      const names: string[] = [];
      for await (const found of handle.keys()) names.push(found);
      return names;
    },
    async text(file: string) {
      return (await (await handle.getFileHandle(file)).getFile()).text();
    },
  };
}

/** What Chromium throws in these cases, seen on a real folder and a real small disk. */
const refusal = () => new DOMException('The request is not allowed', 'NotAllowedError');
const full = () => new DOMException('would exceed its storage quota', 'QuotaExceededError');

describeFolderContract('the browser', async () => {
  const { handle, takeAway, names } = await privateFolder();
  return {
    folder: createHandleFolder('围炉备份', async () => handle),
    names,
    async put(name, content) {
      const file = await (await handle.getFileHandle(name, { create: true })).createWritable();
      await file.write(content);
      await file.close();
    },
    takeAway,
    async refuseWrites() {
      vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockImplementation(() =>
        Promise.reject(refusal()),
      );
    },
    async close() {
      vi.restoreAllMocks();
      await takeAway().catch(() => undefined);
    },
  };
});

describe('a folder the browser may not write to', () => {
  it.each(['NotAllowedError', 'SecurityError', 'NoModificationAllowedError'])(
    'says so at %s',
    async (name) => {
      const { handle, takeAway, names } = await privateFolder();
      const folder = createHandleFolder('围炉备份', async () => handle);
      vi.spyOn(FileSystemDirectoryHandle.prototype, 'getFileHandle').mockImplementation(() =>
        Promise.reject(new DOMException('no', name)),
      );
      await expect(folder.write('a', [bytes('a')])).rejects.toMatchObject({ code: 'folder-refused' });
      await expect(folder.append('a', bytes('a'))).rejects.toMatchObject({ code: 'folder-refused' });
      vi.restoreAllMocks();
      expect(await names()).toEqual([]);
      await takeAway();
    },
  );
});

describe('a folder of the browser on a full disk', () => {
  it.each(['write', 'close'] as const)(
    'keeps what it had when %s fails, and says that it is full',
    async (step) => {
      const { handle, takeAway, names, text } = await privateFolder();
      const folder = createHandleFolder('围炉备份', async () => handle);
      await folder.write('a', [bytes('old')]);
      await folder.append('journal', bytes('1\n'));
      vi.spyOn(FileSystemWritableFileStream.prototype, step).mockImplementation(() => Promise.reject(full()));
      for (const work of [
        () => folder.write('a', [bytes('new')]),
        () => folder.write('b', [bytes('new')]),
        () => folder.append('journal', bytes('2\n')),
        () => folder.append('other', bytes('2\n')),
      ]) {
        await expect(work()).rejects.toMatchObject({ code: 'store-full' });
      }
      vi.restoreAllMocks();
      expect((await names()).toSorted()).toEqual(['a', 'journal']);
      expect([await text('a'), await text('journal')]).toEqual(['old', '1\n']);
      await folder.append('journal', bytes('2\n'));
      expect(await text('journal')).toBe('1\n2\n');
      await takeAway();
    },
  );
});

describe('a folder of a browser that cannot move files', () => {
  it('replaces them all the same, and keeps the old one when that fails', async () => {
    const { handle, takeAway, names, text } = await privateFolder();
    const folder = createHandleFolder('围炉备份', async () => handle);
    const prototype = FileSystemFileHandle.prototype as unknown as { move: (name: string) => Promise<void> };
    vi.spyOn(prototype, 'move').mockImplementation(() => Promise.reject(new TypeError('no')));
    await folder.write('a', [bytes('a longer old text')]);
    await folder.write('a', [bytes('old')]);
    expect(await text('a')).toBe('old');
    let writes = 0;
    const close = FileSystemWritableFileStream.prototype.close;
    vi.spyOn(FileSystemWritableFileStream.prototype, 'close').mockImplementation(function (
      this: FileSystemWritableFileStream,
    ) {
      writes += 1;
      return writes % 2 === 0 ? Promise.reject(full()) : close.call(this);
    });
    await expect(folder.write('a', [bytes('new')])).rejects.toMatchObject({ code: 'store-full' });
    await expect(folder.write('b', [bytes('new')])).rejects.toMatchObject({ code: 'store-full' });
    vi.restoreAllMocks();
    expect(await names()).toEqual(['a']);
    expect(await text('a')).toBe('old');
    await takeAway();
  });

  it('does not list the empty file that an interrupted first write leaves', async () => {
    const { handle, takeAway } = await privateFolder();
    await handle.getFileHandle('journal', { create: true });
    const folder = createHandleFolder('围炉备份', async () => handle);
    expect(await folder.list()).toEqual([]);
    await folder.append('journal', bytes('1\n'));
    expect(await folder.list()).toEqual([{ name: 'journal', bytes: 2 }]);
    expect(await folder.freeBytes()).toBeNull();
    await takeAway();
  });
});
