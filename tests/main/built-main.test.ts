import 'fake-indexeddb/auto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBirpc } from 'birpc';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { wirePortOfMain } from '#main/wire-port-main';
import { randomIds } from '#shared/domain/ids';
import { contentSecurityPolicy } from '#shared/security/content-security-policy';
import { portsDeliverChannel, portsRequestChannel } from '#shared/wire/port-messages';
import type { WirePort } from '#shared/wire/rpc';
import type { SafetyState } from '#shared/wire/shell-api';
import type { ShellClientSide, ShellSide } from '#shared/wire/shell-rpc';
import { createVaultClient } from '#shared/wire/vault-client';
import { createStoreDoor } from '#vault/store-door';
import { servePort } from '#vault/wire/serve-port';
import { buildMain, pretendRenderer, removeBuild, runMain } from './build-main';
import { createFakeElectron, type FakeElectron, type FakeWindow } from './fake-electron';
import { FakeChannel } from './fake-ports';

let folder = '';

beforeAll(async () => {
  folder = await buildMain();
  await pretendRenderer(folder);
});
afterAll(() => removeBuild(folder));

async function start(
  lock = true,
  appData?: string,
): Promise<FakeElectron & { desk: FakeWindow; vault: FakeWindow }> {
  const fake = createFakeElectron({ appData: appData ?? (await mkdtemp(join(folder, 'data-'))), lock });
  await runMain(folder, fake);
  fake.app.getReady();
  const windowOf = (partition: string) => {
    const found = fake.windows.find((window) => window.options.webPreferences?.partition === partition);
    if (!found) throw new Error(`no window of ${partition}`);
    return found;
  };
  if (!lock) await new Promise(setImmediate);
  else
    await vi.waitFor(() =>
      expect(fake.windows.map((window) => window.webContents.loaded)).toEqual([1, 1, 1]),
    );
  if (!lock) return { ...fake, desk: undefined as never, vault: undefined as never };
  return { ...fake, desk: windowOf('persist:desk'), vault: windowOf('persist:vault') };
}

function sessionOf(fake: FakeElectron, partition: string) {
  const session = fake.sessions.get(partition);
  if (!session) throw new Error(`no session ${partition}`);
  return session;
}

/** A wire that notes the names of the calls that come in. */
function noting(wire: WirePort, order: string[]): WirePort {
  const note = (message: unknown) => {
    const { m, a } = message as { m?: string; a?: readonly unknown[] };
    const name = m === 'query' ? a?.[0] : a?.[1];
    if (m === 'query' || m === 'perform') order.push(String(name));
  };
  return {
    ...wire,
    listen: (onMessage) =>
      wire.listen((message) => {
        note(message);
        onMessage(message);
      }),
  };
}

/** Puts a real vault with one community behind main's port to the vault page; `order` hears what main asks. */
async function serveVault(vault: FakeWindow, order: string[] = []) {
  const port = vault.webContents.deliveries[0]?.ports[0];
  if (!port) throw new Error('main has no port to the vault');
  const door = createStoreDoor({
    factory: indexedDB,
    keyRange: IDBKeyRange,
    name: `built-${crypto.randomUUID()}`,
    now: Date.now,
    makeId: randomIds,
    lock: async () => undefined,
  });
  const { port1, port2 } = new FakeChannel();
  servePort(wirePortOfMain(port1), door);
  const client = createVaultClient();
  client.attach(wirePortOfMain(port2));
  await client.execute('communities.create', { name: '小满', groupName: '1群' });
  servePort(noting(wirePortOfMain(port), order), door);
  return client;
}

/** The desk's end of a served shell, and what it was told of the data's safety. */
function askForShell({ electron, desk }: FakeElectron & { desk: FakeWindow }) {
  electron.ipcMain.emit(portsRequestChannel, {
    sender: desk.webContents,
    senderFrame: { url: 'weilu://desk/', parent: null },
  });
  const shellPort = desk.webContents.deliveries[0]?.ports[1];
  if (!shellPort) throw new Error('no shell port');
  const wire = wirePortOfMain(shellPort);
  const states: SafetyState[] = [];
  const shell = createBirpc<ShellSide, ShellClientSide>(
    {
      safety: (state) => void states.push(state),
      quickKey: () => undefined,
      quickShown: () => undefined,
      noticeOpened: () => undefined,
    },
    { post: wire.post, on: wire.listen },
  );
  return { shell, states };
}

const snapshotNamed = expect.stringMatching(/^weilu-\d{8}-\d{6}\.ndjson$/);

const askedByDesk = { requestingUrl: 'weilu://desk/', isMainFrame: true };

