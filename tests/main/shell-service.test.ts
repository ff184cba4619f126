import fs, { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBirpc } from 'birpc';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackupPlaces } from '#main/backup-place';
import { createNodeFolder } from '#main/node-folder';
import { createPickedFiles } from '#main/picked-files';
import { createShellSide, type FileDialogs, safeFileName, serveShell } from '#main/shell-service';
import { wirePortOfMain } from '#main/wire-port-main';
import type { Keeper } from '#shared/keeper/keeper';
import { createKeptFiles } from '#shared/kept-files/create-kept-files';
import { WeiluError } from '#shared/wire/errors';
import type { QuickKeyState, SafetyState } from '#shared/wire/shell-api';
import type { ShellClientSide, ShellSide } from '#shared/wire/shell-rpc';
import { FakeChannel } from './fake-ports';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weilu-shell-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const stored = {
  name: 'weilu-20261122-103000.ndjson',
  createdAt: 1,
  bytes: 2,
  occasion: null,
  rows: null,
  counts: null,
  sealed: null,
  verifiedAt: null,
};
const checking = { stage: 'checking' } as SafetyState;
const working: QuickKeyState = { key: 'CommandOrControl+Shift+Y', stage: 'working' };

/** The page's end of a served shell. What the keeper does is the keeper's; here it only notes what it is asked. */
function page(answers: { open?: string; save?: string; folder?: string }) {
  const dialogs: FileDialogs = {
    open: vi.fn(async () => ({ canceled: !answers.open, filePaths: answers.open ? [answers.open] : [] })),
    save: vi.fn(async () => ({ canceled: !answers.save, filePath: answers.save ?? '' })),
    folder: vi.fn(async () => answers.folder ?? null),
  };
  const watching = new Set<(state: SafetyState) => void>();
  const keeper = {
    watch: (onState: (state: SafetyState) => void) => {
      watching.add(onState);
      onState(checking);
      return () => watching.delete(onState);
    },
    create: vi.fn(() => Promise.reject(new WeiluError('snapshot-damaged', { detail: 'x' }))),
    list: async () => [stored],
    read: vi.fn(async () => ({ file: new Uint8Array([7]), journal: [new Uint8Array([8])] })),
    recover: vi.fn(async () => undefined),
    retry: vi.fn(async () => undefined),
    goBack: vi.fn(async () => undefined),
    acceptAsIs: vi.fn(async () => undefined),
  } as unknown as Keeper;
  const places: BackupPlaces = {
    start: async () => undefined,
    choose: async () => true,
    useUsual: async () => undefined,
    open: () => Promise.reject(new WeiluError('folder-refused', { place: '/backups' })),
  };
  const keyWatchers = new Set<(state: QuickKeyState) => void>();
  const shownListeners = new Set<(shown: boolean) => void>();
  const quickKey = {
    watch: (onState: (state: QuickKeyState) => void) => {
      keyWatchers.add(onState);
      onState(working);
      return () => keyWatchers.delete(onState);
    },
    retry: vi.fn(),
  };
  const quickWindow = {
    hide: vi.fn(),
    onShown: (listener: (shown: boolean) => void) => {
      shownListeners.add(listener);
      return () => shownListeners.delete(listener);
    },
  };
  const notices = { show: vi.fn(), onOpened: () => () => undefined };
  const { port1, port2 } = new FakeChannel();
  const pickedFiles = createPickedFiles(fs, 8);
  const files = createKeptFiles(createNodeFolder(fs, join(folder, 'files'), { make: true }));
  serveShell(
    createShellSide({ dialogs, pickedFiles, keeper, places, fs, quickKey, quickWindow, files, notices }),
    wirePortOfMain(port1),
    {
      safety: keeper.watch,
      quickKey: quickKey.watch,
      quickShown: quickWindow.onShown,
      noticeOpened: notices.onOpened,
    },
  );
  const wire = wirePortOfMain(port2);
  const states: SafetyState[] = [];
  const keyStates: QuickKeyState[] = [];
  const shown: boolean[] = [];
  const rpc = createBirpc<ShellSide, ShellClientSide>(
    {
      safety: (state) => void states.push(state),
      quickKey: (state) => void keyStates.push(state),
      quickShown: (now) => void shown.push(now),
      noticeOpened: () => undefined,
    },
    { post: wire.post, on: wire.listen },
  );
  const quick = { quickKey, quickWindow, keyStates, keyWatchers, shown, shownListeners };
  return { rpc, dialogs, keeper, states, watching, quick, close: () => wire.close() };
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

  it('tells how the key stands and when the palette comes and goes, and puts it away', async () => {
    const { rpc, quick, close } = page({});
    expect(await rpc.watchQuickKey()).toEqual({ ok: true, value: working });
    const taken: QuickKeyState = { ...working, stage: 'taken' };
    for (const tell of quick.keyWatchers) tell(taken);
    for (const tell of quick.shownListeners) tell(true);
    await vi.waitFor(() => expect([quick.keyStates.at(-1), quick.shown]).toEqual([taken, [true]]));
    expect(await rpc.retryQuickKey()).toEqual({ ok: true, value: undefined });
    expect(await rpc.hideQuick()).toEqual({ ok: true, value: undefined });
    expect(quick.quickKey.retry).toHaveBeenCalledTimes(1);
    expect(quick.quickWindow.hide).toHaveBeenCalledTimes(1);
    close();
    await vi.waitFor(() => expect([quick.keyWatchers.size, quick.shownListeners.size]).toEqual([0, 0]));
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

  it('saves a folder where the person says, whole or not at all', async () => {
    const bytes = new TextEncoder().encode('a');
    const { rpc } = page({ folder });
    expect(await rpc.saveFolder('笔记', [{ path: 'a/b.md', bytes }])).toEqual({ ok: true, value: '笔记' });
    expect(await readFile(join(folder, '笔记', 'a', 'b.md'), 'utf8')).toBe('a');
    // Two files of one path: the second would replace the first.
    const twice = [
      { path: 'a.md', bytes },
      { path: 'a.md', bytes },
    ];
    expect(await rpc.saveFolder('笔记', twice)).toMatchObject({ error: { code: 'file-write-failed' } });
    expect(await readdir(folder)).toEqual(['笔记']);
    expect(await page({}).rpc.saveFolder('笔记', [])).toEqual({ ok: true, value: null });
  });

  it('hands on what the keeper does and what it throws', async () => {
    const { rpc, keeper } = page({});
    expect(await rpc.listBackups()).toEqual({ ok: true, value: [stored] });
    expect(await rpc.readBackup(stored.name)).toEqual({
      ok: true,
      value: { file: new Uint8Array([7]), journal: [new Uint8Array([8])] },
    });
    expect(await rpc.createBackup('before-import')).toEqual({
      ok: false,
      error: { code: 'snapshot-damaged', data: { detail: 'x' } },
    });
    expect(keeper.create).toHaveBeenCalledWith('before-import');
    const nothing = { ok: true, value: undefined };
    expect(await rpc.recover({ name: stored.name }, null)).toEqual(nothing);
    expect(await rpc.recover({ file: new Uint8Array([1]) }, '口令')).toEqual(nothing);
    expect(keeper.recover).toHaveBeenLastCalledWith({ file: new Uint8Array([1]) }, '口令');
    for (const call of ['retryStart', 'goBack', 'acceptAsIs', 'useUsualBackupFolder'] as const) {
      expect(await rpc[call]()).toEqual(nothing);
    }
    expect(await rpc.chooseBackupFolder()).toEqual({ ok: true, value: true });
    expect(await rpc.openBackupFolder()).toMatchObject({ error: { code: 'folder-refused' } });
  });

  it('tells how the data stands, now and at each change, until the page goes', async () => {
    const { rpc, states, watching, close } = page({});
    expect(await rpc.watchSafety()).toEqual({ ok: true, value: checking });
    expect(states).toEqual([checking]);
    expect(watching.size).toBe(1);
    for (const tell of watching) tell({ stage: 'ready' } as SafetyState);
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ stage: 'ready' }));
    close();
    await vi.waitFor(() => expect(watching.size).toBe(0));
  });

  it('checks what it is given', async () => {
    const { rpc, dialogs, keeper } = page({ open: folder, save: folder, folder });
    const invalid = { ok: false, error: { code: 'input-invalid' } };
    expect(await rpc.pickFile(['../x'])).toMatchObject(invalid);
    expect(await rpc.pickFile(7 as never)).toMatchObject(invalid);
    expect(await rpc.readPickedFile({} as never)).toMatchObject(invalid);
    expect(await rpc.saveFile({ ...csv(''), bytes: 'text' as never })).toMatchObject(invalid);
    expect(await rpc.saveFolder(7 as never, [])).toMatchObject(invalid);
    expect(await rpc.saveFolder('a', [{ path: 'a', bytes: 'text' as never }])).toMatchObject(invalid);
    expect(dialogs.open).not.toHaveBeenCalled();
    expect(dialogs.save).not.toHaveBeenCalled();
    expect(dialogs.folder).not.toHaveBeenCalled();
    const bytes = new Uint8Array([1]);
    expect(await rpc.saveFolder('..', [{ path: 'a', bytes }])).toMatchObject(invalid);
    expect(await rpc.saveFolder('a', [{ path: '../a', bytes }])).toMatchObject(invalid);
    expect(await readdir(folder)).toEqual([]);
    expect(await rpc.readBackup(['a'] as never)).toMatchObject(invalid);
    expect(await rpc.createBackup('whenever' as never)).toMatchObject(invalid);
    expect(await rpc.recover({ path: '/etc/passwd' } as never, null)).toMatchObject(invalid);
    expect(await rpc.recover({ name: 'a', file: bytes } as never, null)).toMatchObject(invalid);
    expect(await rpc.recover({ name: 'a' }, 7 as never)).toMatchObject(invalid);
    expect(await rpc.keepFile('text' as never, 'a', '')).toMatchObject(invalid);
    expect(await rpc.keepFile(bytes, 7 as never, '')).toMatchObject(invalid);
    expect(await rpc.readKeptFile('../backup-place.json')).toMatchObject(invalid);
    expect(await rpc.keptFilesThere([{ hash: `../${'a'.repeat(61)}`, size: 1 }])).toMatchObject(invalid);
    expect(await readdir(folder)).toEqual([]);
    expect(keeper.read).not.toHaveBeenCalled();
    expect(keeper.create).not.toHaveBeenCalled();
    expect(keeper.recover).not.toHaveBeenCalled();
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
