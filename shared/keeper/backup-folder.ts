/** A file of a folder. */
export type FolderFile = Readonly<{ name: string; bytes: number }>;

/**
 * A folder of plain files as the keeper needs it, one implementation per host. Names are single names, never paths.
 * Every method rejects with a WeiluError: `file-unreadable`, `file-write-failed`, `folder-refused`, `store-full` when
 * the disk is full.
 */
export interface BackupFolder {
  /** Files of the folder; empty when it is not there yet. */
  list(): Promise<readonly FolderFile[]>;
  /** Bytes of one file, or null where it is not there; the others are not looked at. */
  sizeOf(name: string): Promise<number | null>;
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The same piece by piece, so that a large file is never held whole. */
  pieces(name: string): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /**
   * Writes a file whole and durably: readers see the old file or the new one, never a part. The pieces are
   * asked for one by one as they are written. `check` gets what is read back from the disk, and must read it to its end;
   * when it rejects, the new file is removed, an old one of that name stays, and its error is passed on.
   */
  write(
    name: string,
    pieces: Iterable<Uint8Array<ArrayBuffer>> | AsyncIterable<Uint8Array<ArrayBuffer>>,
    check?: (written: AsyncIterable<Uint8Array<ArrayBuffer>>) => Promise<void>,
  ): Promise<void>;
  /** Adds bytes to the end of a file, making it where it is missing, and syncs it to the disk. */
  append(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes a file; a missing one is no error. */
  remove(name: string): Promise<void>;
  /** Free bytes on its disk, or null where nobody tells. */
  freeBytes(): Promise<number | null>;
}
