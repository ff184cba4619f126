import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const root = fileURLToPath(new URL('.', import.meta.url));
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

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
    plugins: [react()],
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
      },
    },
  },
});
