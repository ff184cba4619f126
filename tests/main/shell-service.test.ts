import fs, { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBirpc } from 'birpc';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupFiles } from '#main/backup-files';
import { createPickedFiles } from '#main/picked-files';
import { createShellSide, type FileDialogs, safeFileName, serveShell } from '#main/shell-service';
import { wirePortOfMain } from '#main/wire-port-main';
import { WeiluError } from '#shared/wire/errors';
import type { ShellClientSide, ShellSide } from '#shared/wire/shell-rpc';
import { FakeChannel } from './fake-ports';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weilu-shell-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stored = { name: 'weilu-20261122-103000.ndjson', createdAt: 1, bytes: 2 };
const backups: BackupFiles = {
  place: () => '/backups',
  create: () => Promise.reject(new WeiluError('snapshot-damaged', { detail: 'x' })),
  list: async () => [stored],
  read: async () => new Uint8Array([7]),
  idle: async () => undefined,
};

/** The page's end of a served shell. */
function page(answers: { open?: string; save?: string }) {
  const dialogs: FileDialogs = {
    open: vi.fn(async () => ({ canceled: !answers.open, filePaths: answers.open ? [answers.open] : [] })),
    save: vi.fn(async () => ({ canceled: !answers.save, filePath: answers.save ?? '' })),
  };
  const { port1, port2 } = new FakeChannel();
  serveShell(
    createShellSide({ dialogs, pickedFiles: createPickedFiles(fs, 8), backups, fs }),
    wirePortOfMain(port1),
  );
  const wire = wirePortOfMain(port2);
  const rpc = createBirpc<ShellSide, ShellClientSide>({}, { post: wire.post, on: wire.listen });
  return { rpc, dialogs };
}

const csv = (text: string) => ({
  name: '名单.csv',
  mediaType: 'text/csv',
  bytes: new TextEncoder().encode(text),
});

describe('the shell of the Electron host', () => {
  it('lets the person pick a file and reads it when asked', async () => {
    const path = join(folder, '名单.csv');
    await writeFile(path, 'abc');
    const { rpc, dialogs } = page({ open: path });
    const picked = await rpc.pickFile(['csv', 'txt']);
    expect(picked).toMatchObject({ ok: true, value: { name: '名单.csv', size: 3 } });
    expect(dialogs.open).toHaveBeenCalledWith({
      filters: [{ name: '可以导入的文件', extensions: ['csv', 'txt'] }],
      properties: ['openFile', 'dontAddToRecent'],
    });
    const token = picked.ok && picked.value ? picked.value.token : '';
    expect(await rpc.readPickedFile(token)).toEqual({ ok: true, value: new TextEncoder().encode('abc') });
    await writeFile(path, 'much larger');
    expect(await rpc.readPickedFile(token)).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
  });

  it('gives null and false when the person does not', async () => {
    const { rpc } = page({});
    expect(await rpc.pickFile([])).toEqual({ ok: true, value: null });
    expect(await rpc.saveFile(csv('x'))).toEqual({ ok: true, value: false });
  });

  it('saves where the person says, and tells when that fails', async () => {
    const path = join(folder, '名单.csv');
    const { rpc, dialogs } = page({ save: path });
    expect(await rpc.saveFile(csv('abc'))).toEqual({ ok: true, value: true });
    expect(await readFile(path, 'utf8')).toBe('abc');
    expect(dialogs.save).toHaveBeenCalledWith(
      expect.objectContaining({
        defaultPath: '名单.csv',
        filters: [{ name: 'CSV 文件', extensions: ['csv'] }],
      }),
    );
    await rpc.saveFile({ ...csv('abc'), name: '../../名单.csv' });
    expect(dialogs.save).toHaveBeenLastCalledWith(expect.objectContaining({ defaultPath: '_.._名单.csv' }));
    const nowhere = page({ save: join(folder, 'gone', 'a.csv') });
    expect(await nowhere.rpc.saveFile(csv('abc'))).toMatchObject({
      ok: false,
      error: { code: 'file-write-failed' },
    });
  });

  it('keeps backups', async () => {
    const { rpc } = page({});
    expect(await rpc.backupPlace()).toEqual({ ok: true, value: '/backups' });
    expect(await rpc.listBackups()).toEqual({ ok: true, value: [stored] });
    expect(await rpc.readBackup(stored.name)).toEqual({ ok: true, value: new Uint8Array([7]) });
    expect(await rpc.createBackup()).toEqual({
      ok: false,
      error: { code: 'snapshot-damaged', data: { detail: 'x' } },
    });
  });

  it('checks what it is given', async () => {
    const { rpc, dialogs } = page({ open: folder, save: folder });
    const invalid = { ok: false, error: { code: 'input-invalid' } };
    expect(await rpc.pickFile(['../x'])).toMatchObject(invalid);
    expect(await rpc.pickFile(7 as never)).toMatchObject(invalid);
    expect(await rpc.readPickedFile({} as never)).toMatchObject(invalid);
    expect(await rpc.saveFile({ ...csv(''), bytes: 'text' as never })).toMatchObject(invalid);
    expect(await rpc.readBackup(['a'] as never)).toMatchObject(invalid);
    expect(dialogs.open).not.toHaveBeenCalled();
    expect(dialogs.save).not.toHaveBeenCalled();
  });

  it('answers its own methods and none that every object has', async () => {
    const { rpc } = page({});
    const call = (name: string) => rpc.$call(name as keyof ShellSide, '' as never);
    await expect(call('toString')).rejects.toThrow('not found');
    await expect(call('constructor')).rejects.toThrow('not found');
  });

  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\a\\b.csv', 'C__a_b.csv'],
    ['复盘 11/22?.md', '复盘 11_22_.md'],
    ['...', '围炉'],
    ['a.', 'a'],
  ])('suggests for %j the name %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });
});
