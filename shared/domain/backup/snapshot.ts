import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Instant } from '../days';
import { textOfRow, type UnfitRow } from '../quarantine/quarantined-row';
import { type DataTableName, dataTableNames, passGate } from '../store/data-tables';
import type { BackupOccasion } from './occasions';
import { damaged, snapshotFormat, snapshotVersion, trailerLine, zeroCounts } from './snapshot-format';
import { createSnapshotReader } from './snapshot-reader';

export type SnapshotCounts = Readonly<Record<DataTableName, number>>;

/** What a checked snapshot holds. */
export type SnapshotSummary = Readonly<{
  createdAt: Instant;
  schemaVersion: number;
  databaseId: string;
  /** Number of the newest journal entry it holds; 0 where the file does not tell. */
  seq: number;
  occasion: BackupOccasion;
  counts: SnapshotCounts;
  rows: number;
  bytes: number;
  sha256: string;
}>;

export type SnapshotHeader = Readonly<{
  schemaVersion: number;
  databaseId: string;
  createdAt: Instant;
  seq: number;
  occasion: BackupOccasion;
}>;

export type SnapshotRow = Readonly<{ table: DataTableName; row: unknown }>;

/** What a file holds once it is known to be whole. */
export type FileContents = Readonly<{
  summary: SnapshotSummary;
  rows: readonly SnapshotRow[];
  unfit: readonly UnfitRow[];
}>;

/** Size at which the writer makes a piece, in characters. */
const pieceLength = 1 << 20;

/** Writes a snapshot: add rows table by table, taking the pieces that are ready, then finish. */
export type SnapshotWriter = Readonly<{
  add(table: DataTableName, rows: readonly unknown[]): void;
  /** The pieces that are ready and were not taken before. */
  take(): readonly Uint8Array<ArrayBuffer>[];
  /** The pieces that are left, and with every piece before them `fileSha256`. */
  finish(): Readonly<{
    pieces: readonly Uint8Array<ArrayBuffer>[];
    summary: SnapshotSummary;
    fileSha256: string;
  }>;
}>;

/** A writer that has written the first line. */
export function createSnapshotWriter(header: SnapshotHeader): SnapshotWriter {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const counts = zeroCounts();
  let pieces: readonly Uint8Array<ArrayBuffer>[] = [];
  let pending = '';
  let bytes = 0;

  const flush = () => {
    const piece = encoder.encode(pending);
    pending = '';
    bytes += piece.byteLength;
    hash.update(piece);
    pieces = [...pieces, piece];
  };
  const line = (value: unknown) => {
    pending += `${JSON.stringify(value)}\n`;
    if (pending.length >= pieceLength) flush();
  };
  const take = () => {
    const taken = pieces;
    pieces = [];
    return taken;
  };

  const { schemaVersion, databaseId, createdAt, seq, occasion } = header;
  line({
    format: snapshotFormat,
    version: snapshotVersion,
    schemaVersion,
    databaseId,
    createdAt,
    seq,
    occasion,
  });
  return {
    add(table, rows) {
      for (const row of rows) line({ table, row });
      counts[table] += rows.length;
    },
    take,
    finish() {
      flush();
      const digest = bytesToHex(hash.clone().digest());
      const rows = totalOf(counts);
      pending = trailerLine({ counts, rows, sha256: digest });
      flush();
      const told = { schemaVersion, databaseId, createdAt, seq, occasion };
      const summary = { ...told, counts: { ...counts }, rows, bytes, sha256: digest };
      return { pieces: take(), summary, fileSha256: bytesToHex(hash.digest()) };
    },
  };
}

/** Bytes read in one step of a file that is in memory. */
const stepLength = 1 << 20;
/** Rows that go through their gates in one step. */
const stepRows = 1_000;

/**
 * Checks a snapshot file whole (format, hash, counts) and reads it; each row goes through its table's gate, and those
 * that do not pass are told apart: the file is as it was written, so they were written so.
 * @throws WeiluError `snapshot-not-ours`, `snapshot-cut-short`, `snapshot-damaged` or `snapshot-newer`.
 */
export function readSnapshot(file: Uint8Array, knownSchemaVersion: number): FileContents {
  const steps = snapshotSteps(file, knownSchemaVersion);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some milliseconds, for whoever has others to answer between them. */
export function* snapshotSteps(file: Uint8Array, knownSchemaVersion: number): Generator<void, FileContents> {
  const read: SnapshotRow[] = [];
  const reader = createSnapshotReader(knownSchemaVersion, (row) => read.push(row));
  for (let start = 0; start < file.byteLength; start += stepLength) {
    reader.push(file.subarray(start, start + stepLength));
    yield;
  }
  // Nothing is looked into before the file is known to be whole.
  const summary = reader.finish();
  const rows: SnapshotRow[] = [];
  const unfit: UnfitRow[] = [];
  for (const [index, { table, row }] of read.entries()) {
    const passed = passGate(table, row);
    if (passed.fits) rows.push({ table, row: passed.row });
    else unfit.push({ table, text: keptText(table, row), reason: passed.reason });
    if (index % stepRows === stepRows - 1) yield;
  }
  return { summary, rows, unfit };
}

/** Values nested deeper than the stack are no rows of ours, and have no text that could be kept. */
function keptText(table: DataTableName, row: unknown): string {
  try {
    return textOfRow(row);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw damaged(table);
    throw thrown;
  }
}

function totalOf(counts: SnapshotCounts): number {
  return dataTableNames.reduce((total, name) => total + counts[name], 0);
}
