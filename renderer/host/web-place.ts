import type { SnapshotPlace } from '../../shared/keeper/keeper';
import { WeiluError } from '../../shared/wire/errors';
import { createHandleFolder } from './handle-folder';

/** Chromium's File System Access, which TypeScript's DOM does not know yet. */
export type FolderPicker = (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
type AskableHandle = FileSystemDirectoryHandle & {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
};

/** The picker of folders, where the browser has one. */
export function folderPickerOf(window: Window): FolderPicker | null {
  const able = window as Window & { showDirectoryPicker?: FolderPicker };
  if (!able.showDirectoryPicker) return null;
  return async (options) => {
    if (!able.showDirectoryPicker) throw new Error('no picker of folders');
    return able.showDirectoryPicker(options);
  };
}

/** Lets the person pick a folder; null when they close the picker. @throws WeiluError `folder-refused` */
export async function pickFolder(
  picker: FolderPicker | null,
  id: string,
): Promise<FileSystemDirectoryHandle | null> {
  try {
    if (!picker) throw new Error('no picker of folders');
    return await picker({ id, mode: 'readwrite' });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw new WeiluError('folder-refused', { place: '' }, { cause: thrown });
  }
}

/** The folder the person chose for backups, remembered from one visit to the next. */
export interface WebPlace {
  /** The chosen folder and whether the browser lets us in now; null when none was chosen. */
  current(): Promise<SnapshotPlace | null>;
  /** Lets the person pick one, without remembering it; null when they do not. */
  pick(): Promise<PickedPlace | null>;
  /** Asks the browser for the chosen folder; only a click may. */
  ask(): Promise<boolean>;
  forget(): Promise<void>;
}

/** A picked folder that is remembered when it has proven good. */
export type PickedPlace = Readonly<{ place: SnapshotPlace; remember: () => Promise<void> }>;

const readwrite = { mode: 'readwrite' } as const;

/**
 * @param picker the browser's, or null where it has none
 * @param database name of the small store that holds the folder's handle
 */
export function createWebPlace(picker: FolderPicker | null, database = 'weilu-place'): WebPlace {
  return {
    async current() {
      // Where nothing can be remembered, nothing was chosen.
      const handle = await readHandle(database).catch(() => null);
      return handle && placeOf(handle, (await handle.queryPermission(readwrite)) === 'granted');
    },
    async pick() {
      const handle = await pickFolder(picker, 'weilu-backups');
      return handle && { place: placeOf(handle, true), remember: () => keepHandle(database, handle) };
    },
    async ask() {
      const handle = await readHandle(database);
      return handle !== null && (await handle.requestPermission(readwrite)) === 'granted';
    },
    forget: () => keepHandle(database, null),
  };
}

function placeOf(handle: FileSystemDirectoryHandle, granted: boolean): SnapshotPlace {
  return {
    folder: createHandleFolder(handle.name, async () => handle),
    place: { kind: 'folder', name: handle.name, chosen: true, needsPermission: !granted },
  };
}

const storeName = 'handles';
const key = 'backups';

/**
 * A handle of a folder lives in IndexedDB only: it is no text. It has a store of its own, beside the vault's and apart
 * from it, that holds this one handle and nothing of people.
 */
function openStore(database: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
  return resultOf(opening);
}

async function readHandle(database: string): Promise<AskableHandle | null> {
  const store = await openStore(database);
  try {
    return (await resultOf(store.transaction(storeName).objectStore(storeName).get(key))) ?? null;
  } finally {
    store.close();
  }
}

async function keepHandle(database: string, handle: FileSystemDirectoryHandle | null): Promise<void> {
  const store = await openStore(database);
  try {
    const handles = store
      .transaction(storeName, 'readwrite', { durability: 'strict' })
      .objectStore(storeName);
    if (handle) await resultOf(handles.put(handle, key));
    else await resultOf(handles.delete(key));
  } finally {
    store.close();
  }
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
