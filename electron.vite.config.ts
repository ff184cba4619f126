import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const root = fileURLToPath(new URL('.', import.meta.url));
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const below = (...folders: readonly string[]) => {
  const starts = folders.map((folder) => path(folder).replaceAll('\\', '/'));
  return (id: string) => starts.some((start) => id.replaceAll('\\', '/').startsWith(start));
};
const libraries = (...names: readonly string[]) => names.map((name) => `node_modules/${name}/`);

/** The rules and what they stand on. Pages share them with the vault. */
const isRule = below(
  'shared/',
  ...libraries(
    'zod',
    'date-fns',
    'birpc',
    '@noble',
    'liquidjs',
    'lunar-typescript',
    'pinyin-pro',
    'opencc-js',
  ),
  ...libraries('rrule', 'tslib', 'fflate', 'papaparse'),
);
const isDrawing = below(
  ...['app', 'data', 'features', 'host', 'i18n', 'theme', 'ui'].map((folder) => `renderer/${folder}/`),
  ...libraries('react', 'react-dom', 'scheduler', 'react-router', 'zustand', '@mantine', '@floating-ui'),
  ...libraries('@tabler', '@tanstack', 'clsx', 'dayjs', 'react-remove-scroll', 'react-number-format'),
);

/** What sentences are made of; the vault says some of it too. */
const isVocabulary =
  /[\\/]shared[\\/]domain[\\/](.*[\\/])?(vocabulary|import-field|list-columns|skin|mention-names|chat-text|grapheme-starts|script-variables|missing-value|packed-summary)\.ts$/;

/**
 * Few files rather than many small ones: what every start needs, what screens share, and of each what the vault's page
 * shares with them, so that it never loads what only draws.
 */
const chunks = [
  // All that the main of the vault's page imports.
  { name: 'messages', test: /[\\/]port-messages\.ts$|vite[\\/]preload-helper/, priority: 6 },
  { name: 'vocabulary', test: isVocabulary, priority: 5 },
  { name: 'rules', test: isRule, tags: ['$initial' as const], priority: 5 },
  { name: 'frame', test: isDrawing, tags: ['$initial' as const], priority: 3 },
  { name: 'more-rules', test: isRule, minShareCount: 2, priority: 2 },
  { name: 'more', test: isDrawing, minShareCount: 2, priority: 1 },
];

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      externalizeDeps: false,
      rollupOptions: { input: { index: path('electron/main/index.ts') }, external: ['electron'] },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node24',
      externalizeDeps: false,
      isolatedEntries: true,
      rollupOptions: {
        input: { desk: path('electron/preload/desk.ts'), vault: path('electron/preload/vault.ts') },
        // A sandboxed preload has no module loader: one CommonJS file each.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root,
    base: '/',
    publicDir: false,
    plugins: [react({ compiler: true })],
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: {
      outDir: 'out/renderer',
      target: 'chrome120',
      minify: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1500,
      rollupOptions: {
        input: { desk: path('renderer/index.html'), vault: path('electron/vault/vault.html') },
        // Sentences do nothing by themselves: a page loads those it says.
        treeshake: { moduleSideEffects: [{ test: /[\\/]renderer[\\/]i18n[\\/]/, sideEffects: false }] },
        output: { codeSplitting: { groups: chunks } },
      },
    },
  },
});
