import type { BackupOccasion } from '../domain/backup/occasions';
import type { KeptFile } from '../domain/planner/material';
import type { Outcome } from './rpc';
import type {
  BackupFileSet,
  FileOfFolder,
  FileToSave,
  Notice,
  QuickKeyState,
  SafetyState,
  StoredBackup,
} from './shell-api';

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
  /** Saves files into a new folder below one the person picks; its name, or null when they do not. */
  saveFolder(name: string, files: readonly FileOfFolder[]): Promise<Outcome<string | null>>;
  /** How the data stands now; later changes come as `safety`. */
  watchSafety(): Promise<Outcome<SafetyState>>;
  retryStart(): Promise<Outcome<void>>;
  createBackup(occasion: BackupOccasion): Promise<Outcome<StoredBackup>>;
  /** Newest first. */
  listBackups(): Promise<Outcome<readonly StoredBackup[]>>;
  readBackup(name: string): Promise<Outcome<BackupFileSet>>;
  recover(
    source: Readonly<{ name: string } | { file: Uint8Array<ArrayBuffer> }>,
    passphrase: string | null,
  ): Promise<Outcome<void>>;
  goBack(): Promise<Outcome<void>>;
  acceptAsIs(): Promise<Outcome<void>>;
  chooseBackupFolder(): Promise<Outcome<boolean>>;
  useUsualBackupFolder(): Promise<Outcome<void>>;
  openBackupFolder(): Promise<Outcome<void>>;
  /** How the key of 快捷话术 stands now; later changes come as `quickKey`. */
  watchQuickKey(): Promise<Outcome<QuickKeyState>>;
  retryQuickKey(): Promise<Outcome<void>>;
  hideQuick(): Promise<Outcome<void>>;
  showNotice(notice: Notice): Promise<Outcome<void>>;
  keepFile(bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): Promise<Outcome<KeptFile>>;
  /** Bytes of a kept file, or null when it is missing. */
  readKeptFile(hash: string): Promise<Outcome<Uint8Array<ArrayBuffer> | null>>;
  /** The hashes of those that are there in their full size. */
  keptFilesThere(files: readonly Pick<KeptFile, 'hash' | 'size'>[]): Promise<Outcome<readonly string[]>>;
}

/** What the page hears of the shell. */
export interface ShellClientSide {
  safety(state: SafetyState): void;
  quickKey(state: QuickKeyState): void;
  /** The window of 快捷话术 came up, or was put away. */
  quickShown(shown: boolean): void;
  /** The person opened the notice of that tag. */
  noticeOpened(tag: string): void;
}
