import { posix, win32 } from 'node:path';
import type { Environment } from './environment';

/** What `findElectron` needs to know of the machine. */
export type ElectronPlaces = Readonly<{
  env: Environment;
  platform: NodeJS.Platform;
  /** Absolute folder of the installed `electron` package. */
  packageFolder: string;
  isFile: (path: string) => boolean;
  /** Text of a small file, or null when it is not there. */
  readText: (path: string) => string | null;
}>;

const programNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Path of an Electron binary, or null. Looks where electron-vite (`ELECTRON_EXEC_PATH`) and the electron package
 * (`ELECTRON_OVERRIDE_DIST_PATH`, then `path.txt` below `dist`) look. The package itself is never loaded: its
 * index.js starts a download when the binary is missing.
 */
export function findElectron({
  env,
  platform,
  packageFolder,
  isFile,
  readText,
}: ElectronPlaces): string | null {
  const { join } = platform === 'win32' ? win32 : posix;
  const named = readText(join(packageFolder, 'path.txt'))?.trim();
  const program = named || (programNames[platform] ?? 'electron');
  const candidates = [
    env.ELECTRON_EXEC_PATH,
    env.ELECTRON_OVERRIDE_DIST_PATH && join(env.ELECTRON_OVERRIDE_DIST_PATH, program),
    named && join(packageFolder, 'dist', named),
  ];
  return candidates.find((path) => path && isFile(path)) || null;
}
