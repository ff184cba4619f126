import { join, resolve } from 'node:path';
import { frozen } from '#shared/frozen';

/** Folders of this run. */
export type DataFolders = Readonly<{
  /** Electron's `userData`: browser profile, window bounds and, below it, the backups. */
  userData: string;
  backups: string;
}>;

const flag = '--data-dir';

/**
 * Where this run keeps its files: below the system's application data, or in the folder given by
 * `--data-dir DIR` or `--data-dir=DIR`. The single-instance lock goes with that folder.
 *
 * @param argv the arguments of the process
 * @param appData Electron's `appData` path
 */
export function dataFolders(argv: readonly string[], appData: string): DataFolders {
  const given = dataDirOf(argv);
  const userData = given === null ? join(appData, frozen.userDataFolder) : resolve(given);
  return { userData, backups: join(userData, 'backups') };
}

function dataDirOf(argv: readonly string[]): string | null {
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith(`${flag}=`)) return argument.slice(flag.length + 1) || null;
    const next = argv[index + 1];
    if (argument === flag && next !== undefined && !next.startsWith('--')) return next;
  }
  return null;
}
