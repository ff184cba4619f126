import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute folder of the repository. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Absolute folder of the build, `out`. `WEILU_OUT_DIR` names one that is already built; it is then never built
 * again, which is how tests serve pages of their own.
 */
export function builtFolder(env: Readonly<Record<string, string | undefined>>): {
  folder: string;
  isPrebuilt: boolean;
} {
  return env.WEILU_OUT_DIR
    ? { folder: env.WEILU_OUT_DIR, isPrebuilt: true }
    : { folder: join(projectFolder, 'out'), isPrebuilt: false };
}
