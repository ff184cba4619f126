import { posix, win32 } from 'node:path';
import type { Environment } from './environment';

export type Browser = Readonly<{ path: string; name: 'Chromium' | 'Chrome' | 'Edge' }>;

const programs = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApps = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsApps = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const present = (paths: readonly (string | undefined)[]) =>
  paths.filter((path): path is string => Boolean(path));

function usualPlaces(env: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') {
    const roots = present([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]);
    return windowsApps.flatMap((app) => roots.map((root) => win32.join(root, app)));
  }
  if (platform === 'darwin') {
    const roots = present(['/Applications', env.HOME && posix.join(env.HOME, 'Applications')]);
    return macApps.flatMap((app) => roots.map((root) => posix.join(root, app)));
  }
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [
    ...programs.flatMap((program) => folders.map((folder) => posix.join(folder, program))),
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

function onPath(env: Environment, platform: NodeJS.Platform): readonly string[] {
  const { delimiter, join } = platform === 'win32' ? win32 : posix;
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const names = platform === 'win32' ? ['chrome.exe', 'chromium.exe', 'msedge.exe'] : programs;
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function nameOf(path: string): Browser['name'] {
  if (/edge/i.test(path)) return 'Edge';
  return /chromium/i.test(path) ? 'Chromium' : 'Chrome';
}

/**
 * Finds Chromium, Chrome or Edge: first what `WEILU_CHROMIUM` or `CHROME_PATH` names, then the usual places, then
 * the PATH. The order never changes, because a browser holds the data of what is opened in it: the same machine
 * must get the same browser each time.
 */
export function findBrowser(
  env: Environment,
  platform: NodeJS.Platform,
  exists: (path: string) => boolean,
): Browser | null {
  const candidates = [
    ...present([env.WEILU_CHROMIUM, env.CHROME_PATH]),
    ...usualPlaces(env, platform),
    ...onPath(env, platform),
  ];
  const path = candidates.find(exists);
  return path === undefined ? null : { path, name: nameOf(path) };
}
