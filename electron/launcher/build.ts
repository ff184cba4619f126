import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project';
import { runProcess } from './run-process';

/** What the build is made of; a change of any of it, or of its folders, asks for a new build. */
const buildInputs = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** What a complete build leaves; the first is written first and the last folder last. */
export const buildOutputs = [
  'main/index.js',
  'preload/desk.cjs',
  'preload/vault.cjs',
  'renderer/renderer/index.html',
  'renderer/electron/vault/vault.html',
  'renderer/assets',
];

const timeOf = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false });

/** Newest change below a file or folder, epoch milliseconds; folders count, so a removed file shows. */
function newestChange(path: string): number {
  const own = timeOf(path);
  if (!own) return 0;
  if (!own.isDirectory()) return own.mtimeMs;
  const children = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(own.mtimeMs, ...children);
}

/**
 * Whether the build in `outFolder` is complete and newer than everything it is made of. A tie counts as stale:
 * a build for nothing costs seconds, an old app costs trust.
 */
export function isBuildFresh(sourceFolder: string, outFolder: string): boolean {
  const newestInput = Math.max(...buildInputs.map((name) => newestChange(join(sourceFolder, name))));
  return buildOutputs.every((name) => (timeOf(join(outFolder, name))?.mtimeMs ?? 0) > newestInput);
}

export type BuildResult = Readonly<{ ok: boolean; output: string }>;

/** Runs `electron-vite build`; it needs no Electron binary. The output is kept, to be shown when it fails. */
export async function buildApp(signal: AbortSignal): Promise<BuildResult> {
  const cli = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = await runProcess(process.execPath, [cli, 'build'], {
    cwd: projectFolder,
    env: { ...process.env, NODE_ENV: 'production' },
    signal,
    output: 'keep',
  });
  return { ok: result.code === 0, output: result.output };
}
