type Bytes = Uint8Array<ArrayBuffer>;

/** `move` is in Chromium and not yet in TypeScript's DOM. */
type MovableHandle = FileSystemFileHandle & { move?: (name: string) => Promise<void> };

/** The bytes of a file. */
export async function readHandle(handle: FileSystemFileHandle): Promise<Bytes> {
  return new Uint8Array(await (await handle.getFile()).arrayBuffer());
}

/**
 * Writes into a copy beside the file, which takes its place when it is closed: a write that fails or is cut off leaves
 * the file as it was.
 *
 * @param from where the bytes go; what stands before stays. 0 replaces the whole file.
 */
export async function writeHandle(
  handle: FileSystemFileHandle,
  pieces: readonly Bytes[],
  from = 0,
): Promise<void> {
  const stream = await handle.createWritable({ keepExistingData: from > 0 });
  try {
    if (from > 0) await stream.seek(from);
    for (const piece of pieces) await stream.write(piece);
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

/** Gives a written file the name `name`, in place of a file that has it; `bytes` is what it holds. */
export async function replaceFile(
  folder: FileSystemDirectoryHandle,
  temporary: string,
  name: string,
  bytes: Bytes,
): Promise<void> {
  const written: MovableHandle = await folder.getFileHandle(temporary);
  if (written.move && (await moved(written.move(name)))) return;
  // Without a move that replaces, the bytes are written once more; the swap at closing is as sure.
  const known = await handleOf(folder, name);
  try {
    await writeHandle(known ?? (await folder.getFileHandle(name, { create: true })), [bytes]);
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

export function equalBytes(a: Bytes, b: Bytes): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}
