import type { SnapshotSummary } from '../domain/backup/snapshot';
import type { Instant } from '../domain/days';

/** A file the person picked. Its bytes are read only when asked for, after its size was looked at. */
export type PickedFile = Readonly<{
  name: string;
  /** Size in bytes. */
  size: number;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}>;

export type FileToSave = Readonly<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }>;

/** A snapshot file the shell keeps. */
export type StoredBackup = Readonly<{ name: string; createdAt: Instant; bytes: number }>;

/** A snapshot that was written, read back and checked. */
export type WrittenBackup = StoredBackup & Readonly<{ summary: SnapshotSummary; place: string }>;

/** What a host may or may not be able to do; screens ask this, never which host it is. */
export type Capability =
  | 'native-dialogs'
  | 'open-folder'
  | 'global-hotkey'
  | 'printing-to-pdf'
  | 'download-copy';

/** Files, clipboard and backups: what the host does for the UI. One implementation per host. */
export interface ShellApi {
  can(capability: Capability): boolean;
  /** Puts plain text, and no other flavour, on the clipboard. Rejects with `clipboard-refused`. */
  copyText(text: string): Promise<void>;
  /** Lets the person pick a file with one of these endings (without dot); null when they do not. */
  pickFile(endings: readonly string[]): Promise<PickedFile | null>;
  /** Saves a file where the person says; false when they do not. Rejects with `file-write-failed`. */
  saveFile(file: FileToSave): Promise<boolean>;
  backups: Readonly<{
    /** Where backups are, in words for the person. */
    place(): Promise<string>;
    /** Writes a snapshot of the vault, reads it back and checks it. */
    create(): Promise<WrittenBackup>;
    /** Newest first. */
    list(): Promise<readonly StoredBackup[]>;
    read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  }>;
}
