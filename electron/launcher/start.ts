import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { hasDisplay } from './environment';
import { findElectron } from './find-electron';
import { helpText, parseFlags, type StartFlags } from './flags';
import { mayInstallElectron, tryInstallElectron } from './install-electron';
import { runElectron } from './run-electron';
import { runWebHost } from './run-web-host';
import { remark, say } from './speak';
import { listenForStop } from './stop-signal';
import { readyBuild } from './web-host';

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function electronPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

async function findOrFetchElectron(stop: AbortSignal): Promise<string | null> {
  const packageFolder = electronPackage();
  if (packageFolder === null) return null;
  const find = () =>
    findElectron({
      env: process.env,
      platform: process.platform,
      packageFolder,
      isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
      readText,
    });
  const found = find();
  if (found !== null || !mayInstallElectron(process.env, process.platform)) return found;
  remark('正在尝试获取桌面窗口（最多 20 秒）……', 'Trying to fetch the desktop window, 20 seconds at most …');
  return (await tryInstallElectron(packageFolder, stop)) ? find() : null;
}

/** Why this start is in the browser, in one plain sentence. */
function sayWhyBrowser(flags: StartFlags, hasElectron: boolean): void {
  if (flags.web) say('围炉在浏览器里运行。', 'Weilu runs in your browser.');
  else if (hasElectron) {
    say(
      '这里没有可以打开窗口的屏幕，围炉改在浏览器里运行。',
      'There is no display for a window here, so Weilu runs in a browser.',
    );
  } else {
    say(
      '这台电脑上没有桌面窗口程序 Electron，围炉改在浏览器里运行。',
      'Electron is not installed on this computer, so Weilu runs in your browser.',
    );
  }
}

async function start(): Promise<number> {
  const parsed = parseFlags(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (!parsed.ok) {
    process.stderr.write(`${parsed.sentence}\n`);
    return 2;
  }
  const { flags } = parsed;
  if (flags.help) {
    process.stdout.write(`${helpText}\n`);
    return 0;
  }
  const stop = listenForStop();
  const electron = flags.web ? null : await findOrFetchElectron(stop);
  if (stop.aborted) return 0;
  if (electron !== null && hasDisplay(process.env, process.platform)) {
    const outFolder = await readyBuild(stop);
    if (stop.aborted) return 0;
    return outFolder === null ? 1 : runElectron(electron, outFolder, flags, stop);
  }
  sayWhyBrowser(flags, electron !== null);
  return runWebHost(flags, stop);
}

process.exit(
  await start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    remark('围炉没有启动成功，原因在上面。', 'Weilu did not start; the reason is above.');
    return 1;
  }),
);
