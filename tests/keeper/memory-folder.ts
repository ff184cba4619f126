import type { BackupFolder } from '#shared/keeper/backup-folder';
import { WeiluError } from '#shared/wire/errors';

/** A folder in memory whose disk a test may fill, lock or take away. */
export type MemoryFolder = BackupFolder &
  Readonly<{
    files: Map<string, Uint8Array<ArrayBuffer>>;
    /** How it behaves from now on. */
    become: (how: 'sound' | 'full' | 'refused') => void;
    setFreeBytes: (free: number | null) => void;
    /** Changes one byte of a file. */
    spoil: (name: string) => void;
  }>;

export function createMemoryFolder(): MemoryFolder {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let how: 'sound' | 'full' | 'refused' = 'sound';
  let free: number | null = null;

  const mayWrite = () => {
    if (how === 'full') throw new WeiluError('store-full', {});
    if (how === 'refused') throw new WeiluError('folder-refused', { place: '' });
  };

  return {
    files,
    become(next) {
      how = next;
    },
    setFreeBytes(next) {
      free = next;
    },
    spoil(name) {
      const bytes = files.get(name)?.slice();
      if (!bytes) throw new Error(`no file ${name}`);
      const place = Math.floor(bytes.length / 2);
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      files.set(name, bytes);
    },
    async list() {
      if (how === 'refused') throw new WeiluError('folder-refused', { place: '' });
      return [...files].map(([name, bytes]) => ({ name, bytes: bytes.byteLength }));
    },
    async sizeOf(name) {
      return files.get(name)?.byteLength ?? null;
    },
    async read(name) {
      const bytes = files.get(name);
      if (!bytes) throw new WeiluError('file-unreadable', { name });
      return bytes.slice();
    },
    async write(name, pieces, check) {
      mayWrite();
      const bytes = new Uint8Array(pieces.flatMap((piece) => [...piece]));
      await check?.(bytes.slice());
      mayWrite();
      files.set(name, bytes);
    },
    async append(name, bytes) {
      mayWrite();
      files.set(name, new Uint8Array([...(files.get(name) ?? []), ...bytes]));
    },
    async remove(name) {
      files.delete(name);
    },
    freeBytes: async () => free,
  };
}
