import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import type { FakeElectron, UsedElectron } from './fake-electron';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Puts the built main and preloads into a folder of their own, `<folder>/out`: copied from the build that
 * `WEILU_OUT` names, else built afresh. The project's own `out` is not touched.
 * @returns the folder; `removeBuild` takes it away
 */
export async function buildMain(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'weilu-built-'));
  const given = process.env.WEILU_OUT;
  for (const part of ['main', 'preload'] as const) {
    const target = join(folder, 'out', part);
    if (given) await cp(join(given, part), target, { recursive: true });
    else await buildPart(part, target);
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
}

export function removeBuild(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function buildPart(part: 'main' | 'preload', outDir: string): Promise<void> {
  const configFile = join(root, 'electron.vite.config.ts');
  const { config } = await resolveConfig({ root, configFile }, 'build', 'production');
  const settings = config?.[part];
  if (!settings) throw new Error(`electron.vite.config.ts has no part ${part}`);
  await build({
    ...settings,
    configFile: false,
    logLevel: 'error',
    build: { ...settings.build, outDir, emptyOutDir: true },
  });
}

/** Two pages and an asset where the renderer's build leaves them. */
export async function pretendRenderer(folder: string): Promise<void> {
  const out = join(folder, 'out', 'renderer');
  const files = {
    'renderer/index.html': '<!doctype html><title>desk</title>',
    'electron/vault/vault.html': '<!doctype html><title>vault</title>',
    'assets/desk-1.js': 'export {};',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(out, name, '..'), { recursive: true });
    await writeFile(join(out, name), text);
  }
}

const names = [
  'app',
  'BrowserWindow',
  'dialog',
  'globalShortcut',
  'ipcMain',
  'Menu',
  'MessageChannelMain',
  'nativeTheme',
  'Notification',
  'protocol',
  'screen',
  'session',
  'shell',
] as const satisfies readonly (keyof UsedElectron)[];

/** Runs the built main in this process with the fake in place of `electron`; each run is a copy of its own. */
export async function runMain(folder: string, fake: FakeElectron): Promise<void> {
  const run = await mkdtemp(join(folder, 'run-'));
  await cp(join(folder, 'out'), join(run, 'out'), { recursive: true });
  const stub = join(run, 'node_modules', 'electron');
  await mkdir(stub, { recursive: true });
  await writeFile(join(stub, 'package.json'), '{"name":"electron","type":"module","main":"index.js"}');
  await writeFile(
    join(stub, 'index.js'),
    `export const { ${names.join(', ')} } = globalThis.fakeElectron;\n`,
  );
  Object.assign(globalThis, { fakeElectron: fake.electron });
  try {
    createRequire(import.meta.url)(join(run, 'out', 'main', 'index.js'));
  } finally {
    Reflect.deleteProperty(globalThis, 'fakeElectron');
  }
}
