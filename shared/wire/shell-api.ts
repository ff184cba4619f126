import type { RecoveryReason } from '../domain/backup/assess-store';
import type { DiskLevel } from '../domain/backup/disk-guard';
import type { BackupOccasion } from '../domain/backup/occasions';
import type { SnapshotCounts } from '../domain/backup/snapshot';
import type { Instant } from '../domain/days';
import type { KeptFile } from '../domain/planner/material';
import type { WireError } from './errors';

/** A file the person picked. Its bytes are read only when asked for, after its size was looked at. */
export type PickedFile = Readonly<{
  name: string;
  /** Size in bytes. */
  size: number;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}>;

export type FileToSave = Readonly<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }>;

/** One file of a folder to save; `path` has forward slashes and stays within the folder. */
export type FileOfFolder = Readonly<{ path: string; bytes: Uint8Array<ArrayBuffer> }>;

/** A snapshot file the shell keeps. What only its content tells is null while nobody has looked. */
export type StoredBackup = Readonly<{
  name: string;
  createdAt: Instant;
  /** Size in bytes. */
  bytes: number;
  occasion: BackupOccasion | null;
  rows: number | null;
  counts: SnapshotCounts | null;
  sealed: boolean | null;
  /** When it was last read back and found whole. */
  verifiedAt: Instant | null;
}>;

/** A snapshot file with the journal files that may follow it. */
export type BackupFileSet = Readonly<{
  file: Uint8Array<ArrayBuffer>;
  journal: readonly Uint8Array<ArrayBuffer>[];
}>;

/** Where snapshots go. */
export type BackupPlace = Readonly<{
  /** `folder`: one the person can open. `browser`: the browser's own space for this app. */
  kind: 'folder' | 'browser';
  /** Its path or name; empty for the browser's own space. */
  name: string;
  /** The person chose it; otherwise it is the usual one. */
  chosen: boolean;
  /** The browser wants to be asked again before it lets us write there. */
  needsPermission: boolean;
}>;

/** How safe the data is, as the keeper of the files knows it. */
export type SafetyState = Readonly<{
  /**
   * `checking`: holding the store against the files. `recover`: the person decides, see `recovery`. `failed`: see
   * `error`. `ready`: the app may show.
   */
  stage: 'checking' | 'recover' | 'ready' | 'failed';
  recovery: Readonly<{
    reason: RecoveryReason;
    /** Rows the store has and rows the files know of. */
    found: number;
    expected: number;
  }> | null;
  error: WireError | null;
  disk: DiskLevel;
  /** Free bytes where backups go, or null where nobody tells. */
  freeBytes: number | null;
  /** The store refuses writes. */
  readOnly: boolean;
  /** Why the last snapshot or journal line was not written; null when all is well. */
  failing: Readonly<{ error: WireError; since: Instant }> | null;
  place: BackupPlace;
  /** The newest snapshot found whole. */
  lastSnapshot: StoredBackup | null;
  /** Changes since that snapshot. */
  changesSince: number;
  /** When the person last saved a copy elsewhere, or null; kept where backups lie in the browser's own space. */
  lastCopyAt: Instant | null;
  /** Time to save a copy elsewhere. */
  copyDue: boolean;
  /** The last recovery can be taken back. */
  canGoBack: boolean;
}>;

/** What a host may or may not be able to do; screens ask this, never which host it is. */
export type Capability =
  | 'native-dialogs'
  | 'open-folder'
  | 'choose-folder'
  | 'global-hotkey'
  | 'printing-to-pdf'
  | 'notifications'
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
  /**
   * Saves files into a new folder of that name, below one the person picks; the name it got, or null when they do
   * not pick. A folder of that name is left alone and the new one gets a number.
   */
  saveFolder(name: string, files: readonly FileOfFolder[]): Promise<string | null>;
  backups: BackupsApi;
  quick: QuickApi;
  notices: NoticesApi;
  files: FilesApi;
}

/** The largest file that is kept: 20 MiB. */
export const keptFileLimit = 20 * 1024 * 1024;

