import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Environment, hasDisplay, isOn } from './environment';
import { projectFolder } from './project';
import { runProcess } from './run-process';

/** Milliseconds the one try to fetch Electron may take. */
const installTimeout = 20_000;

/** After a failed try, no other for a day: every start would wait in vain on a laptop without a network. */
const pause = 24 * 60 * 60 * 1000;

const failureMark = join(projectFolder, 'node_modules', '.cache', 'weilu', 'electron-install-failed');

/** Whether a try makes sense: a person is there, a window could be shown and the network is not known to be off. */
export function mayInstallElectron(env: Environment, platform: NodeJS.Platform): boolean {
  const off = ['WEILU_SKIP_ELECTRON_INSTALL', 'ELECTRON_SKIP_BINARY_DOWNLOAD', 'CI', 'npm_config_offline'];
  return hasDisplay(env, platform) && !off.some((name) => isOn(env[name]));
}

function failedLately(mark: string, now: number): boolean {
  const seen = statSync(mark, { throwIfNoEntry: false });
  return seen !== undefined && now - seen.mtimeMs < pause;
}

/**
 * Runs the electron package's own `install.js` once, for at most `timeout` milliseconds.
 * True when it succeeded; false when it failed now or less than a day ago.
 */
export async function tryInstallElectron(
  packageFolder: string,
  signal: AbortSignal,
  { timeout = installTimeout, mark = failureMark, now = Date.now() } = {},
): Promise<boolean> {
  if (failedLately(mark, now)) return false;
  const result = await runProcess(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: packageFolder,
    env: process.env,
    timeout,
    signal,
    output: 'keep',
  });
  if (result.code === 0) return true;
  if (!signal.aborted) {
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, result.output);
  }
  return false;
}
