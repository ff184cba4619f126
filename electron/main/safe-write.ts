import type * as fileSystem from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { temporaryName } from '#shared/keeper/file-names';

/** The functions of `node:fs/promises` that writing uses, so that tests can make each of them fail. */
export type WriteFs = Pick<typeof fileSystem, 'open' | 'rename' | 'rm'>;

/**
 * Writes pieces into a temporary file beside `path` and syncs it to the disk. Leaves nothing behind when it
 * fails.
 * @returns path of the temporary file
 */
export async function writeTemporary(
  fs: WriteFs,
  path: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<string> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  try {
    const file = await fs.open(temporary, 'wx', 0o600);
    try {
      for await (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (thrown) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
  return temporary;
}

/** Gives a written temporary file its name and syncs the folder, so that the name outlives a power cut too. */
export async function putInPlace(fs: WriteFs, temporary: string, path: string): Promise<void> {
  try {
    await fs.rename(temporary, path);
  } catch (thrown) {
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw thrown;
  }
  await syncFolder(fs, dirname(path));
}

/** Replaces a file as a whole: readers see the old one or the new one, never a part. */
export async function writeFileSafely(
  fs: WriteFs,
  path: string,
  pieces: Iterable<Uint8Array>,
): Promise<void> {
  await putInPlace(fs, await writeTemporary(fs, path, pieces), path);
}

/** What says that a system or a disk cannot sync folders; Windows opens none. */
const cannotSyncFolders: ReadonlySet<unknown> = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);

/** Makes the names in a folder outlive a power cut, where the system can. */
export async function syncFolder(fs: Pick<WriteFs, 'open'>, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    if (!cannotSyncFolders.has((thrown as NodeJS.ErrnoException).code)) throw thrown;
  }
}
