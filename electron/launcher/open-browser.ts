import { spawn } from 'node:child_process';
import { type Environment, hasDisplay, isOn } from './environment';
import type { Browser } from './find-browser';

/** Whether a browser may be opened at all: asked for, a person is there, and a display. */
export function mayOpenBrowser(wanted: boolean, env: Environment, platform: NodeJS.Platform): boolean {
  return wanted && !isOn(env.CI) && hasDisplay(env, platform);
}

/**
 * The program and arguments that show `url`: the browser found, in a window of its own, else whatever the system
 * opens addresses with. Root gets no sandbox because Chromium would not start otherwise.
 */
export function openingCommand(
  url: string,
  browser: Browser | null,
  platform: NodeJS.Platform,
  root: boolean,
): readonly [command: string, ...args: string[]] {
  if (browser) return [browser.path, `--app=${url}`, '--no-first-run', ...(root ? ['--no-sandbox'] : [])];
  if (platform === 'win32') return ['cmd', '/c', 'start', '', url];
  return [platform === 'darwin' ? 'open' : 'xdg-open', url];
}

/**
 * Starts the opening command and leaves it alone: the browser is the person's and may hold other windows, so it is
 * not ended with us. Resolves to whether the program could be started.
 */
export function openDetached([command, ...args]: readonly [string, ...string[]]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
    child.once('error', () => resolve(false));
  });
}
