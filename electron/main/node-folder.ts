import type * as fileSystem from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupFolder, FolderFile } from '#shared/keeper/backup-folder';
import { checkName, isTemporaryName } from '#shared/keeper/file-names';
import { createOneAtATime } from '#shared/keeper/one-at-a-time';
import { WeiluError } from '#shared/wire/errors';
import { putInPlace, syncFolder, type WriteFs, writeTemporary } from './safe-write';

/** The functions of `node:fs/promises` that a folder uses, so that tests can make each of them fail. */
export type FolderFs = WriteFs &
  Pick<typeof fileSystem, 'mkdir' | 'readdir' | 'readFile' | 'stat' | 'statfs'>;

export type NodeFolderOptions = Readonly<{
  /**
   * Makes the folder where it is missing. A folder the person chose is not made again: when it has gone, such as with
   * its drive, the person is told instead.
   */
  make: boolean;
}>;

/** The folder at `path`. Writes run one after the other. */
export function createNodeFolder(fs: FolderFs, path: string, { make }: NodeFolderOptions): BackupFolder {
  const inTurn = createOneAtATime();
  let tidied = false;

  const writing = <T>(step: () => Promise<T>): Promise<T> =>
    step().catch((thrown: unknown) => {
      throw writeError(thrown, path);
    });

  /** The folder is there, without what a power cut left half written. */
  async function ready(): Promise<void> {
    if (make) await writing(() => fs.mkdir(path, { recursive: true }));
    if (!tidied) await removeUnfinished(fs, path);
    tidied = true;
  }

  async function readWhole(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const file = join(path, checkName(name));
    return plainBytes(
      await fs.readFile(file).catch((thrown: unknown) => {
        throw readError(thrown, name, path);
      }),
    );
  }

  return {
    async list() {
      const names = await fs.readdir(path).catch((thrown: unknown) => {
        if (make && codeOf(thrown) === 'ENOENT') return [];
        throw readError(thrown, path, path);
      });
      const finished = names.filter((name) => !isTemporaryName(name));
      const files = await Promise.all(finished.map((name) => describeFile(fs, path, name)));
      return files.filter((file) => file !== null);
    },
    async sizeOf(name) {
      return (await describeFile(fs, path, checkName(name)))?.bytes ?? null;
    },
    read: readWhole,
    async *pieces(name) {
      yield* piecesOf(await readWhole(name));
    },
    write: (name, pieces, check) =>
      inTurn(async () => {
        const file = join(path, checkName(name));
        await ready();
        const temporary = await writing(() => writeTemporary(fs, file, pieces));
        const written = await readBack(temporary, check);
        await writing(() => putInPlace(fs, temporary, file));
        await compareOnceMore(name, file, written);
      }),
    append: (name, bytes) =>
      inTurn(async () => {
        const file = join(path, checkName(name));
        await ready();
        await writing(() => appendWhole(fs, file, bytes));
      }),
    remove: (name) =>
      inTurn(async () => {
        const file = join(path, checkName(name));
        await writing(() => fs.rm(file, { force: true }));
      }),
    async freeBytes() {
      const stats = await fs
        .statfs(path)
        .catch(() => (make ? fs.statfs(dirname(path)) : null))
        .catch(() => null);
      return stats && stats.bavail * stats.bsize;
    },
  };

  /** What the disk gives back of a file that has no name yet; a file that fails the check is removed. */
  async function readBack(
    temporary: string,
    check: Parameters<BackupFolder['write']>[2],
  ): Promise<Uint8Array<ArrayBuffer>> {
    try {
      const bytes = plainBytes(await writing(() => fs.readFile(temporary)));
      await check?.(piecesOf(bytes));
      return bytes;
    } catch (thrown) {
      await fs.rm(temporary, { force: true }).catch(() => undefined);
      throw thrown;
    }
  }

  /** What has the name is looked at once more, by its own name. */
  async function compareOnceMore(name: string, file: string, expected: Uint8Array): Promise<void> {
    const found = await writing(() => fs.readFile(file));
    if (found.equals(expected)) return;
    await fs.rm(file, { force: true }).catch(() => undefined);
    throw new WeiluError('file-write-failed', { detail: `${name} reads back changed` });
  }
}

/** So many bytes go over a port at once. */
const pieceBytes = 1 << 20;

/** Bytes in pieces of their own: a structured clone of a view sends all it is a view of. */
async function* piecesOf(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  for (let start = 0; start < bytes.byteLength; start += pieceBytes) {
    yield bytes.slice(start, start + pieceBytes);
  }
}

/** Adds bytes and syncs them. When that fails the file is as long as before, and a new one is gone again. */
async function appendWhole(fs: FolderFs, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'a', 0o600);
  let before: number | null = null;
  try {
    before = (await file.stat()).size;
    await file.writeFile(bytes);
    await file.sync();
    if (before === 0) await syncFolder(fs, dirname(path));
  } catch (thrown) {
    if (before !== null) await file.truncate(before).catch(() => undefined);
    if (before === 0) await fs.rm(path, { force: true }).catch(() => undefined);
    throw thrown;
  } finally {
    // The bytes are on the disk by then: closing has nothing left to lose.
    await file.close().catch(() => undefined);
  }
}

async function describeFile(fs: FolderFs, folder: string, name: string): Promise<FolderFile | null> {
  try {
    const stats = await fs.stat(join(folder, name));
    return stats.isFile() ? { name, bytes: stats.size } : null;
  } catch (thrown) {
    // Gone since the folder was read.
    if (codeOf(thrown) === 'ENOENT') return null;
    throw readError(thrown, name, folder);
  }
}

async function removeUnfinished(fs: FolderFs, folder: string): Promise<void> {
  for (const name of await fs.readdir(folder).catch(() => [])) {
    if (isTemporaryName(name)) await fs.rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** A small Buffer is a window on memory it shares; a structured clone would send all of that along. */
function plainBytes(buffer: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}

const codeOf = (thrown: unknown): string | undefined => (thrown as NodeJS.ErrnoException | null)?.code;

const diskFull: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);
const notAllowed: ReadonlySet<unknown> = new Set(['EROFS', 'EACCES', 'EPERM']);
/** The folder, or the drive it was on, has gone. */
const folderGone: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO']);

function writeError(thrown: unknown, place: string): WeiluError {
  // What made the pieces failed, not the disk.
  if (thrown instanceof WeiluError) return thrown;
  const code = codeOf(thrown);
  const options = { cause: thrown };
  if (diskFull.has(code)) return new WeiluError('store-full', {}, options);
  if (notAllowed.has(code) || folderGone.has(code))
    return new WeiluError('folder-refused', { place }, options);
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return new WeiluError('file-write-failed', { detail: detail.slice(0, 500) }, options);
}

/** `name` is what was read: a file, or the folder itself. */
function readError(thrown: unknown, name: string, place: string): WeiluError {
  const code = codeOf(thrown);
  const refused = notAllowed.has(code) || (name === place && folderGone.has(code));
  if (refused) return new WeiluError('folder-refused', { place }, { cause: thrown });
  return new WeiluError('file-unreadable', { name }, { cause: thrown });
}
