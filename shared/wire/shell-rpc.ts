import type { Outcome } from './rpc';
import type { FileToSave, StoredBackup, WrittenBackup } from './shell-api';

/** The largest picked file whose bytes cross the wire: 64 MiB. */
export const pickedFileLimit = 64 * 1024 * 1024;

/** A picked file as it crosses the wire; its token fetches the bytes. The path stays in the shell. */
export type PickedFileTicket = Readonly<{ name: string; size: number; token: string }>;

/**
 * What the shell of the Electron host answers over the shell port (birpc). It is the part of ShellApi that a
 * sandboxed page cannot do by itself; `copyText` and `can` stay in the page. Errors cross as values.
 * An open dialog stands as long as the person thinks: the page's birpc has `timeout: -1`.
 */
export interface ShellSide {
  /** Lets the person pick a file with one of these endings (without dot); null when they do not. */
  pickFile(endings: readonly string[]): Promise<Outcome<PickedFileTicket | null>>;
  /** Bytes of a picked file: `file-too-large` over `pickedFileLimit`, `not-found` for an unknown token. */
  readPickedFile(token: string): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
  /** Saves a file where the person says; false when they do not. */
  saveFile(file: FileToSave): Promise<Outcome<boolean>>;
  /** Folder of the backups, as the system writes it. */
  backupPlace(): Promise<Outcome<string>>;
  createBackup(): Promise<Outcome<WrittenBackup>>;
  /** Newest first. */
  listBackups(): Promise<Outcome<readonly StoredBackup[]>>;
  readBackup(name: string): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
}

/** The page answers nothing to the shell. */
export type ShellClientSide = Record<never, never>;
