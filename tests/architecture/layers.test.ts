import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { layerRules } from './layer-rules';
import { readSource, type SourceFile } from './read-imports';

const root = fileURLToPath(new URL('../..', import.meta.url));

function readTree(): readonly SourceFile[] {
  return ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => readSource(relative(root, file).replaceAll('\\', '/'), readFileSync(file, 'utf8'))),
  );
}

describe('the source tree', () => {
  const tree = readTree();

  test('has files to look at', () => {
    expect(tree.length).toBeGreaterThan(20);
  });

  for (const [name, rule] of Object.entries(layerRules)) {
    it(`keeps: ${name}`, () => {
      const wrong = tree.flatMap(rule);
      expect(wrong, wrong.join('\n')).toEqual([]);
    });
  }
});

type Example = readonly [path: string, code: string];

/** For each rule, sources it must refuse and sources it must let pass. */
const examples: Readonly<Record<string, { refuses: readonly Example[]; allows: readonly Example[] }>> = {
  'shared is pure': {
    refuses: [
      ['shared/domain/tags/tag.ts', `import { useState } from 'react';`],
      ['shared/domain/tags/tag.ts', `import { readFile } from 'node:fs/promises';`],
      ['shared/domain/tags/tag.ts', `import { readFile } from 'fs';`],
      ['shared/domain/tags/tag.ts', `import type { App } from 'electron';`],
      ['shared/domain/tags/tag.ts', `import { store } from '../../../electron/vault/store/database';`],
      ['shared/domain/tags/tag.ts', `import type { Store } from '#vault/store/database';`],
      ['shared/domain/tags/tag.ts', `export const late = () => import('#vault/store/database');`],
      ['shared/domain/tags/tag.ts', `export type Late = import('#vault/store/database').Store;`],
      ['shared/domain/tags/tag.ts', `export { store } from '../../../electron/vault/store/database';`],
      ['shared/domain/tags/tag.ts', `import Dexie from 'dexie';`],
    ],
    allows: [
      [
        'shared/domain/tags/tag.ts',
        `import { z } from 'zod'; import { sha256 } from '@noble/hashes/sha2.js'; import { text } from '../text'; import { frozen } from '#shared/frozen';`,
      ],
    ],
  },
  'the vault is a page without Node': {
    refuses: [
      ['electron/vault/store/database.ts', `import { join } from 'node:path';`],
      ['electron/vault/store/database.ts', `import { app } from 'electron';`],
      ['electron/vault/store/database.ts', `import { App } from '../../../renderer/app';`],
      ['electron/vault/store/database.ts', `import { readBuiltFiles } from '#main/built-files';`],
      ['electron/vault/store/database.ts', `import { parseFlags } from '#launcher/flags';`],
    ],
    allows: [
      [
        'electron/vault/store/database.ts',
        `import { Dexie } from 'dexie'; import { x } from '#vault/a'; import { y } from '#shared/b';`,
      ],
    ],
  },
  'main knows no pages': {
    refuses: [
      ['electron/main/node-folder.ts', `import { App } from '../../renderer/app';`],
      ['electron/main/node-folder.ts', `import { store } from '#vault/store/database';`],
      ['electron/main/node-folder.ts', `import type { Store } from '../vault/store/database';`],
    ],
    allows: [
      [
        'electron/main/node-folder.ts',
        `import { join } from 'node:path'; import { frozen } from '#shared/frozen'; import { z } from './z';`,
      ],
    ],
  },
  'a preload hands over a port and nothing else': {
    refuses: [
      ['electron/preload/desk.ts', `import { readFileSync } from 'node:fs';`],
      ['electron/preload/desk.ts', `import { store } from '#vault/store/database';`],
      ['electron/preload/desk.ts', `import { z } from 'zod';`],
    ],
    allows: [
      [
        'electron/preload/desk.ts',
        `import { ipcRenderer } from 'electron'; import { x } from '#shared/wire/port-messages';`,
      ],
    ],
  },
  'the launcher stays outside the app': {
    refuses: [
      ['electron/launcher/start.ts', `import electron from 'electron';`],
      ['electron/launcher/start.ts', `import { store } from '#vault/store/database';`],
      ['electron/launcher/start.ts', `import { part } from '#main/port-broker';`],
    ],
    allows: [
      ['electron/launcher/start.ts', `import { readBuiltFiles } from '#main/built-files';`],
      ['electron/launcher/dev.ts', `import { createServer } from 'vite'; import { x } from './flags';`],
    ],
  },
  'the renderer owns no data': {
    refuses: [
      ['renderer/app.tsx', `import { Dexie } from 'dexie';`],
      ['renderer/app.tsx', `import type { Table } from 'dexie';`],
      ['renderer/app.tsx', `import { join } from 'node:path';`],
      ['renderer/app.tsx', `import type { Store } from '../electron/vault/store/database';`],
      ['renderer/app.tsx', `import { ipcRenderer } from 'electron';`],
    ],
    allows: [
      ['renderer/app.tsx', `import { Button } from '@mantine/core'; import { x } from '#shared/frozen';`],
    ],
  },
  'features do not import one another': {
    refuses: [
      ['renderer/features/members/list.tsx', `import { tagColour } from '../tags/tag-colour';`],
      ['renderer/features/members/list/row.tsx', `import type { Tag } from '../../tags/tag-badge';`],
      ['renderer/features/members/list.tsx', `import { everything } from '../tags';`],
    ],
    allows: [
      [
        'renderer/features/members/list.tsx',
        `import { row } from './list/row'; import { a } from '../../parts/a'; import { b } from '../members/b';`,
      ],
      ['renderer/app/routes.tsx', `import { list } from '../features/members/list';`],
    ],
  },
  'only renderer/host knows that there are hosts': {
    refuses: [
      ['renderer/features/backup/page.tsx', `import { createShell } from '../../host/web-shell';`],
      ['renderer/features/backup/page.tsx', `import { createShell } from '../../host/electron-host';`],
      ['renderer/features/backup/page.tsx', `const desktop = navigator.userAgent.includes('Electron');`],
    ],
    allows: [
      ['renderer/features/backup/page.tsx', `import type { Host } from '../../host/host';`],
      ['renderer/host/choose-host.ts', `import { createShell } from './web-shell';`],
    ],
  },
  'raw IPC has one door': {
    refuses: [
      ['electron/main/node-folder.ts', `import { ipcMain } from 'electron';`],
      ['electron/main/node-folder.ts', `export const listen = (electron: E) => electron.ipcMain.on('x', y);`],
      ['renderer/app.tsx', `window.ipcRenderer.send('x');`],
    ],
    allows: [
      ['electron/main/port-broker.ts', `import { ipcMain } from 'electron'; ipcMain.handle('x', y);`],
      ['electron/main/index.ts', `import { ipcMain } from 'electron';`],
      ['electron/preload/vault.ts', `import { ipcRenderer } from 'electron';`],
      ['electron/main/node-folder.ts', `// ipcMain is the broker's\nexport const channel = 'ipcMain';`],
    ],
  },
  'few files use Electron': {
    refuses: [
      ['electron/main/node-folder.ts', `import { app } from 'electron';`],
      ['electron/main/node-folder.ts', `import { type App, app } from 'electron';`],
      ['electron/main/node-folder.ts', `import 'electron';`],
      ['electron/main/node-folder.ts', `export const late = () => import('electron');`],
    ],
    allows: [
      ['electron/main/index.ts', `import { app } from 'electron';`],
      ['electron/main/session-policy.ts', `import { session } from 'electron';`],
      ['electron/main/node-folder.ts', `import type { App } from 'electron';`],
      ['electron/main/node-folder.ts', `import { type App } from 'electron';`],
    ],
  },
  'exports have names': {
    refuses: [
      ['renderer/app.tsx', `export default function App() { return null; }`],
      ['renderer/app.tsx', `const app = 1; export { app as default };`],
    ],
    allows: [
      ['renderer/app.tsx', `export const App = () => null;`],
      ['electron/odd.config.ts', `export default {};`],
    ],
  },
  'there are no barrels': {
    refuses: [
      ['shared/domain/all.ts', `export * from './ids';`],
      ['shared/domain/all.ts', `export * as ids from './ids'; export const own = 1;`],
      ['shared/domain/all.ts', `export { makeId } from './ids'; export type { Day } from './days';`],
    ],
    allows: [
      ['shared/domain/ids.ts', `export const makeId = () => '';`],
      ['shared/domain/ids.ts', `const makeId = () => ''; export { makeId };`],
      ['shared/main.ts', `import './start';`],
      ['renderer/i18n/zh-CN.ts', `export { today } from './zh-CN/today';`],
    ],
  },
};

describe('the rules themselves', () => {
  test('each has examples', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(layerRules).sort());
  });

  for (const [name, rule] of Object.entries(layerRules)) {
    const { refuses, allows } = examples[name] ?? { refuses: [], allows: [] };
    it.each(refuses)(`${name}: refuses %s with %s`, (path, code) => {
      const sentences = rule(readSource(path, code));
      expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of sentences) expect(sentence).toMatch(/^\S+\.tsx? .+\.$/);
    });
    it.each(allows)(`${name}: allows %s with %s`, (path, code) => {
      expect(rule(readSource(path, code))).toEqual([]);
    });
  }
});
