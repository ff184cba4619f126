import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, getRawHeader } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { Arch, build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { BUILT_FILES, makeStubElectronForLinux, makeStubProject } from './stub-project';

/** Electron's own defaults for the fuses up to index 7, and one more that nobody here has a name for. */
const FACTORY_FUSES = '101100011';

type ArchivedFile = Readonly<{ path: string; hash: string | undefined; unpacked: boolean }>;

/** Every file of an asar, with the hash that Electron checks it against. */
function archivedFiles(archive: string): ArchivedFile[] {
  const { header } = getRawHeader(archive);
  const walk = (entry: typeof header, path: string): ArchivedFile[] => {
    if ('files' in entry) {
      return Object.entries(entry.files).flatMap(([name, child]) =>
        walk(child as typeof header, path === '' ? name : `${path}/${name}`),
      );
    }
    const { integrity, unpacked } = entry as { integrity?: { hash?: string }; unpacked?: boolean };
    return [{ path, hash: integrity?.hash, unpacked: unpacked === true }];
  };
  return walk(header, '');
}

let workspace: string;
let packaged: string;

beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'weilu-packaging-'));
  const project = join(workspace, 'project');
  const electronDist = join(workspace, 'electron');
  await makeStubProject(project);
  await makeStubElectronForLinux(electronDist, FACTORY_FUSES);

  // Anything that would be fetched fails at once instead of passing by luck on a machine with a network.
  vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:9/');
  vi.stubEnv('ELECTRON_BUILDER_BINARIES_MIRROR', 'http://127.0.0.1:9/');
  vi.stubEnv('npm_config_offline', 'true');
  vi.spyOn(console, 'log').mockImplementation(() => {});

  await build({
    projectDir: project,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    publish: 'never',
    config: { electronDist },
  });
  packaged = join(project, 'dist', 'linux-unpacked');
}, 60_000);

afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(workspace, { recursive: true, force: true });
});

describe('the packaged app', () => {
  test('holds the built files and package.json, and nothing else', () => {
    const files = archivedFiles(join(packaged, 'resources/app.asar'));
    expect(files.map(({ path }) => path).sort()).toEqual([...BUILT_FILES, 'package.json'].sort());
  });

  test('keeps every file inside the archive, with a hash to check it against', () => {
    for (const { path, hash, unpacked } of archivedFiles(join(packaged, 'resources/app.asar'))) {
      expect(hash, path).toMatch(/^[0-9a-f]{64}$/);
      expect(unpacked, path).toBe(false);
    }
  });

  test('has a package.json that starts the built main and names no tools', () => {
    const packageJson = JSON.parse(
      extractFile(join(packaged, 'resources/app.asar'), 'package.json').toString('utf8'),
    );
    expect(packageJson).toMatchObject({ name: 'weilu', productName: '围炉', type: 'module' });
    expect(BUILT_FILES).toContain(packageJson.main);
    expect(packageJson).not.toHaveProperty('devDependencies');
    expect(packageJson).not.toHaveProperty('scripts');
  });

  test('can load no app from beside the archive', async () => {
    const resources = await readdir(join(packaged, 'resources'));
    expect(resources).toContain('app.asar');
    expect(resources).not.toContain('app');
    expect(resources).not.toContain('app.asar.unpacked');
  });

  test('carries the licences, and only the languages it speaks', async () => {
    expect(await readdir(packaged)).toEqual(
      expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']),
    );
    expect((await readdir(join(packaged, 'locales'))).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });
});

describe('the fuses of the executable', () => {
  test.each([
    ['RunAsNode', FuseV1Options.RunAsNode, 'off'],
    ['EnableCookieEncryption', FuseV1Options.EnableCookieEncryption, 'off'],
    ['EnableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable, 'off'],
    ['EnableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, 'off'],
    ['EnableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, 'on'],
    ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, 'on'],
    ['LoadBrowserProcessSpecificV8Snapshot', FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, 'off'],
    ['GrantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, 'off'],
  ] as const)('%s is set', async (_name, fuse, expected) => {
    const wire = await getCurrentFuseWire(join(packaged, 'weilu'));
    expect(wire.version).toBe(FuseVersion.V1);
    expect(String.fromCharCode(Number(wire[fuse]))).toBe(expected === 'on' ? '1' : '0');
  });

  test('leaves a fuse it does not know as Electron made it', async () => {
    const wire = await getCurrentFuseWire(join(packaged, 'weilu'));
    const unknownFuse = (wire as Readonly<Record<string, unknown>>)[String(FACTORY_FUSES.length - 1)];
    expect(String.fromCharCode(Number(unknownFuse))).toBe('1');
  });
});
