import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { it } from 'vitest';
import { hasDisplay, isRoot } from '#launcher/environment';
import { findElectron } from '#launcher/find-electron';
import { electronArguments } from '#launcher/run-electron';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const out = process.env.WEILU_OUT ?? join(root, 'out');

const binary = findElectron({
  env: process.env,
  platform: process.platform,
  packageFolder: join(root, 'node_modules', 'electron'),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  readText: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null),
});

function reasonNotToRun(): string | null {
  if (!binary) return 'there is no Electron binary on this machine';
  if (!hasDisplay(process.env, process.platform)) return 'there is no display (xvfb-run gives one)';
  if (!existsSync(join(out, 'main', 'index.js'))) return 'the app has not been built (npm run build)';
  return null;
}

/** The app as it runs in Electron, with data of its own. */
export type RealApp = Readonly<{
  app: ElectronApplication;
  desk: Page;
  dataDir: string;
  /** Starts the app a second time with the same data and gives the second process's exit code. */
  startAgain(): Promise<number | null>;
}>;

/** A test on a real Electron; where it cannot run it says so in one line. */
export function realTest(name: string, run: (started: RealApp) => Promise<void>): void {
  const reason = reasonNotToRun();
  if (reason !== null || !binary) {
    console.log(`not run on a real Electron: ${name} (${reason})`);
    it.skip(name);
    return;
  }
  it(name, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'weilu-real-'));
    const launch = () =>
      _electron.launch({ executablePath: binary, args: [...electronArguments(out, { dataDir }, isRoot())] });
    const app = await launch();
    try {
      await run({ app, desk: await deskOf(app), dataDir, startAgain: () => exitCodeOf(launch) });
    } finally {
      await app.close().catch(() => undefined);
      await rm(dataDir, { recursive: true, force: true });
    }
  });
}

async function deskOf(app: ElectronApplication): Promise<Page> {
  const isDesk = (page: Page) => page.url().startsWith('weilu://desk/') && !page.url().endsWith('#/quick');
  for (;;) {
    const desk = app.windows().find(isDesk);
    if (desk) return desk;
    await app.waitForEvent('window');
    await app
      .windows()
      .at(-1)
      ?.waitForURL(/^weilu:/);
  }
}

/** A second start ends by itself, so that playwright may find nothing to hold on to. */
async function exitCodeOf(launch: () => Promise<ElectronApplication>): Promise<number | null> {
  const second = await launch().catch(() => null);
  if (second === null) return 0;
  const child = second.process();
  if (child.exitCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once('exit', resolve));
}
