import type * as fileSystem from 'node:fs/promises';
import { join } from 'node:path';
import { checkName, numberedName, partsOfPath } from '#shared/keeper/file-names';
import { WeiluError } from '#shared/wire/errors';
import type { FileOfFolder } from '#shared/wire/shell-api';
import { syncFolder } from './safe-write';

/** The functions of `node:fs/promises` that saving a folder uses. */
export type SaveFolderFs = Pick<typeof fileSystem, 'mkdir' | 'open' | 'rm'>;

/**
 * Saves files into a new folder below `parent`, durably; when that fails the new folder is taken away again.
 * @returns the name it got: with a number when another has it
 * @throws WeiluError `input-invalid`, `store-full` or `file-write-failed`
 */
export async function saveNodeFolder(
  fs: SaveFolderFs,
  parent: string,
  name: string,
  files: readonly FileOfFolder[],
): Promise<string> {
  checkName(name);
  const plan = files.map(({ path, bytes }) => ({ ...partsOfPath(path), bytes }));
  let made: string | null = null;
  try {
    const free = await makeNew(fs, parent, name);
    made = join(parent, free);
    for (const file of plan) await saveInto(fs, join(made, ...file.folders), file);
    await syncFolder(fs, parent);
    return free;
  } catch (thrown) {
    if (made) await fs.rm(made, { recursive: true, force: true }).catch(() => undefined);
    if (codeOf(thrown) === 'ENOSPC') throw new WeiluError('store-full', {}, { cause: thrown });
    throw new WeiluError('file-write-failed', { detail: String(thrown).slice(0, 500) }, { cause: thrown });
  }
}

/** Making the folder is what takes its name, so that no other program takes it in between. */
async function makeNew(fs: SaveFolderFs, parent: string, name: string): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const candidate = numberedName(name, attempt);
    try {
      await fs.mkdir(join(parent, candidate));
      return candidate;
    } catch (thrown) {
      if (codeOf(thrown) !== 'EEXIST') throw thrown;
    }
  }
}

async function saveInto(
  fs: SaveFolderFs,
  folder: string,
  { name, bytes }: Readonly<{ name: string; bytes: Uint8Array }>,
): Promise<void> {
  await fs.mkdir(folder, { recursive: true });
  const file = await fs.open(join(folder, name), 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const codeOf = (thrown: unknown): string | undefined => (thrown as NodeJS.ErrnoException | null)?.code;
