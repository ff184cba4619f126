import type { BackupFolder, FolderFile } from '../../shared/keeper/backup-folder';
import { checkName, isTemporaryName, temporaryName } from '../../shared/keeper/file-names';
import { createOneAtATime } from '../../shared/keeper/one-at-a-time';
import { WeiluError } from '../../shared/wire/errors';
import {
  blockHashes,
  blocksOf,
  discard,
  handleOf,
  hashedBlocks,
  type Pieces,
  readHandle,
  replaceFile,
  sameHashes,
  writeHandle,
} from './handle-files';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A folder the browser lets us into: of the origin's private file system or picked by the person. Writes run one
 * after the other.
 *
 * @param place what the person knows the folder by, for error sentences
 * @param open the folder, made again where that is ours to do
 */
export function createHandleFolder(
  place: string,
  open: () => Promise<FileSystemDirectoryHandle>,
): BackupFolder {
  const inTurn = createOneAtATime();
  let tidied = false;

  const onDisk = <T>(step: () => Promise<T>): Promise<T> =>
    step().catch((thrown: unknown) => {
      throw writeError(thrown, place);
    });

  async function ready(): Promise<FileSystemDirectoryHandle> {
    const folder = await open();
    if (!tidied) await removeUnfinished(folder);
    tidied = true;
    return folder;
  }

  /** The folder, for reading a file of it. */
  async function reading(name: string): Promise<FileSystemDirectoryHandle> {
    checkName(name);
    return open().catch((thrown: unknown) => {
      throw readError(thrown, place, place);
    });
  }

  /** What the disk says while it is read is its own; what the reader throws is not. */
  async function* asRead(blocks: AsyncIterable<Bytes>): AsyncGenerator<Bytes, void> {
    try {
      yield* blocks;
    } catch (thrown) {
      throw writeError(thrown, place);
    }
  }

  /** What the disk gives back of a file that has no name yet, shown to the check. */
  async function readBack(
    handle: FileSystemFileHandle,
    check: Parameters<BackupFolder['write']>[2],
  ): Promise<readonly ArrayBuffer[]> {
    if (!check) return onDisk(() => blockHashes(handle));
    const hashes: Promise<ArrayBuffer>[] = [];
    await check(asRead(hashedBlocks(handle, hashes)));
    return Promise.all(hashes);
  }

  return {
    async list() {
      try {
        return await listFiles(await open());
      } catch (thrown) {
        throw readError(thrown, place, place);
      }
    },
    async sizeOf(name) {
      checkName(name);
      try {
        const file = await (await handleOf(await open(), name))?.getFile();
        // As in `list`: an empty file is what an interrupted write left.
        return file && file.size > 0 ? file.size : null;
      } catch (thrown) {
        throw readError(thrown, place, place);
      }
    },
    async read(name) {
      const folder = await reading(name);
      try {
        return await readHandle(await folder.getFileHandle(name));
      } catch (thrown) {
        throw readError(thrown, name, place);
      }
    },
    async *pieces(name) {
      const folder = await reading(name);
      try {
        yield* blocksOf(await folder.getFileHandle(name));
      } catch (thrown) {
        throw readError(thrown, name, place);
      }
    },
    write: (name, pieces, check) =>
      inTurn(async () => {
        checkName(name);
        const folder = await onDisk(ready);
        const temporary = temporaryName(name);
        try {
          const handle = await onDisk(() => writeNew(folder, temporary, pieces));
          const written = await readBack(handle, check);
          await onDisk(() => replaceFile(folder, temporary, name));
          await onDisk(() => compareOnceMore(folder, name, written));
        } catch (thrown) {
          await discard(folder, temporary);
          tidied = false;
          throw thrown;
        }
      }),
    append: (name, bytes) =>
      inTurn(async () => {
        checkName(name);
        await onDisk(async () => appendWhole(await ready(), name, bytes));
      }),
    remove: (name) =>
      inTurn(async () => {
        checkName(name);
        await onDisk(async () => removeIfThere(await open(), name));
      }),
    // `navigator.storage.estimate()` does not tell: Chromium 156 answers a quota of what the origin uses plus the size
    // of the disk rounded up to whole gibibytes, 10 at most, and the same on a disk with 20 MB left as on an empty one.
    freeBytes: async () => null,
  };
}

async function writeNew(
  folder: FileSystemDirectoryHandle,
  name: string,
  pieces: Pieces,
): Promise<FileSystemFileHandle> {
  const handle = await folder.getFileHandle(name, { create: true });
  await writeHandle(handle, pieces);
  return handle;
}

/** What has the name is looked at once more, by its own name. */
async function compareOnceMore(
  folder: FileSystemDirectoryHandle,
  name: string,
  expected: readonly ArrayBuffer[],
): Promise<void> {
  if (sameHashes(await blockHashes(await folder.getFileHandle(name)), expected)) return;
  await discard(folder, name);
  throw new WeiluError('file-write-failed', { detail: `${name} reads back changed` });
}

/**
 * Adds bytes: the browser copies the file, adds to the copy and puts it in place when it is closed, so that a write
 * that fails leaves the file as it was. A file that was not there is taken away again.
 */
async function appendWhole(folder: FileSystemDirectoryHandle, name: string, bytes: Bytes): Promise<void> {
  const known = await handleOf(folder, name);
  const handle = known ?? (await folder.getFileHandle(name, { create: true }));
  try {
    const { size } = await handle.getFile();
    await writeHandle(handle, [bytes], size);
  } catch (thrown) {
    if (!known) await discard(folder, name);
    throw thrown;
  }
}

async function removeIfThere(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  await folder.removeEntry(name).catch((thrown: unknown) => {
    if (nameOf(thrown) !== 'NotFoundError') throw thrown;
  });
}

async function listFiles(folder: FileSystemDirectoryHandle): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || isTemporaryName(entry.name)) continue;
    const file = await (entry as FileSystemFileHandle).getFile().catch((thrown: unknown) => {
      // Gone since the folder was read.
      if (nameOf(thrown) === 'NotFoundError') return null;
      throw thrown;
    });
    // The browser makes a file before its first bytes are there: an empty one is what an interrupted write left.
    if (file && file.size > 0) files.push({ name: entry.name, bytes: file.size });
  }
  return files;
}

async function removeUnfinished(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (isTemporaryName(name)) names.push(name);
  for (const name of names) await discard(folder, name);
}

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');

/** The last one is what Chromium says of a disk that is mounted read-only. */
const notAllowed: ReadonlySet<string> = new Set([
  'NotAllowedError',
  'SecurityError',
  'NoModificationAllowedError',
]);

function writeError(thrown: unknown, place: string): WeiluError {
  if (thrown instanceof WeiluError) return thrown;
  const name = nameOf(thrown);
  const options = { cause: thrown };
  if (name === 'QuotaExceededError') return new WeiluError('store-full', {}, options);
  // A file we have just made is not found when its folder has gone.
  if (notAllowed.has(name) || name === 'NotFoundError') {
    return new WeiluError('folder-refused', { place }, options);
  }
  return new WeiluError('file-write-failed', { detail: String(thrown).slice(0, 500) }, options);
}

/** `name` is what was read: a file, or the folder itself. */
function readError(thrown: unknown, name: string, place: string): WeiluError {
  const refused = notAllowed.has(nameOf(thrown)) || name === place;
  if (refused) return new WeiluError('folder-refused', { place }, { cause: thrown });
  return new WeiluError('file-unreadable', { name }, { cause: thrown });
}
