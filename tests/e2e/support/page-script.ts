import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * A module of the tests as one script to be put into a page by `page.evaluate`.
 * @param entry address of the module's file
 */
export async function pageScript(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      write: false,
      minify: false,
      target: 'chrome120',
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'weiluPageScript' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = (output as Rollup.RollupOutput | undefined)?.output[0];
  if (!chunk) throw new Error('the page script was not built');
  return chunk.code;
}
