import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

/** The client of `page-client.ts` as one script to be put into a page. */
export async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('.', import.meta.url)),
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('page-client.ts', import.meta.url)),
        formats: ['iife'],
        name: 'weiluTorture',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = (output as Rollup.RollupOutput | undefined)?.output[0];
  if (!chunk) throw new Error('the page script was not built');
  return chunk.code;
}
