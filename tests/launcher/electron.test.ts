import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { findElectron } from '#launcher/find-electron';
import { mayInstallElectron, tryInstallElectron } from '#launcher/install-electron';
import { electronArguments } from '#launcher/run-electron';

describe('where Electron is looked for', () => {
  const find = (env: Record<string, string>, files: readonly string[], pathText: string | null = null) =>
    findElectron({
      env,
      platform: 'linux',
      packageFolder: '/app/node_modules/electron',
      isFile: (path) => files.includes(path),
      readText: (path) => (path === '/app/node_modules/electron/path.txt' ? pathText : null),
    });

  it('takes ELECTRON_EXEC_PATH first', () => {
    expect(find({ ELECTRON_EXEC_PATH: '/opt/e/electron' }, ['/opt/e/electron'])).toBe('/opt/e/electron');
  });

  it('takes the program in ELECTRON_OVERRIDE_DIST_PATH', () => {
    expect(find({ ELECTRON_OVERRIDE_DIST_PATH: '/opt/dist' }, ['/opt/dist/electron'])).toBe(
      '/opt/dist/electron',
    );
  });

  it('takes what the package installed', () => {
    const installed = '/app/node_modules/electron/dist/electron';
    expect(find({}, [installed], 'electron')).toBe(installed);
  });

  it('does not take a half-made installation or a variable that names nothing', () => {
    expect(find({}, [], 'electron')).toBeNull();
    expect(find({}, ['/app/node_modules/electron/dist/electron'])).toBeNull();
    expect(find({ ELECTRON_EXEC_PATH: '/gone' }, [])).toBeNull();
  });
});

test('Electron gets the built entry and the data folder', () => {
  expect(electronArguments('/app/out', { dataDir: null }, false)).toEqual(['/app/out/main/index.js']);
  expect(electronArguments('/app/out', { dataDir: '/data' }, true)).toEqual([
    '--no-sandbox',
    '/app/out/main/index.js',
    '--data-dir=/data',
  ]);
});

test('fetching is tried only where a window could be shown and the network is not known to be off', () => {
  const person = { DISPLAY: ':0' };
  expect(mayInstallElectron(person, 'linux')).toBe(true);
  expect(mayInstallElectron({}, 'linux')).toBe(false);
  for (const name of ['WEILU_SKIP_ELECTRON_INSTALL', 'CI', 'npm_config_offline']) {
    expect(mayInstallElectron({ ...person, [name]: '1' }, 'linux'), name).toBe(false);
  }
});

describe('the one try to fetch Electron', () => {
  let folder = '';
  let mark = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'weilu-electron-'));
    mark = join(folder, 'cache', 'failed');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const install = (code: string) => writeFileSync(join(folder, 'install.js'), code);
  const attempt = (timeout = 10_000) =>
    tryInstallElectron(folder, new AbortController().signal, { timeout, mark });

  it('runs install.js of the package', async () => {
    install(`require('node:fs').writeFileSync('ran', '')`);
    expect(await attempt()).toBe(true);
    expect(existsSync(join(folder, 'ran'))).toBe(true);
  });

  it('ends one that hangs, with what it started', async () => {
    install(`
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      require('node:fs').writeFileSync('pid', String(child.pid));
      setInterval(() => {}, 1000);
    `);
    const started = Date.now();
    expect(await attempt(700)).toBe(false);
    expect(Date.now() - started).toBeLessThan(5_000);
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  it('is not repeated for a day after a failure', async () => {
    install('process.exit(1)');
    expect(await attempt()).toBe(false);
    install('process.exit(0)');
    expect(await attempt()).toBe(false);
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    utimesSync(mark, yesterday, yesterday);
    expect(await attempt()).toBe(true);
  });
});

/** A child whose parent is gone may stay as a zombie in a container without an init; that counts as ended. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const status = `/proc/${pid}/status`;
  return !existsSync(status) || !/^State:\s+Z/m.test(readFileSync(status, 'utf8'));
}
