import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { BuiltFile, BuiltFiles } from '#main/built-files';

const root = fileURLToPath(new URL('floor/', import.meta.url));

/** A page that is held against ours, built as ours is. */
export type FloorPage = Readonly<{
  /** The page's own file. */
  html: string;
  /** Where its scripts and styles lie. */
  assets: string;
  /** The table our web server serves it from. */
  files: BuiltFiles;
  remove: () => Promise<void>;
}>;

/** Builds `floor/<name>.html` into a folder of its own. */
export async function buildFloorPage(name: 'blank' | 'shell'): Promise<FloorPage> {
  const folder = await mkdtemp(join(tmpdir(), 'weilu-floor-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: '/',
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome120',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: join(root, `${name}.html`) },
    },
  });
  const html = join(folder, `${name}.html`);
  const assets = join(folder, 'assets');
  const table = new Map<string, BuiltFile>([['/', { contentType: 'text/html; charset=utf-8', file: html }]]);
  for (const file of await readdir(assets)) {
    const contentType = file.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    table.set(`/assets/${file}`, { contentType, file: join(assets, file) });
  }
  return {
    html,
    assets,
    files: { get: (path) => table.get(path) },
    remove: () => rm(folder, { recursive: true }),
  };
}
