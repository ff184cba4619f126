import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { startWebServer } from '#launcher/web-server';
import { readBuiltFiles } from '#main/built-files';

/** The build under test; `WEILU_OUT_DIR` names another one, as it does for the launcher. */
const builtPages = join(
  process.env.WEILU_OUT_DIR ?? fileURLToPath(new URL('../../../out', import.meta.url)),
  'renderer',
);

const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type AppOptions = Readonly<{
  viewport?: Readonly<{ width: number; height: number }>;
  colorScheme?: 'light' | 'dark';
  /** Folder the profile is made in; the system's temporary folder where it is left out. */
  profilesIn?: string;
  /** A profile to begin with, copied; an empty one where it is left out. */
  profileFrom?: string;
  /** More arguments of the browser. */
  browserArguments?: readonly string[];
  /** Port of the web server; any free one where it is left out. */
  port?: number;
}>;

/** The production build in Chromium with a profile of its own: real vault, real IndexedDB, real files. */
export type RunningApp = Readonly<{
  page: () => Page;
  url: string;
  /** Everything that must never happen: requests to elsewhere, errors of the page, refused scripts. */
  troubles: readonly string[];
  /** Gives the troubles so far and forgets them: for a test that provokes them. */
  takeTroubles: () => readonly string[];
  /** What is on the clipboard as plain text. */
  clipboardText: () => Promise<string>;
  /** The flavours on the clipboard, such as `text/plain`. */
  clipboardFlavours: () => Promise<readonly string[]>;
  /** Ends the browser in an orderly way and starts it again on the same profile. */
  restart: () => Promise<void>;
  /** The browser's profile folder. */
  profile: string;
  /** Ends the browser at once (SIGKILL); `start` brings it back. */
  kill: () => Promise<void>;
  /** Ends the browser in an orderly way; `start` brings it back. */
  stop: () => Promise<void>;
  /** Starts the browser on the same profile. */
  start: () => Promise<void>;
  /** Takes away what the browser keeps for IndexedDB, as a cleaner or a crash of the disk does; while it is stopped. */
  loseStore: () => Promise<void>;
  /** Kills the browser's processes at once (SIGKILL) and starts it again on the same profile. */
  killAndRestart: () => Promise<void>;
  /** Ends everything and fails when there were troubles. */
  close: () => Promise<void>;
}>;

/** Starts the app in an empty profile. */
export async function startApp(options: AppOptions = {}): Promise<RunningApp> {
  const server = await startWebServer({
    files: await readBuiltFiles(builtPages),
    host: '127.0.0.1',
    port: options.port ?? 0,
  });
  const profile = await mkdtemp(join(options.profilesIn ?? tmpdir(), 'weilu-e2e-'));
  if (options.profileFrom) await cp(options.profileFrom, profile, { recursive: true });
  const troubles: string[] = [];
  let context = await openContext(profile, server.url, options, troubles);

  const page = () => {
    const open = context.pages()[0];
    if (!open) throw new Error('the browser has no page');
    return open;
  };

  const start = async () => {
    context = await openContext(profile, server.url, options, troubles);
  };
  const stop = () => context.close();
  const kill = async () => {
    const closed = new Promise((resolve) => context.once('close', resolve));
    await killBrowserOf(profile);
    await closed;
  };

  return {
    page,
    url: server.url,
    troubles,
    takeTroubles: () => troubles.splice(0),
    clipboardText: () => page().evaluate(() => navigator.clipboard.readText()),
    clipboardFlavours: () =>
      page().evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types])),
    profile,
    kill,
    stop,
    start,
    loseStore: () => rm(join(profile, 'Default', 'IndexedDB'), { recursive: true }),
    async restart() {
      await stop();
      await start();
    },
    async killAndRestart() {
      await kill();
      await start();
    },
    async close() {
      await context.close();
      await server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      expect(troubles).toEqual([]);
    },
  };
}

async function openContext(
  profile: string,
  url: string,
  options: AppOptions,
  troubles: string[],
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.WEILU_HEADLESS ?? process.env.WEILU_CHROMIUM ?? '/usr/bin/chromium',
    args: [...chromiumArguments, ...(options.browserArguments ?? [])],
    locale: 'zh-CN',
    timezoneId: process.env.TZ ?? 'Asia/Shanghai',
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const { origin } = new URL(url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  context.on('request', (request) => {
    const target = request.url();
    if (!target.startsWith(`${origin}/`) && !/^(blob|data):/.test(target))
      troubles.push(`request to ${target}`);
  });
  context.on('weberror', (error) => troubles.push(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  context.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  return context;
}

/** SIGKILL to the browser process of a profile, found by its command line; its children end with it. */
async function killBrowserOf(profile: string): Promise<void> {
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const commandLine = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '');
    if (commandLine.includes(profile) && !commandLine.includes('--type='))
      process.kill(Number(entry), 'SIGKILL');
  }
}
