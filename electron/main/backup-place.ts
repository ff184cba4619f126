import type * as fileSystem from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import type { Keeper, SnapshotPlace } from '#shared/keeper/keeper';
import { probeFolder } from '#shared/keeper/probe-folder';
import { WeiluError } from '#shared/wire/errors';
import { createNodeFolder, type FolderFs } from './node-folder';
import { writeFileSafely } from './safe-write';

/** Where snapshots go, as the person says it. */
export interface BackupPlaces {
  /** Uses the folder that was chosen in an earlier run. */
  start(): Promise<void>;
  /** Lets the person choose; false when they do not. @throws WeiluError when the folder takes no files */
  choose(): Promise<boolean>;
  useUsual(): Promise<void>;
  /** Shows the folder in the system's file manager. @throws WeiluError `folder-refused` */
  open(): Promise<void>;
}

export type BackupPlaceOptions = Readonly<{
  fs: FolderFs & Pick<typeof fileSystem, 'readFile'>;
  /** The usual folder. */
  home: string;
  /** The file that remembers the chosen one. */
  file: string;
  keeper: Pick<Keeper, 'usePlace'>;
  /** Lets the person pick a folder; null when they do not. */
  pickFolder: () => Promise<string | null>;
  /** Electron's `shell.openPath`: an empty text, or what went wrong. */
  openPath: (path: string) => Promise<string>;
}>;

const fileSchema = z.object({ folder: z.string().min(1).max(4_096) });

/** The usual place of snapshots: a folder of the app's own, made where it is missing. */
export function homePlace(fs: FolderFs, path: string): SnapshotPlace {
  const folder = createNodeFolder(fs, path, { make: true });
  return { folder, place: { kind: 'folder', name: path, chosen: false, needsPermission: false } };
}

/** Remembers the chosen folder and tells the keeper. */
export function createBackupPlaces(options: BackupPlaceOptions): BackupPlaces {
  const { fs, home, file, keeper, pickFolder, openPath } = options;
  // By another name: one that begins with "use" reads as a hook of React.
  const { usePlace: moveTo } = keeper;
  let chosen: string | null = null;

  async function settleOn(path: string | null): Promise<void> {
    chosen = path;
    await moveTo(path === null ? null : chosenPlace(fs, path));
  }

  return {
    async start() {
      await settleOn(await readRemembered(fs, file));
    },
    async choose() {
      const path = await pickFolder();
      if (path === null) return false;
      if (resolve(path) === resolve(home)) {
        await remember(fs, file, null);
        await settleOn(null);
        return true;
      }
      // A folder that takes no files is refused at once, not on the day its backups are missed.
      await probeFolder(chosenPlace(fs, path).folder);
      await remember(fs, file, path);
      await settleOn(path);
      return true;
    },
    async useUsual() {
      await remember(fs, file, null);
      await settleOn(null);
    },
    async open() {
      const place = chosen ?? home;
      if (chosen === null) await fs.mkdir(home, { recursive: true }).catch(() => undefined);
      if (await openPath(place)) throw new WeiluError('folder-refused', { place });
    },
  };
}

function chosenPlace(fs: FolderFs, path: string): SnapshotPlace {
  const folder = createNodeFolder(fs, path, { make: false });
  return { folder, place: { kind: 'folder', name: path, chosen: true, needsPermission: false } };
}

async function readRemembered(fs: Pick<typeof fileSystem, 'readFile'>, file: string): Promise<string | null> {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(await fs.readFile(file, 'utf8')));
    return parsed.success ? parsed.data.folder : null;
  } catch {
    // Missing or no JSON: snapshots go where they usually go, and the person sees it.
    return null;
  }
}

async function remember(fs: FolderFs, file: string, folder: string | null): Promise<void> {
  try {
    if (folder === null) await fs.rm(file, { force: true });
    else await writeFileSafely(fs, file, [new TextEncoder().encode(`${JSON.stringify({ folder })}\n`)]);
  } catch (thrown) {
    const detail = `${basename(file)}: ${String(thrown)}`.slice(0, 500);
    throw new WeiluError('file-write-failed', { detail }, { cause: thrown });
  }
}
