type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes in order, however they come. */
export type Pieces = Iterable<Bytes> | AsyncIterable<Bytes>;

/** `move` is in Chromium and not yet in TypeScript's DOM. */
type MovableHandle = FileSystemFileHandle & { move?: (name: string) => Promise<void> };

/** The bytes of a file. */
export async function readHandle(handle: FileSystemFileHandle): Promise<Bytes> {
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

/** How much of a file is in memory at once, in bytes. */
const blockBytes = 1 << 20;

/** The bytes of a file block by block. */
export async function* blocksOf(handle: FileSystemFileHandle): AsyncGenerator<Bytes, void> {
  const file = await handle.getFile();
  for (let start = 0; start < file.size; start += blockBytes) {
    yield new Uint8Array(await file.slice(start, start + blockBytes).arrayBuffer());
  }
}

/**
 * The blocks of a file, handed on, and the hash of each noted: the browser hashes them beside this thread, and two
 * readings are compared without holding either.
 */
export async function* hashedBlocks(
  handle: FileSystemFileHandle,
  hashes: Promise<ArrayBuffer>[],
): AsyncGenerator<Bytes, void> {
  for await (const block of blocksOf(handle)) {
    hashes.push(crypto.subtle.digest('SHA-256', block));
    yield block;
  }
}

/** The hashes of the blocks of a file. */
export async function blockHashes(handle: FileSystemFileHandle): Promise<readonly ArrayBuffer[]> {
  const hashes: Promise<ArrayBuffer>[] = [];
  for await (const _block of hashedBlocks(handle, hashes));
  return Promise.all(hashes);
}

/** Whether two readings were of the same bytes. */
export function sameHashes(a: readonly ArrayBuffer[], b: readonly ArrayBuffer[]): boolean {
  return a.length === b.length && a.every((hash, index) => equalBytes(hash, b[index]));
}

/**
 * Writes into a copy beside the file, which takes its place when it is closed: a write that fails or is cut off leaves
 * the file as it was.
 *
 * @param from where the bytes go; what stands before stays. 0 replaces the whole file.
 */
export async function writeHandle(handle: FileSystemFileHandle, pieces: Pieces, from = 0): Promise<void> {
  const stream = await handle.createWritable({ keepExistingData: from > 0 });
  try {
    if (from > 0) await stream.seek(from);
    for await (const piece of pieces) await stream.write(piece);
    await stream.close();
  } catch (thrown) {
    await stream.abort().catch(() => undefined);
    throw thrown;
  }
}

/** The file of that name, or null when there is none. */
export async function handleOf(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<FileSystemFileHandle | null> {
  try {
    return await folder.getFileHandle(name);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return null;
    throw thrown;
  }
}

/**
 * Takes away what is no longer wanted. Where that cannot be done it stays: an unfinished file is never listed, and the
 * next write tries again.
 */
export async function discard(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  // The browser lets go of a file a moment after its stream was given up.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      await folder.removeEntry(name);
      return;
    } catch (thrown) {
      const locked = thrown instanceof DOMException && thrown.name === 'NoModificationAllowedError';
      if (!locked) return;
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt));
    }
  }
}

/** Gives a written file the name `name`, in place of a file that has it. */
export async function replaceFile(
  folder: FileSystemDirectoryHandle,
  temporary: string,
  name: string,
): Promise<void> {
  const written: MovableHandle = await folder.getFileHandle(temporary);
  if (written.move && (await moved(written.move(name)))) return;
  // Without a move that replaces, the bytes are written once more; the swap at closing is as sure.
  const known = await handleOf(folder, name);
  try {
    await writeHandle(known ?? (await folder.getFileHandle(name, { create: true })), blocksOf(written));
  } catch (thrown) {
    if (!known) await discard(folder, name);
    throw thrown;
  }
  await discard(folder, temporary);
}

async function moved(moving: Promise<void>): Promise<boolean> {
  return moving.then(
    () => true,
    () => false,
  );
}

function equalBytes(a: ArrayBuffer, b: ArrayBuffer | undefined): boolean {
  const other = new Uint8Array(b ?? new ArrayBuffer());
  return a.byteLength === other.byteLength && new Uint8Array(a).every((byte, index) => byte === other[index]);
}
