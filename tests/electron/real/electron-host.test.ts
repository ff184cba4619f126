import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { contentSecurityPolicy } from '#shared/security/content-security-policy';
import { deskPortsMessage, requestPortsMessage } from '#shared/wire/port-messages';
import { protocolVersion } from '#shared/wire/protocol';
import { realTest } from './real-electron';

/** Makes the page keep the ports it is handed: `weiluPairs`, and which vault ports have closed. */
async function collectPorts(desk: Page): Promise<void> {
  await desk.evaluate(
    ({ delivered, request }) => {
      const pairs: (readonly MessagePort[])[] = [];
      Object.assign(window, { weiluPairs: pairs, weiluClosed: 0 });
      window.addEventListener('message', (event) => {
        if (event.data?.kind !== delivered) return;
        pairs.push(event.ports);
        event.ports[0]?.addEventListener('close', () => {
          Object.assign(window, { weiluClosed: (Reflect.get(window, 'weiluClosed') as number) + 1 });
        });
      });
      window.postMessage(request, '*');
    },
    { delivered: deskPortsMessage, request: requestPortsMessage },
  );
  await expect.poll(() => pairsOf(desk)).toBeGreaterThan(0);
}

const pairsOf = (desk: Page) => desk.evaluate('weiluPairs.length') as Promise<number>;

/** Calls a method over the newest pair, in birpc's own words. Port 0 is the vault's, port 1 the shell's. */
function call(desk: Page, port: 0 | 1, method: string, ...values: unknown[]): Promise<unknown> {
  return desk.evaluate(
    ({ port: index, m, a }) => {
      const pairs = Reflect.get(window, 'weiluPairs') as MessagePort[][];
      const chosen = pairs.at(-1)?.[index];
      if (!chosen) throw new Error('no port');
      const i = crypto.randomUUID();
      return new Promise((resolve) => {
        chosen.addEventListener('message', ({ data }) => {
          if (data.i === i) resolve(data.r);
        });
        chosen.start();
        chosen.postMessage({ t: 'q', i, m, a });
      });
    },
    { port, m: method, a: values },
  );
}

describe('the app in a real Electron', () => {
  realTest(
    'shows one window at weilu://desk with the policy, and hides the vault and the palette',
    async ({ app, desk }) => {
      const windows = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((window) => ({
          url: window.webContents.getURL(),
          visible: window.isVisible(),
        })),
      );
      expect(windows).toHaveLength(3);
      expect(windows.filter((window) => window.visible).map((window) => window.url)).toEqual([desk.url()]);
      const response = await desk.reload();
      expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
    },
  );

  realTest(
    'asks the system for the key of 快捷话术, and keeps its window hidden over others',
    async ({ app }) => {
      const key = 'CommandOrControl+Shift+Y';
      await expect
        .poll(() => app.evaluate(({ globalShortcut }, wanted) => globalShortcut.isRegistered(wanted), key))
        .toBe(true);
      const palette = await app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows().filter((one) => one.isAlwaysOnTop());
        return { url: window?.webContents.getURL(), visible: window?.isVisible(), size: window?.getSize() };
      });
      expect(palette).toEqual({ url: 'weilu://desk/#/quick', visible: false, size: [560, 420] });
    },
  );

  realTest('gives the page no Node and only the name of its host', async ({ desk }) => {
    expect(await desk.evaluate('[typeof require, typeof process, typeof module]')).toEqual([
      'undefined',
      'undefined',
      'undefined',
    ]);
    expect(await desk.evaluate('Object.keys(weiluHost).sort()')).toEqual(['kind', 'platform']);
  });

  realTest('joins the page with the vault and the shell', async ({ desk, dataDir }) => {
    await collectPorts(desk);
    expect(await call(desk, 0, 'hello', protocolVersion)).toMatchObject({
      ok: true,
      value: { protocol: protocolVersion },
    });
    expect(await call(desk, 1, 'watchSafety')).toMatchObject({
      ok: true,
      value: { place: { kind: 'folder', name: join(dataDir, 'backups'), chosen: false } },
    });
  });

  realTest('writes a backup that the vault can read', async ({ desk, dataDir }) => {
    await collectPorts(desk);
    const written = await call(desk, 1, 'createBackup', 'manual');
    expect(written).toMatchObject({ ok: true });
    const names = await readdir(join(dataDir, 'backups'));
    expect(names).toContainEqual(expect.stringMatching(/^weilu-\d{8}-\d{6}\.ndjson$/));
  });

  realTest('starts a crashed vault again and hands out new ports', async ({ app, desk }) => {
    await collectPorts(desk);
    const before = await pairsOf(desk);
    await app.evaluate(({ webContents }) => {
      const vault = webContents.getAllWebContents().find((one) => one.getURL().startsWith('weilu://vault/'));
      vault?.forcefullyCrashRenderer();
    });
    await expect.poll(() => pairsOf(desk), { timeout: 20_000 }).toBeGreaterThan(before);
    expect(await desk.evaluate('weiluClosed')).toBeGreaterThan(0);
    expect(await call(desk, 0, 'hello', protocolVersion)).toMatchObject({ ok: true });
  });

  realTest('reaches nothing outside itself and may do nothing but write the clipboard', async ({ desk }) => {
    const reached = (url: string) =>
      desk.evaluate(
        (address) =>
          new Promise((resolve) => {
            const image = new Image();
            image.onload = () => resolve(true);
            image.onerror = () => resolve(false);
            image.src = address;
          }),
        url,
      );
    expect(await reached('http://127.0.0.1:9/a.png')).toBe(false);
    expect(await reached('weilu://vault/vault.html')).toBe(false);
    const state = (name: string) =>
      desk.evaluate(
        async (permission) =>
          (await navigator.permissions.query({ name: permission as PermissionName })).state,
        name,
      );
    expect(await state('notifications')).toBe('denied');
    expect(await state('geolocation')).toBe('denied');
    await desk.bringToFront();
    await desk.evaluate(() => navigator.clipboard.writeText('围炉'));
  });

  realTest('stays where it is', async ({ app, desk }) => {
    await desk.evaluate(() => {
      window.open('weilu://desk/');
      window.location.href = 'weilu://vault/vault.html';
    });
    // Main has heard of both by the time it answers this.
    await collectPorts(desk);
    expect(desk.url()).toMatch(/^weilu:\/\/desk\//);
    expect(app.windows().length).toBeLessThanOrEqual(2);
  });

  realTest('a second start ends and leaves the first alone', async ({ app, startAgain }) => {
    expect(await startAgain()).toBe(0);
    const windows = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(3);
  });

  realTest('quits when its window closes, though the vault still counts as one', async ({ app }) => {
    const child = app.process();
    const exited = new Promise((resolve) => child.once('exit', resolve));
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find((window) => window.webContents.getURL().startsWith('weilu://desk/') && !window.isAlwaysOnTop())
        ?.close();
    });
    expect(await exited).toBe(0);
  });
});
