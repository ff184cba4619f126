import type { BackupFolder } from '#shared/keeper/backup-folder';
import { WeiluError } from '#shared/wire/errors';

/** A folder in memory whose disk a test may fill, lock or take away. */
export type MemoryFolder = BackupFolder &
  Readonly<{
    files: Map<string, Uint8Array<ArrayBuffer>>;
    /** How it behaves from now on; one that spoils keeps every snapshot with one byte changed. */
    become: (how: 'sound' | 'full' | 'refused' | 'spoiling') => void;
    setFreeBytes: (free: number | null) => void;
    /** Changes one byte of a file. */
    spoil: (name: string) => void;
  }>;

async function* inPieces(bytes: Uint8Array<ArrayBuffer>) {
  for (let start = 0; start < bytes.byteLength; start += 10_000) yield bytes.slice(start, start + 10_000);
}

export function createMemoryFolder(): MemoryFolder {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let how: 'sound' | 'full' | 'refused' | 'spoiling' = 'sound';
  let free: number | null = null;

  const mayWrite = () => {
    if (how === 'full') throw new WeiluError('store-full', {});
    if (how === 'refused') throw new WeiluError('folder-refused', { place: '' });
  };

  const whole = (name: string) => {
    const bytes = files.get(name);
    if (!bytes) throw new WeiluError('file-unreadable', { name });
    return bytes.slice();
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
      return whole(name);
    },
    async *pieces(name) {
      yield* inPieces(whole(name));
    },
    async write(name, pieces, check) {
      mayWrite();
      const taken: Uint8Array[] = [];
      for await (const piece of pieces) taken.push(piece);
      const bytes = new Uint8Array(await new Blob(taken as BlobPart[]).arrayBuffer());
      const place = bytes.length >> 1;
      if (how === 'spoiling' && name.endsWith('.ndjson')) bytes[place] = (bytes[place] ?? 0) ^ 1;
      await check?.(inPieces(bytes));
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
