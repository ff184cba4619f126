import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export type StubBuild = Readonly<{ folder: string; remove(): void }>;

/** A folder laid out as the build leaves it, with pages that say their name and a secret beside them. */
export function makeStubBuild(): StubBuild {
  const folder = mkdtempSync(join(tmpdir(), 'weilu-out-'));
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  put('main/index.js', '// main');
  put('secret.txt', 'secret');
  put('renderer/secret.txt', 'secret');
  put('renderer/renderer/index.html', '<!doctype html><title>desk</title>');
  put('renderer/electron/vault/vault.html', '<!doctype html><title>vault</title>');
  put('renderer/assets/desk-1a2b.js', 'export const big = 1;\n'.repeat(20_000));
  put('renderer/assets/empty.css', '');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
