import { z } from 'zod';
import type { SnapshotCounts, SnapshotSummary } from '../../domain/backup/snapshot';

const snapshotBytesSchema = z.instanceof(Uint8Array);

export const backupCommands = {
  /** Replaces everything by what the snapshot holds; one undo brings the former state back. */
  'backup.restore': z.object({ bytes: snapshotBytesSchema }),
} as const;

export type BackupCommandResults = {
  'backup.restore': Readonly<{ rows: number }>;
};

export const backupQueries = {
  /** The whole store as a snapshot file, in pieces. */
  'backup.snapshot': z.object({}),
  /** Checks a snapshot file whole and tells what is in it. Throws a `snapshot-…` error. */
  'backup.inspect': z.object({ bytes: snapshotBytesSchema }),
  /** Rows in the store now, to set beside those of a snapshot. */
  'backup.counts': z.object({}),
} as const;

export type BackupQueryResults = {
  'backup.snapshot': Readonly<{ pieces: readonly Uint8Array<ArrayBuffer>[]; summary: SnapshotSummary }>;
  'backup.inspect': SnapshotSummary;
  'backup.counts': SnapshotCounts;
};
