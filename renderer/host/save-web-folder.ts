import { checkName, numberedName, partsOfPath } from '../../shared/keeper/file-names';
import { WeiluError } from '../../shared/wire/errors';
import type { FileOfFolder } from '../../shared/wire/shell-api';
import { writeHandle } from './handle-files';

/**
 * Saves files into a new folder below `parent`; when that fails the new folder is taken away again.
 * @returns the name it got: with a number when another has it
 * @throws WeiluError `input-invalid`, `store-full` or `file-write-failed`
 */
export async function saveWebFolder(
  parent: FileSystemDirectoryHandle,
  name: string,
  files: readonly FileOfFolder[],
): Promise<string> {
  checkName(name);
  for (const file of files) partsOfPath(file.path);
  const free = await freeName(parent, name);
  try {
    const folder = await parent.getDirectoryHandle(free, { create: true });
    for (const file of files) await saveInto(folder, file);
    return free;
  } catch (thrown) {
    await parent.removeEntry(free, { recursive: true }).catch(() => undefined);
    if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') {
      throw new WeiluError('store-full', {}, { cause: thrown });
    }
    throw new WeiluError('file-write-failed', { detail: String(thrown).slice(0, 500) }, { cause: thrown });
  }
}

async function freeName(parent: FileSystemDirectoryHandle, name: string): Promise<string> {
  const taken = new Set<string>();
  // Compared as Windows and macOS do, to which 资料A and 资料a are one.
  for await (const other of parent.keys()) taken.add(other.normalize('NFC').toLowerCase());
  for (let attempt = 1; ; attempt += 1) {
    const candidate = numberedName(name, attempt);
    if (!taken.has(candidate.normalize('NFC').toLowerCase())) return candidate;
  }
}

async function saveInto(root: FileSystemDirectoryHandle, { path, bytes }: FileOfFolder): Promise<void> {
  const { folders, name } = partsOfPath(path);
  let folder = root;
  for (const part of folders) folder = await folder.getDirectoryHandle(part, { create: true });
  await writeHandle(await folder.getFileHandle(name, { create: true }), [bytes]);
}
