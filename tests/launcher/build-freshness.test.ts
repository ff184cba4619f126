import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildOutputs, isBuildFresh } from '#launcher/build';

const before = new Date('2020-01-22T08:00:00Z');
const built = new Date('2020-01-22T09:00:00Z');
const after = new Date('2020-01-22T10:00:00Z');

let root = '';
const at = (name: string) => join(root, name);
const out = () => at('out');
const fresh = () => isBuildFresh(root, out());

function put(name: string, time: Date) {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), '');
  utimesSync(at(name), time, time);
}

const touchFolder = (name: string, time: Date) => utimesSync(at(name), time, time);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'weilu-fresh-'));
  for (const name of ['electron/main/index.ts', 'renderer/main.tsx', 'shared/frozen.ts']) put(name, before);
  for (const name of ['electron.vite.config.ts', 'package.json', 'package-lock.json']) put(name, before);
  for (const folder of ['electron/main', 'electron', 'renderer', 'shared']) touchFolder(folder, before);
  for (const name of buildOutputs) {
    if (name.includes('.')) put(`out/${name}`, built);
    else mkdirSync(at(`out/${name}`), { recursive: true });
  }
  touchFolder('out/renderer/assets', built);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a build newer than everything it is made of is fresh', () => {
  expect(fresh()).toBe(true);
});

test.each([
  'electron/main/index.ts',
  'renderer/features/members/list.tsx',
  'shared/frozen.ts',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
])('a later %s makes it stale', (name) => {
  put(name, after);
  expect(fresh()).toBe(false);
});

test('a source of the very same time makes it stale', () => {
  put('shared/frozen.ts', built);
  expect(fresh()).toBe(false);
});

test('a removed source makes it stale', () => {
  rmSync(at('electron/main/index.ts'));
  expect(fresh()).toBe(false);
});

test.each(buildOutputs)('a build without %s is stale', (name) => {
  rmSync(join(out(), name), { recursive: true });
  expect(fresh()).toBe(false);
});

test('a build that stopped half-way is stale: an old page beside a new main', () => {
  put('shared/frozen.ts', new Date(built.getTime() - 1));
  put('out/renderer/renderer/index.html', before);
  expect(fresh()).toBe(false);
});

test('no build is stale', () => {
  rmSync(out(), { recursive: true });
  expect(fresh()).toBe(false);
});
