import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** One file of the build and the media type it is served with. */
export type BuiltFile = Readonly<{ contentType: string; file: string }>;

/** The closed table of everything that may be served. */
export interface BuiltFiles {
  /** The file that stands at a url path such as `/assets/desk-1a2b.js`; undefined for every other path. */
  get(urlPath: string): BuiltFile | undefined;
}

const htmlType = 'text/html; charset=utf-8';

/** Where the build leaves the two pages, below its renderer folder. */
const deskPage = ['renderer', 'index.html'] as const;
const vaultPage = ['electron', 'vault', 'vault.html'] as const;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': htmlType,
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

function contentTypeOf(name: string): string {
  return contentTypes[extname(name).toLowerCase()] ?? 'application/octet-stream';
}

/** The path as a browser writes it: percent-encoded by the rules of the URL standard. */
function urlPathOf(assetName: string): string {
  const url = new URL('http://localhost/');
  url.pathname = `/assets/${assetName}`;
  return url.pathname;
}

/**
 * Reads which files the build has made and puts them in a table. A request is looked up in that table and never
 * turned into a path, so that no spelling of `..` reaches another file.
 *
 * @param rendererOutDir absolute path of `out/renderer`
 * @throws when the folder, or its `assets`, is not there: the app has not been built
 */
export async function readBuiltFiles(rendererOutDir: string): Promise<BuiltFiles> {
  const desk: BuiltFile = { contentType: htmlType, file: join(rendererOutDir, ...deskPage) };
  const table = new Map<string, BuiltFile>([
    ['/', desk],
    ['/index.html', desk],
    ['/vault.html', { contentType: htmlType, file: join(rendererOutDir, ...vaultPage) }],
  ]);
  const assets = join(rendererOutDir, 'assets');
  for (const entry of await readdir(assets, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    table.set(urlPathOf(entry.name), {
      contentType: contentTypeOf(entry.name),
      file: join(assets, entry.name),
    });
  }
  return { get: (urlPath) => table.get(urlPath) };
}
