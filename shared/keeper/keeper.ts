import type { Instant } from '../domain/days';
import type { BackupPlace, BackupsApi } from '../wire/shell-api';
import type { VaultApi } from '../wire/vault-api';
import type { BackupFolder } from './backup-folder';

/** Clock and timers, so that tests can set them. */
export interface KeeperTimers {
  now(): Instant;
  /** Calls back once after so many milliseconds; gives back what calls it off. */
  after(milliseconds: number, callBack: () => void): () => void;
}

/** A place for snapshots. */
export type SnapshotPlace = Readonly<{ folder: BackupFolder; place: BackupPlace }>;

export type KeeperOptions = Readonly<{
  vault: Pick<VaultApi, 'hello' | 'query' | 'watch' | 'execute' | 'perform' | 'onReadOnly'>;
  /** The usual place. The manifest and the journal are always here, snapshots where no other place is chosen. */
  home: SnapshotPlace;
  timers: KeeperTimers;
  /** Major version of the browser engine, or null where it does not tell. */
  runtimeMajor: number | null;
  appVersion: string;
  /** Wait before a commit is written to the journal, in milliseconds; several commits are then one write. */
  journalDelay: number;
  /** Reminds the person to save copies elsewhere, where files lie in the browser's own space. */
  remindCopies: boolean;
}>;

/**
 * Keeps the files beside the store: manifest, journal, snapshots. It decides at the start whether the store is what
 * the files say it was, and afterwards follows every commit. It runs in main (Electron) or in the desk page (web).
 */
export interface Keeper
  extends Omit<BackupsApi, 'chooseFolder' | 'useUsualFolder' | 'askPermission' | 'openFolder'> {
  /** Looks, decides, and begins to follow the store. Never rejects: what goes wrong is in the state. */
  start(): Promise<void>;
  /** Snapshots go there from now on; null for the usual place. */
  usePlace(place: SnapshotPlace | null): Promise<void>;
  /** Writes what is still to be written: the journal, and a snapshot when there were changes since the last. */
  settle(occasion: 'quit' | 'interval'): Promise<void>;
  /** Settles and ends. */
  close(): Promise<void>;
}
