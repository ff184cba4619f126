import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createBirpc } from 'birpc';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { wirePortOfMain } from '#main/wire-port-main';
import { contentSecurityPolicy } from '#shared/security/content-security-policy';
import { portsDeliverChannel, portsRequestChannel } from '#shared/wire/port-messages';
import type { ShellClientSide, ShellSide } from '#shared/wire/shell-rpc';
import { buildMain, pretendRenderer, removeBuild, runMain } from './build-main';
import { createFakeElectron, type FakeElectron, type FakeWindow } from './fake-electron';

let folder = '';

beforeAll(async () => {
  folder = await buildMain();
  await pretendRenderer(folder);
});
afterAll(() => removeBuild(folder));

async function start(lock = true): Promise<FakeElectron & { desk: FakeWindow; vault: FakeWindow }> {
  const fake = createFakeElectron({ appData: await mkdtemp(join(folder, 'data-')), lock });
  await runMain(folder, fake);
  fake.app.getReady();
  const windowOf = (partition: string) => {
    const found = fake.windows.find((window) => window.options.webPreferences?.partition === partition);
    if (!found) throw new Error(`no window of ${partition}`);
    return found;
  };
  if (!lock) await new Promise(setImmediate);
  else
    await vi.waitFor(() => expect(fake.windows.map((window) => window.webContents.loaded)).toEqual([1, 1]));
  if (!lock) return { ...fake, desk: undefined as never, vault: undefined as never };
  return { ...fake, desk: windowOf('persist:desk'), vault: windowOf('persist:vault') };
}

function sessionOf(fake: FakeElectron, partition: string) {
  const session = fake.sessions.get(partition);
  if (!session) throw new Error(`no session ${partition}`);
  return session;
}

/** Answers the queries of main as the vault page would; notes their names. */
function answerAsVault(vault: FakeWindow, order: string[]): void {
  const port = vault.webContents.deliveries[0]?.ports[0];
  if (!port) throw new Error('main has no port to the vault');
  const summary = { rows: 1, sha256: 'abc' };
  const answers: Record<string, unknown> = {
    'backup.snapshot': { pieces: [new TextEncoder().encode('{"a":1}\n')], summary },
    'backup.inspect': summary,
    'history.state': { undo: null, redo: null, changedAt: null },
  };
  const wire = wirePortOfMain(port);
  const query = async (name: string) => {
    order.push(name);
    return { ok: true, value: answers[name] };
  };
  createBirpc({ query }, { post: wire.post, on: wire.listen });
}

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

  it('opens the vault hidden, then the desk, both shut in', async () => {
    const { order, desk, vault } = await start();
    expect(order.filter((event) => event.startsWith('window'))).toEqual([
      'window persist:vault',
      'window persist:desk',
    ]);
    for (const window of [desk, vault]) {
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

  it('writes a backup of what the vault answers when the desk asks over its shell port', async () => {
    const { electron, app, desk, vault } = await start();
    answerAsVault(vault, []);
    electron.ipcMain.emit(portsRequestChannel, {
      sender: desk.webContents,
      senderFrame: { url: 'weilu://desk/', parent: null },
    });
    const shellPort = desk.webContents.deliveries[0]?.ports[1];
    if (!shellPort) throw new Error('no shell port');
    const wire = wirePortOfMain(shellPort);
    const shell = createBirpc<ShellSide, ShellClientSide>({}, { post: wire.post, on: wire.listen });
    const folderOfBackups = join(app.getPath('userData'), 'backups');
    expect(await shell.backupPlace()).toEqual({ ok: true, value: folderOfBackups });
    expect(await shell.createBackup()).toMatchObject({
      ok: true,
      value: { bytes: 8, place: folderOfBackups },
    });
    expect(await readdir(folderOfBackups)).toEqual([expect.stringMatching(/^weilu-\d{8}-\d{6}\.ndjson$/)]);
  });

  it('quits when the desk closes: first the desk, then the vault when it has finished, then the app', async () => {
    const { order, app, desk, vault } = await start();
    answerAsVault(vault, order);
    app.quit();
    expect(desk.isDestroyed()).toBe(true);
    await vi.waitFor(() => expect(app.exitCode).toBe(0));
    expect(order.slice(-4)).toEqual(['closed persist:desk', 'history.state', 'closed persist:vault', 'quit']);
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
