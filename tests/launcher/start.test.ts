import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { freePort, type Launched, launch, launchWithNpm } from './launcher-process';
import { makeStubBuild, type StubBuild } from './stub-build';

let build: StubBuild;
let folder = '';
let port = 0;
const launched: Launched[] = [];

beforeEach(async () => {
  build = makeStubBuild();
  folder = mkdtempSync(join(tmpdir(), 'weilu-start-'));
  port = await freePort();
});
afterEach(async () => {
  await Promise.all(launched.splice(0).map((process) => process.kill()));
  build.remove();
  rmSync(folder, { recursive: true, force: true });
});

function start(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Launched {
  const process = launch('start', ['--port', String(port), ...args], {
    WEILU_OUT_DIR: build.folder,
    WEILU_SKIP_ELECTRON_INSTALL: '1',
    ...env,
  });
  launched.push(process);
  return process;
}

const address = () => `http://127.0.0.1:${port}/`;
const linesOf = (text: string) => text.split('\n').filter(Boolean);
const isFree = async () => {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
};

/** A program that notes its arguments and stays until it is asked to end. */
function standIn(name: string, then: string): { path: string; notes: string } {
  const path = join(folder, name);
  const notes = `${path}.json`;
  const code = `#!${process.execPath}
    const { writeFileSync, renameSync } = require('node:fs');
    const notes = ${JSON.stringify(notes)};
    writeFileSync(notes + '.tmp', JSON.stringify({ args: process.argv.slice(2), pid: process.pid, env: process.env }));
    renameSync(notes + '.tmp', notes);
    ${then}`;
  writeFileSync(path, code);
  chmodSync(path, 0o755);
  return { path, notes };
}

describe('in the browser', () => {
  it('says in one sentence why, and in one line where', async () => {
    const app = start(['--no-open']);
    expect(await app.ready).toContain(address());
    const lines = linesOf(app.stdout());
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/没有.*Electron.*浏览器.*Electron is not installed/);
    const page = await fetch(address());
    expect(page.headers.get('X-Weilu')).toBe('1');
    expect(await page.text()).toContain('<title>desk</title>');
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly on %s, even with a connection open',
    async (signal) => {
      const app = start(['--web', '--no-open']);
      await app.ready;
      await (await fetch(address(), { keepalive: true })).text();
      app.send(signal);
      expect(await app.exit).toBe(0);
      expect(await isFree()).toBe(true);
      expect(linesOf(app.stdout())).toHaveLength(2);
    },
  );

  it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT'] as const)(
    'ends cleanly on %s to npm alone',
    async (signal) => {
      const npm = launchWithNpm(['--web', '--no-open', '--port', String(port)], {
        WEILU_OUT_DIR: build.folder,
      });
      launched.push(npm);
      await npm.ready;
      npm.send(signal);
      expect(await npm.exit).toBe(0);
      expect(await isFree()).toBe(true);
    },
  );

  it('ends when npm is killed', async () => {
    const npm = launchWithNpm(['--web', '--no-open', '--port', String(port)], {
      WEILU_OUT_DIR: build.folder,
    });
    launched.push(npm);
    await npm.ready;
    npm.send('SIGKILL');
    await expect.poll(isFree, { timeout: 10_000 }).toBe(true);
  });

  it('ends cleanly when asked twice', async () => {
    const app = start(['--web', '--no-open']);
    await app.ready;
    app.send('SIGINT');
    app.send('SIGINT');
    expect(await app.exit).toBe(0);
  });

  it('says that a port of its own has data of its own', async () => {
    const app = start(['--web', '--no-open']);
    await app.ready;
    await expect.poll(app.stderr).toContain('data is kept per port');
  });

  it('opens the browser found, in a window of its own', async () => {
    const { path, notes } = standIn('chromium', '');
    const app = start(['--web'], { WEILU_CHROMIUM: path, DISPLAY: ':99' });
    await app.ready;
    await expect.poll(() => existsSync(notes), { timeout: 10_000 }).toBe(true);
    expect(JSON.parse(readFileSync(notes, 'utf8')).args).toContain(`--app=${address()}`);
  });

  it.each([
    ['--no-open', ['--no-open'], {}],
    ['CI', [], { CI: 'true' }],
    ['no display', [], { DISPLAY: '' }],
  ])('opens nothing with %s', async (_name, args, env) => {
    const { path, notes } = standIn('chromium', '');
    const app = start(['--web', ...args], { WEILU_CHROMIUM: path, DISPLAY: ':99', ...env });
    await app.ready;
    app.send('SIGTERM');
    expect(await app.exit).toBe(0);
    // One of the same kind that starts later and has ended: by now the browser would have left its notes.
    await once(spawn(standIn('later', '').path), 'exit');
    expect(existsSync(notes)).toBe(false);
  });
});

