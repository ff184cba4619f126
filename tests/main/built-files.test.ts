import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltFiles, readBuiltFiles } from '#main/built-files';

let folder = '';
let files: BuiltFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weilu-files-'));
  await mkdir(join(folder, 'assets', 'inner'), { recursive: true });
  for (const name of ['desk-a1.js', 'desk-a1.css', 'tray@2x.png', '火.svg', 'inner/hidden.js']) {
    await writeFile(join(folder, 'assets', name), name);
  }
  files = await readBuiltFiles(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('built files', () => {
  it('knows both pages', () => {
    const desk = join(folder, 'renderer', 'index.html');
    expect(files.get('/')).toEqual({ contentType: 'text/html; charset=utf-8', file: desk });
    expect(files.get('/index.html')?.file).toBe(desk);
    expect(files.get('/vault.html')?.file).toBe(join(folder, 'electron', 'vault', 'vault.html'));
  });

  it('knows every asset by the path a browser asks for, with its type', () => {
    const pathOf = (name: string) => new URL(`weilu://desk/assets/${name}`).pathname;
    expect(files.get(pathOf('desk-a1.js'))?.contentType).toBe('text/javascript; charset=utf-8');
    expect(files.get(pathOf('desk-a1.css'))?.contentType).toBe('text/css; charset=utf-8');
    expect(files.get(pathOf('tray@2x.png'))?.contentType).toBe('image/png');
    expect(files.get(pathOf('火.svg'))?.file).toBe(join(folder, 'assets', '火.svg'));
  });

  it.each([
    '/renderer/index.html',
    '/electron/vault/vault.html',
    '/assets/',
    '/assets/../assets/desk-a1.js',
    '/assets/%2e%2e/renderer/index.html',
    '/assets/..%2f..%2fpackage.json',
    '/assets/inner',
    '/assets/inner/hidden.js',
    '//etc/passwd',
    '/__proto__',
    '/constructor',
    '',
  ])('knows nothing at %j', (path) => {
    expect(files.get(path)).toBeUndefined();
  });

  it('fails where nothing has been built', async () => {
    await expect(readBuiltFiles(join(folder, 'nothing'))).rejects.toThrow('ENOENT');
  });
});