/** Files of materials, kept beside the backups and not part of any snapshot. A file goes by the SHA-256 of its bytes. */
export interface FilesApi {
  /**
   * Keeps a file; one of the same bytes is kept once. `name` is only for people to read.
   * Rejects with `file-empty`, `file-too-large` over `keptFileLimit`, and as writing a file does.
   */
  put(bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): Promise<KeptFile>;
  /** The bytes that were put; null when they are missing or no longer the same. Rejects with `input-invalid`. */
  read(hash: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The hashes of those that are there in their full size; only `read` tells whether the bytes are the same. Rejects with `input-invalid`. */
  has(files: readonly Pick<KeptFile, 'hash' | 'size'>[]): Promise<readonly string[]>;
}

/** Something the system shows over other programs. One of the same tag takes its place. */
export type Notice = Readonly<{ title: string; body: string; tag: string }>;

/** Notices of the system; only where the host can do `notifications` does any of it happen. */
export interface NoticesApi {
  /** Whether notices are shown. `ask`: nobody was asked yet. */
  permission(): 'granted' | 'ask' | 'refused' | 'unsupported';
  /** Asks the person, who must have pressed something for it. Gives what they said. */
  ask(): Promise<ReturnType<NoticesApi['permission']>>;
  /** Shows it; without permission nothing happens. */
  show(notice: Notice): Promise<void>;
  /** Tells the tag of each notice the person opened, once the window is in front; gives back what ends it. */
  onOpened(listener: (tag: string) => void): () => void;
}

/** How the key that opens 快捷话术 from anywhere stands. */
export type QuickKeyState = Readonly<{
  /** The key as it is set; empty while nobody has read it. */
  key: string;
  /**
   * `waiting`: not asked for yet. `working`: the system gave it to us. `taken`: the system did not, another program
   * has it. `invalid`: the system knows no such key.
   */
  stage: 'waiting' | 'working' | 'taken' | 'invalid';
}>;

/** The window of 快捷话术 and the key that opens it; only where the host can `global-hotkey` does any of it happen. */
export interface QuickApi {
  /** Tells how the key stands, now and after each change of it; gives back what ends it. */
  watchKey(onState: (state: QuickKeyState) => void): () => void;
  /** Asks the system once more for the key. */
  retryKey(): Promise<void>;
  /** Tells when the window comes up (true) and when it is put away (false); gives back what ends it. */
  onShown(listener: (shown: boolean) => void): () => void;
  /** Puts the window away; the focus goes back to where it was. */
  hide(): Promise<void>;
}

/** The backups of this computer and how the data stands. */
export interface BackupsApi {
  /** Tells how safe the data is, now and after each change of it; gives back what ends it. */
  watch(onState: (state: SafetyState) => void): () => void;
  /** Checks again after stage `failed`. */
  retry(): Promise<void>;
  /** Writes a snapshot of the vault, reads it back and checks it. */
  create(occasion: BackupOccasion): Promise<StoredBackup>;
  /** Newest first. */
  list(): Promise<readonly StoredBackup[]>;
  /** Rejects with `not-found` for a name that is none of `list`. */
  read(name: string): Promise<BackupFileSet>;
  /** Recovers from a backup of the list or a picked file; the vault then opens on the recovered data. */
  recover(
    source: Readonly<{ name: string } | { file: Uint8Array<ArrayBuffer> }>,
    passphrase: string | null,
  ): Promise<void>;
  /** Takes the last recovery back. */
  goBack(): Promise<void>;
  /** The person looked and goes on with the store as it is. */
  acceptAsIs(): Promise<void>;
  /** Lets the person choose where snapshots go; false when they do not. */
  chooseFolder(): Promise<boolean>;
  /** Goes back to the usual place. */
  useUsualFolder(): Promise<void>;
  /** Asks the browser once more for the chosen folder; false when it or the person refuses. */
  askPermission(): Promise<boolean>;
  openFolder(): Promise<void>;
  /** The person saved a copy elsewhere. */
  noteCopy(): Promise<void>;
}
