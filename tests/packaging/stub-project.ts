import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Marks the fuse wire in Electron's binary. Source: @electron/fuses, src/constants.ts. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_WIRE_VERSION = 1;

/** The built files of the stub: what has to be in the package. */
export const BUILT_FILES = [
  'out/main/index.js',
  'out/preload/desk.cjs',
  'out/renderer/assets/desk.css',
  'out/renderer/assets/desk.js',
  'out/renderer/desk.html',
  'out/renderer/vault.html',
] as const;

/** Things a working tree has beside the built files: what has to stay out of the package. */
const WORKING_TREE_FILES = [
  '.env',
  '.weilu/backups/latest.ndjson',
  'README.md',
  'electron/main/index.ts',
  'electron.vite.config.ts',
  'renderer/app.tsx',
  'shared/domain/member.ts',
  'tests/fixtures/roster.txt',
  'tests/packaging/packaging.test.ts',
  'tsconfig.json',
] as const;

async function writeFiles(folder: string, files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/**
 * A project as electron-builder meets it after `npm run build`: the repository's own package.json,
 * electron-builder.yml and resources, a stub build in out/, sources and tests beside it, and every
 * dependency "installed".
 */
export async function makeStubProject(folder: string): Promise<void> {
  const packageJson = await readFile(join(repository, 'package.json'), 'utf8');
  await writeFiles(folder, {
    'package.json': packageJson,
    ...Object.fromEntries([...BUILT_FILES, ...WORKING_TREE_FILES].map((path) => [path, `stub of ${path}`])),
  });
  await cp(join(repository, 'electron-builder.yml'), join(folder, 'electron-builder.yml'));
  await cp(join(repository, 'resources'), join(folder, 'resources'), { recursive: true });

  const dependencies: Record<string, string> = JSON.parse(packageJson).dependencies;
  for (const [name, version] of Object.entries(dependencies)) {
    await writeFiles(join(folder, 'node_modules', name), {
      'package.json': JSON.stringify({ name, version, main: 'index.js' }),
      'index.js': `module.exports = ${JSON.stringify(name)};`,
    });
  }
}

/**
 * An Electron distribution for Linux whose executable holds nothing but a fuse wire.
 *
 * @param fuses one character per fuse, as in the binary: '0' off, '1' on, 'r' removed
 */
export async function makeStubElectronForLinux(folder: string, fuses: string): Promise<void> {
  await writeFiles(folder, {
    electron: Buffer.concat([
      Buffer.from('before the wire '),
      Buffer.from(FUSE_SENTINEL),
      Buffer.from([FUSE_WIRE_VERSION, fuses.length]),
      Buffer.from(fuses),
      Buffer.from(' after the wire'),
    ]),
    version: '45.4.1',
    LICENSE: 'stub of LICENSE',
    'LICENSES.chromium.html': 'stub of LICENSES.chromium.html',
    'locales/de.pak': 'stub of de.pak',
    'locales/en-US.pak': 'stub of en-US.pak',
    'locales/zh-CN.pak': 'stub of zh-CN.pak',
  });
}
