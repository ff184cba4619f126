import { z } from 'zod';
import { backupOccasions } from '../../domain/backup/occasions';
import type { SnapshotCounts, SnapshotHeader, SnapshotSummary } from '../../domain/backup/snapshot';
import type { Instant } from '../../domain/days';
import type { WireError } from '../errors';

const bytesSchema = z.instanceof(Uint8Array);
const seqSchema = z.number().int().nonnegative();
/** What the person typed to open a sealed file, or null where none was asked for. */
const passphraseSchema = z.string().max(1_000).nullable();

export const backupCommands = {
  /**
   * Replaces everything by what a whole, opened file holds (a snapshot or an exported JSON); one undo brings the
   * former state back.
   */
  'backup.restore': z.object({ bytes: bytesSchema }),
  /** Puts the communities of such a file beside those there are, as copies with ids of their own; one undo. */
  'backup.restoreCopy': z.object({ bytes: bytesSchema }),
  /** Looks at every row by its gate; those no screen could show are set aside with their text kept. */
  'store.quarantine': z.object({}),
} as const;

export type BackupCommandResults = {
  'backup.restore': Readonly<{ rows: number }>;
  'backup.restoreCopy': Readonly<{ rows: number; communities: number }>;
  'store.quarantine': Readonly<{ checked: number; quarantined: number }>;
};

export const backupQueries = {
  /** Rows in the store now, to set beside those of a snapshot. */
  'backup.counts': z.object({}),
  /** Where the journal stands; a watch on it hears of every commit. */
  'backup.position': z.object({}),
  /** What the store holds and how it came there since `since`, to be held against the files beside it. */
  'backup.standing': z.object({
    since: seqSchema,
    /** What the files say of the store: its long tables are then taken to be as long as they say, to be counted later. */
    known: z
      .object({ databaseId: z.string().max(64), counts: z.record(z.string().max(64), z.number()) })
      .nullable(),
  }),
  /** The rows that were set aside, newest first. */
  'store.quarantined': z.object({}),
} as const;

export type BackupQueryResults = {
  'backup.counts': SnapshotCounts;
  'backup.position': Readonly<{ databaseId: string; seq: number }>;
  'backup.standing': Readonly<{
    databaseId: string;
    /** Number of the newest journal entry; 0 on an untouched store. */
    seq: number;
    counts: SnapshotCounts;
    /** Whether every table was counted. */
    countedAll: boolean;
    /** Rows that came less those that went after `since`, by table; null when the journal does not reach back. */
    grownSince: SnapshotCounts | null;
    /** The stores it was put in the place of, by a recovery or by taking one back. */
    formerIds: readonly string[];
  }>;
  'store.quarantined': ReadonlyArray<
    Readonly<{ id: string; table: string; key: string; text: string; reason: string; at: Instant }>
  >;
};

/** Jobs of an open store. */
export const backupJobs = {
  /** The changes after `after` as lines of the journal file, with its first line where `opening`. */
  'backup.journal': z.object({
    after: seqSchema,
    opening: z.boolean(),
    /** What the file written to was begun with; see the result. */
    sealedBy: z.string(),
  }),
} as const;

export type BackupJobResults = {
  'backup.journal': Readonly<{
    /** Whole lines, each with its line feed. */
    bytes: Uint8Array<ArrayBuffer>;
    /** Number of the last change in them. */
    seq: number;
    /** There are more; ask again from `seq`. */
    more: boolean;
    /** Names the key the lines are sealed with, empty where they are not. One file has lines of one key. */
    sealedBy: string;
  }>;
};

/** A snapshot that is being made: its first line, and the name its pieces are asked for by. */
export type BegunSnapshot = Readonly<{ stream: string; header: SnapshotHeader }>;

/** What a snapshot came to. */
export type MadeSnapshot = Readonly<{
  summary: SnapshotSummary;
  /** Size and hash of the file as it is written, which differ from the summary's when it is sealed. */
  bytes: number;
  sha256: string;
  sealed: boolean;
}>;

/** What a file that was sent to be checked is. */
export type CheckedFile = Readonly<{
  sha256: string;
  sealed: boolean;
  /** What it holds; null where it is not whole, or sealed with a passphrase that is not at hand. */
  summary: SnapshotSummary | null;
  /** Why there is no summary. */
  fault: WireError | null;
}>;

const streamSchema = z.string().max(64);