describe('when the port is taken', () => {
  it('by this app: says where it runs, opens it and ends well', async () => {
    await start(['--web', '--no-open']).ready;
    const { path, notes } = standIn('chromium', '');
    const second = start(['--web'], { WEILU_CHROMIUM: path, DISPLAY: ':99' });
    expect(await second.ready).toMatch(/已经在运行.*already running/);
    expect(await second.ready).toContain(address());
    expect(await second.exit).toBe(0);
    await expect.poll(() => existsSync(notes), { timeout: 10_000 }).toBe(true);
    expect((await fetch(address())).status).toBe(200);
  });

  it('by another program: says why it does not move, and fails', async () => {
    const other = createHttpServer((_request, response) => response.end('other')).listen(port, '127.0.0.1');
    await once(other, 'listening');
    const app = start(['--web', '--no-open']);
    expect(await app.exit).toBe(1);
    expect(app.stderr()).toMatch(/被别的程序占用.*belongs to this address/);
    expect(app.stdout()).not.toContain('http://');
    other.closeAllConnections();
    other.close();
  });

  it('by a program that never answers: the same', async () => {
    const silent = createServer().listen(port, '127.0.0.1');
    await once(silent, 'listening');
    const app = start(['--web', '--no-open']);
    expect(await app.exit).toBe(1);
    expect(app.stderr()).toContain('belongs to this address');
    silent.close();
  });
});

describe('in Electron', () => {
  // Ends itself when its launcher is gone, so that a failing test leaves nothing behind.
  const stay =
    'const parent = process.ppid; setInterval(() => process.ppid === parent || process.exit(), 200);';

  it('starts the built app with its data folder, and ends it when asked', async () => {
    const { path, notes } = standIn('electron', stay);
    const app = start(['--data-dir', folder], {
      ELECTRON_EXEC_PATH: path,
      ELECTRON_RUN_AS_NODE: '1',
      DISPLAY: ':99',
    });
    expect(await app.ready).toContain('weilu://desk/');
    await expect.poll(() => existsSync(notes), { timeout: 10_000 }).toBe(true);
    const { args, pid, env } = JSON.parse(readFileSync(notes, 'utf8'));
    expect(args).toContain(join(build.folder, 'main', 'index.js'));
    expect(args).toContain(`--data-dir=${folder}`);
    expect(env).not.toHaveProperty('ELECTRON_RUN_AS_NODE');
    app.send('SIGTERM');
    expect(await app.exit).toBe(0);
    expect(() => process.kill(pid, 0)).toThrow();
  });

  it('ends when the person closes the window', async () => {
    const { path } = standIn('electron', '');
    const app = start([], { ELECTRON_EXEC_PATH: path, DISPLAY: ':99' });
    expect(await app.exit).toBe(0);
  });

  it('does not move to the browser, where other data is, when it fails', async () => {
    const { path } = standIn('electron', 'process.exit(127);');
    const app = start([], { ELECTRON_EXEC_PATH: path, DISPLAY: ':99' });
    expect(await app.exit).toBe(1);
    expect(app.stderr()).toMatch(/另外一份.*separate/);
    expect(app.stdout()).not.toContain('http://');
  });

  it('without a display it runs in the browser and says so', async () => {
    const { path, notes } = standIn('electron', stay);
    const app = start([], { ELECTRON_EXEC_PATH: path });
    expect(await app.ready).toContain(address());
    expect(app.stdout()).toContain('no display');
    expect(existsSync(notes)).toBe(false);
  });

  it('with --web it is not used', async () => {
    const { path, notes } = standIn('electron', stay);
    const app = start(['--web', '--no-open'], { ELECTRON_EXEC_PATH: path, DISPLAY: ':99' });
    expect(await app.ready).toContain(address());
    expect(existsSync(notes)).toBe(false);
  });
});

test('an unknown flag is named, with exit code 2', async () => {
  const app = start(['--wbe']);
  expect(await app.exit).toBe(2);
  expect(app.stderr()).toContain('--wbe');
  expect(app.stdout()).toBe('');
});

test('--help names every flag and starts nothing', async () => {
  const app = start(['--help']);
  expect(await app.exit).toBe(0);
  for (const flag of ['--web', '--no-open', '--data-dir', '--port', '--help']) {
    expect(app.stdout()).toContain(flag);
  }
});