describe('the built main', () => {
  it('sets the data folder, takes the lock, sandboxes and registers the scheme before the app is ready', async () => {
    const { order, app, errorBoxes } = await start();
    expect(order.slice(0, 5)).toEqual([
      'setPath userData',
      'lock',
      'enableSandbox',
      'registerSchemes',
      'ready',
    ]);
    expect(app.getPath('userData')).toBe(join(app.getPath('appData'), 'weilu'));
    expect(errorBoxes).toEqual([]);
  });

  it('opens no window and quits when the app runs already', async () => {
    const { order, windows } = await start(false);
    expect(order).toEqual(['setPath userData', 'lock', 'quit', 'ready']);
    expect(windows).toEqual([]);
  });

  it('opens the vault hidden, then the desk, then the palette hidden, all shut in', async () => {
    const { order, desk, vault, windows } = await start();
    expect(order.filter((event) => event.startsWith('window'))).toEqual([
      'window persist:vault',
      'window persist:desk',
      'window palette',
    ]);
    for (const window of windows) {
      expect(window.options.show).toBe(false);
      expect(window.options.webPreferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      });
      expect(existsSync(window.options.webPreferences?.preload ?? '')).toBe(true);
    }
    expect(vault.options.webPreferences?.backgroundThrottling).toBe(false);
    desk.emit('ready-to-show');
    expect(order.at(-1)).toBe('show persist:desk');
    vault.emit('ready-to-show');
    expect(order).not.toContain('show persist:vault');
    windows[2]?.emit('ready-to-show');
    expect(order).not.toContain('show palette');
  });

  it('cancels every request that is not the page’s own', async () => {
    const fake = await start();
    const desk = sessionOf(fake, 'persist:desk');
    const own = ['weilu://desk/', 'weilu://desk/assets/desk-1.js'];
    const foreign = [
      'https://example.com/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'weilu://vault/vault.html',
      'ws://x/',
    ];
    expect(own.map((url) => desk.cancels(url))).toEqual([false, false]);
    expect(foreign.map((url) => desk.cancels(url))).toEqual(foreign.map(() => true));
    const nobody = sessionOf(fake, '');
    expect([...own, ...foreign].every((url) => nobody.cancels(url))).toBe(true);
  });

  it('denies every permission but writing plain text to the clipboard, and that to the desk only', async () => {
    const fake = await start();
    for (const [partition, permission, expected] of [
      ['persist:desk', 'clipboard-sanitized-write', true],
      ['persist:desk', 'clipboard-read', false],
      ['persist:desk', 'notifications', false],
      ['persist:desk', 'geolocation', false],
      ['persist:vault', 'clipboard-sanitized-write', false],
      ['', 'clipboard-sanitized-write', false],
    ] as const) {
      const session = sessionOf(fake, partition);
      expect(session.permissionCheck(null, permission, 'weilu://desk/', askedByDesk)).toBe(expected);
      const granted = vi.fn();
      session.permissionRequest({}, permission, granted, askedByDesk);
      expect(granted).toHaveBeenCalledExactlyOnceWith(expected);
      expect(session.spellChecker).toBe(false);
      const download = { preventDefault: vi.fn() };
      session.emit('will-download', download);
      expect(download.preventDefault).toHaveBeenCalled();
    }
  });

  it('serves each host its page with the security headers, and nothing of the other', async () => {
    const fake = await start();
    const desk = sessionOf(fake, 'persist:desk');
    const vault = sessionOf(fake, 'persist:vault');
    const page = await desk.fetch('weilu://desk/');
    expect(await page?.text()).toContain('desk');
    expect(page?.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(page?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await (await vault.fetch('weilu://vault/vault.html'))?.text()).toContain('vault');
    const missing = await desk.fetch('weilu://desk/vault.html');
    expect(missing?.status).toBe(404);
    expect(missing?.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(await desk.fetch('weilu://vault/vault.html')).toBeNull();
  });

  it('prevents navigation, new windows and webviews, and opens an https link only after a yes', async () => {
    const { desk, opened, messageBoxes, dialogAnswers } = await start();
    const away = { url: 'https://example.com/a', isMainFrame: true, preventDefault: vi.fn() };
    desk.webContents.emit('will-frame-navigate', away);
    expect(away.preventDefault).toHaveBeenCalled();
    await vi.waitFor(() => expect(messageBoxes).toHaveLength(1));
    await new Promise(setImmediate);
    expect(opened).toEqual([]);
    dialogAnswers.button = 0;
    expect(desk.webContents.windowOpen({ url: 'https://example.com/b' })).toEqual({ action: 'deny' });
    await vi.waitFor(() => expect(opened).toEqual(['https://example.com/b']));
    const webview = { preventDefault: vi.fn() };
    desk.webContents.emit('will-attach-webview', webview);
    expect(webview.preventDefault).toHaveBeenCalled();
  });

  it('hands the desk a pair of ports when it asks, and a new pair when the vault starts again', async () => {
    const { electron, desk, vault } = await start();
    const frame = { url: 'weilu://desk/', parent: null };
    electron.ipcMain.emit(portsRequestChannel, { sender: {}, senderFrame: frame });
    expect(desk.webContents.deliveries).toHaveLength(0);
    electron.ipcMain.emit(portsRequestChannel, { sender: desk.webContents, senderFrame: frame });
    expect(desk.webContents.deliveries).toMatchObject([{ channel: portsDeliverChannel, message: null }]);
    expect(desk.webContents.deliveries[0]?.ports).toHaveLength(2);
    expect(vault.webContents.deliveries).toHaveLength(2);
    const log = vi.spyOn(console, 'error').mockReturnValue();
    vault.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    log.mockRestore();
    await vi.waitFor(() => expect(desk.webContents.deliveries).toHaveLength(2));
  });

  it('keeps files beside the store, and tells the desk how the data stands', async () => {
    const started = await start();
    await serveVault(started.vault);
    const { shell, states } = askForShell(started);
    const backups = join(started.app.getPath('userData'), 'backups');
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ stage: 'ready', failing: null }));
    expect(await shell.watchSafety()).toMatchObject({
      ok: true,
      value: { stage: 'ready', place: { kind: 'folder', name: backups, chosen: false } },
    });
    const made = await shell.createBackup('manual');
    expect(made).toMatchObject({ ok: true, value: { name: snapshotNamed, occasion: 'manual' } });
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ lastSnapshot: { occasion: 'manual' } }));
    expect(await readdir(backups)).toEqual(expect.arrayContaining([snapshotNamed, 'manifest.json']));
    await shell.openBackupFolder();
    expect(started.opened).toEqual([backups]);
  });

  it('puts snapshots into the folder the person picks, and still after the next start', async () => {
    const appData = await mkdtemp(join(folder, 'data-'));
    const picked = join(appData, '我的备份');
    await mkdir(picked);
    const first = await start(true, appData);
    await serveVault(first.vault);
    const { shell } = askForShell(first);
    first.dialogAnswers.open = [picked];
    expect(await shell.chooseBackupFolder()).toEqual({ ok: true, value: true });
    await shell.createBackup('manual');
    expect(await readdir(picked)).toContainEqual(snapshotNamed);
    expect(await readFile(join(appData, 'weilu', 'backup-place.json'), 'utf8')).toContain('我的备份');

    const second = await start(true, appData);
    await serveVault(second.vault);
    const { states } = askForShell(second);
    await vi.waitFor(() =>
      expect(states.at(-1)).toMatchObject({ place: { kind: 'folder', name: picked, chosen: true } }),
    );
  });

  it('quits when the desk closes: first the desk, then a last snapshot, then the vault, then the app', async () => {
    const started = await start();
    const { order, app, desk, vault } = started;
    const { states } = askForShell(started);
    const client = await serveVault(vault, order);
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ stage: 'ready' }));
    await client.execute('communities.create', { name: '另一个社群', groupName: '1群' });
    app.quit();
    expect(desk.isDestroyed()).toBe(true);
    await vi.waitFor(() => expect(app.exitCode).toBe(0));
    const told = ['closed persist:desk', 'history.state', 'backup.snapshot', 'closed persist:vault', 'quit'];
    const end = order.slice(order.indexOf('closed persist:desk'));
    expect(end.filter((event) => told.includes(event))).toEqual(told);
    expect(await readdir(join(app.getPath('userData'), 'backups'))).toContainEqual(snapshotNamed);
  });

  it('asks for the key of the settings, shows the palette on it, and lets go when the desk closes', async () => {
    const started = await start();
    const { order, app, desk, globalShortcut, windows } = started;
    const client = await serveVault(started.vault);
    const palette = windows[2];
    await vi.waitFor(() => expect([...globalShortcut.held.keys()]).toEqual(['CommandOrControl+Shift+Y']));
    expect(palette?.webContents.getURL()).toBe('weilu://desk/#/quick');
    await client.execute('settings.change', { patch: { quickKey: 'Alt+Y' } });
    await vi.waitFor(() => expect([...globalShortcut.held.keys()]).toEqual(['Alt+Y']));

    const frame = { url: 'weilu://desk/#/quick', parent: null };
    started.electron.ipcMain.emit(portsRequestChannel, { sender: palette?.webContents, senderFrame: frame });
    expect(palette?.webContents.deliveries[0]?.ports).toHaveLength(2);
    expect(desk.webContents.deliveries).toHaveLength(0);

    globalShortcut.held.get('Alt+Y')?.();
    expect([palette?.visible, palette?.bounds]).toEqual([true, { x: 520, y: 193, width: 560, height: 420 }]);
    palette?.emit('blur');
    expect(palette?.visible).toBe(false);
    palette?.close();
    expect(palette?.isDestroyed()).toBe(false);

    app.quit();
    expect([desk.isDestroyed(), palette?.isDestroyed(), globalShortcut.held.size]).toEqual([true, true, 0]);
    await vi.waitFor(() => expect(app.exitCode).toBe(0));
    expect(order.filter((event) => event === 'closed palette')).toHaveLength(1);
  });

  it('says so and ends when the build is not there', async () => {
    const fake = createFakeElectron({ appData: await mkdtemp(join(folder, 'data-')), lock: true });
    const empty = await mkdtemp(join(folder, 'empty-'));
    await cp(join(folder, 'out', 'main'), join(empty, 'out', 'main'), { recursive: true });
    await runMain(empty, fake);
    fake.app.getReady();
    await vi.waitFor(() => expect(fake.app.exitCode).toBe(1));
    expect(fake.errorBoxes.join()).toContain('built files');
  });
});