const filesShape = {
  /** A snapshot file, sealed or not, or an exported JSON. */
  file: bytesSchema,
  /** Journal files that may follow it. */
  journal: z.array(bytesSchema),
  passphrase: passphraseSchema,
};

/** Jobs that run whether or not the store opens. */
export const storeJobs = {
  /** Looks at the store without opening it. Throws `vault-open-elsewhere` when another page has it. */
  'store.look': z.object({}),
  /**
   * Begins a snapshot file of the whole store as it is now; sealed where a passphrase is set. One is made at a time: a
   * new one takes the place of one whose pieces were not all asked for.
   */
  'backup.snapshot': z.object({ occasion: z.enum(backupOccasions) }),
  /** The same of a store of an older version in its own schema, before it is migrated. */
  'store.oldSnapshot': z.object({}),
  /** The next piece of the file that is being made, and behind the last piece what it came to. */
  'backup.nextPiece': z.object({ stream: streamSchema }),
  /** Takes the next piece of a file that is to be checked whole: format, hash, counts. Tells after the last one. */
  'backup.check': z.object({ stream: streamSchema, piece: bytesSchema, last: z.boolean() }),
  /** Lets an older store be migrated: the snapshot of it is safe. */
  'store.migrate': z.object({}),
  /** Refuses every write, or takes them again if there is room; tells whether they are refused now. */
  'store.setReadOnly': z.object({ readOnly: z.boolean() }),
  /** Opens a file and checks it whole; tells what it holds. Throws a `snapshot-…` or `passphrase-…` error. */
  'backup.inspect': z.object(filesShape),
  /** The plain bytes of a file, checked whole. */
  'backup.open': z.object({ file: bytesSchema, passphrase: passphraseSchema }),
  /** How far journal files reach on from a change of that database. */
  'backup.followJournal': z.object({
    journal: z.array(bytesSchema),
    databaseId: z.string(),
    after: seqSchema,
  }),
  /** Builds a fresh database from the files, checks it, and opens it in place of the one there was. */
  'store.recover': z.object(filesShape),
  /** Gives the store a new id: from here on it goes another way than the files under its old one. */
  'store.takeNewId': z.object({}),
  /**
   * Opens the database again that stood before the last recovery, with a new id: it may stand behind its files, and what
   * comes now is another future than theirs.
   */
  'store.goBack': z.object({}),
} as const;

/** How far a journal goes. */
export type JournalReach = Readonly<{
  /** Number of the last change that follows without a gap. */
  seq: number;
  /** How many changes follow. */
  changes: number;
  /** When the last of them was made, or null when there is none. */
  at: Instant | null;
  /** Lines behind it do not fit: cut, changed or missing. */
  broken: boolean;
}>;

export type StoreJobResults = {
  'store.look': Readonly<{
    /** `absent`: nothing there. `older`: of an earlier schema, waits for `store.migrate`. */
    state: 'absent' | 'ready' | 'older' | 'newer' | 'broken';
    /** Schema version found, 0 when absent, and the one this app knows. */
    found: number;
    known: number;
    /** Why it does not open, in the store's own words. */
    detail: string;
    /** An earlier database stands behind this one: 撤销恢复 is possible. */
    canGoBack: boolean;
  }>;
  'backup.snapshot': BegunSnapshot;
  'store.oldSnapshot': BegunSnapshot;
  'backup.nextPiece': Readonly<{ piece: Uint8Array<ArrayBuffer> } | { made: MadeSnapshot }>;
  'backup.check': CheckedFile | null;
  'store.migrate': null;
  'store.setReadOnly': Readonly<{ readOnly: boolean }>;
  'backup.inspect': Readonly<{
    summary: SnapshotSummary;
    sealed: boolean;
    /** Rows of the file that no screen could show; they are set aside when it is restored. */
    unfit: number;
    /** Names in it were replaced when it was exported: it is no backup. */
    masked: boolean;
    /** When its newest row was written, or null when no row tells. */
    newestAt: Instant | null;
    journal: JournalReach;
  }>;
  'backup.open': Readonly<{ bytes: Uint8Array<ArrayBuffer> }>;
  'backup.followJournal': JournalReach;
  'store.recover': Readonly<{ rows: number; changes: number; quarantined: number; databaseId: string }>;
  'store.takeNewId': Readonly<{ databaseId: string }>;
  'store.goBack': Readonly<{ databaseId: string }>;
};
