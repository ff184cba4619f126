import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { WeiluError } from '../../wire/errors';
import { type Instant, instantSchema } from '../days';
import { textOfRow, type UnfitRow } from '../quarantine/quarantined-row';
import { type DataTableName, dataTableNames, isDataTableName, passGate } from '../store/data-tables';
import { type BackupOccasion, backupOccasions } from './occasions';

/**
 * The snapshot file: NDJSON in UTF-8, one JSON value a line, every line ended by LF.
 *
 * - first line: `{"format":"weilu-snapshot","version":2,"schemaVersion":…,"databaseId":…,"createdAt":…,"seq":…,
 *   "occasion":…}`; version 1 had no `seq` (the journal entry it stands at) and no `occasion`
 * - then one line a row: `{"table":"members","row":{…}}`, table by table
 * - last line: `{"counts":{…},"rows":…,"sha256":"…"}`; the hash is of every byte before this line
 *
 * Nothing may follow the last line, and the last line must read exactly as this module writes it, so that a
 * file that is cut short or has any byte changed is never taken for whole.
 */
export const snapshotFormat = 'weilu-snapshot';
export const snapshotVersion = 2;

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

const headerShape = {
  format: z.literal(snapshotFormat),
  schemaVersion: z.number().int().positive(),
  databaseId: z.string().min(1).max(64),
  createdAt: instantSchema,
};
const headerSchema = z.union([
  z.strictObject({ ...headerShape, version: z.literal(1) }),
  z.strictObject({
    ...headerShape,
    version: z.number().int().min(2),
    seq: z.number().int().nonnegative(),
    occasion: z.enum(backupOccasions),
  }),
]);

const versionsSchema = z.object({
  format: z.literal(snapshotFormat),
  version: z.number().int().positive(),
  schemaVersion: z.number().int().positive(),
});

/** A file of an older schema lacks the tables that came later. */
const countShape = Object.fromEntries(
  dataTableNames.map((name) => [name, z.number().int().nonnegative().optional()]),
);

const trailerSchema = z.strictObject({
  counts: z.strictObject(countShape),
  rows: z.number().int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Size at which the writer hands out a piece, in characters. */
const pieceLength = 1 << 20;

/** Writes a snapshot: add rows table by table, then finish. */
export function createSnapshotWriter(header: SnapshotHeader): Readonly<{
  add(table: DataTableName, rows: readonly unknown[]): void;
  finish(): Readonly<{ pieces: readonly Uint8Array<ArrayBuffer>[]; summary: SnapshotSummary }>;
}> {
  const encoder = new TextEncoder();
  const hash = sha256.create();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const counts = zeroCounts();
  let pending = '';
  let bytes = 0;

  const flush = (hashed: boolean) => {
    const piece = encoder.encode(pending);
    pending = '';
    bytes += piece.byteLength;
    if (hashed) hash.update(piece);
    pieces.push(piece);
  };
  const line = (value: unknown) => {
    pending += `${JSON.stringify(value)}\n`;
    if (pending.length >= pieceLength) flush(true);
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
    finish() {
      flush(true);
      const digest = bytesToHex(hash.digest());
      const rows = totalOf(counts);
      pending = trailerLine({ counts, rows, sha256: digest });
      flush(false);
      return { pieces, summary: { ...header, counts: { ...counts }, rows, bytes, sha256: digest } };
    },
  };
}

/**
 * Checks a snapshot file whole (format, hash, counts) and reads it; each row goes through its table's gate, and those
 * that do not pass are told apart: the file is as it was written, so they were written so.
 * @throws WeiluError `snapshot-not-ours`, `snapshot-cut-short`, `snapshot-damaged` or `snapshot-newer`.
 */
export function readSnapshot(file: Uint8Array, knownSchemaVersion: number): FileContents {
  const header = readHeader(file, knownSchemaVersion);
  const { bodyEnd, trailer } = readTrailer(file);
  if (bytesToHex(sha256(file.subarray(0, bodyEnd))) !== trailer.sha256) throw damaged('sha256');
  const read = readRows(file.subarray(0, bodyEnd));
  const counts = countsOf(read);
  if (dataTableNames.some((name) => counts[name] !== (trailer.counts[name] ?? 0))) throw damaged('counts');
  if (read.length !== trailer.rows) throw damaged('rows');
  const { schemaVersion, databaseId, createdAt } = header;
  return {
    summary: {
      schemaVersion,
      databaseId,
      createdAt,
      seq: 'seq' in header ? header.seq : 0,
      occasion: 'occasion' in header ? header.occasion : 'manual',
      counts,
      rows: read.length,
      bytes: file.byteLength,
      sha256: trailer.sha256,
    },
    ...gated(read),
  };
}

/** Rows of each table. */
export function countsOf(rows: readonly SnapshotRow[]): SnapshotCounts {
  const counts = zeroCounts();
  for (const { table } of rows) counts[table] += 1;
  return counts;
}

/** Tells the rows that pass their table's gate from those that do not. */
export function gated(
  read: readonly SnapshotRow[],
): Readonly<{ rows: readonly SnapshotRow[]; unfit: readonly UnfitRow[] }> {
  const rows: SnapshotRow[] = [];
  const unfit: UnfitRow[] = [];
  for (const { table, row } of read) {
    const passed = passGate(table, row);
    if (passed.fits) rows.push({ table, row: passed.row });
    else unfit.push({ table, text: keptText(table, row), reason: passed.reason });
  }
  return { rows, unfit };
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

/** No rows of any table. */
export function zeroCounts(): Record<DataTableName, number> {
  return Object.fromEntries(dataTableNames.map((name) => [name, 0])) as Record<DataTableName, number>;
}

function totalOf(counts: SnapshotCounts): number {
  return dataTableNames.reduce((total, name) => total + counts[name], 0);
}

type Trailer = Readonly<{ counts: Partial<SnapshotCounts>; rows: number; sha256: string }>;

function trailerLine(trailer: Trailer): string {
  const told = dataTableNames.filter((name) => trailer.counts[name] !== undefined);
  const counts = Object.fromEntries(told.map((name) => [name, trailer.counts[name]]));
  return `${JSON.stringify({ counts, rows: trailer.rows, sha256: trailer.sha256 })}\n`;
}

function damaged(detail: string): WeiluError<'snapshot-damaged'> {
  return new WeiluError('snapshot-damaged', { detail });
}

const lineFeed = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readHeader(file: Uint8Array, knownSchemaVersion: number) {
  const end = file.indexOf(lineFeed);
  const head = parseJson(end < 0 ? file.subarray(0, 1000) : file.subarray(0, end));
  // A newer file may have a head this version cannot read: it is told apart before.
  const told = versionsSchema.safeParse(head);
  if (!told.success) throw new WeiluError('snapshot-not-ours', {});
  const { version, schemaVersion } = told.data;
  if (version > snapshotVersion)
    throw new WeiluError('snapshot-newer', { found: version, known: snapshotVersion });
  if (schemaVersion > knownSchemaVersion) {
    throw new WeiluError('snapshot-newer', { found: schemaVersion, known: knownSchemaVersion });
  }
  const parsed = headerSchema.safeParse(head);
  if (!parsed.success) throw new WeiluError('snapshot-not-ours', {});
  return parsed.data;
}

function readTrailer(file: Uint8Array) {
  if (file[file.byteLength - 1] !== lineFeed) throw new WeiluError('snapshot-cut-short', {});
  const bodyEnd = file.lastIndexOf(lineFeed, file.byteLength - 2) + 1;
  const lastLine = file.subarray(bodyEnd, file.byteLength - 1);
  const parsed = trailerSchema.safeParse(parseJson(lastLine));
  if (!parsed.success) throw new WeiluError('snapshot-cut-short', {});
  const trailer = { ...parsed.data, counts: parsed.data.counts as Partial<SnapshotCounts> };
  if (`${decoder.decode(lastLine)}\n` !== trailerLine(trailer)) throw damaged('trailer');
  return { bodyEnd, trailer };
}

function readRows(body: Uint8Array): readonly SnapshotRow[] {
  const rows: SnapshotRow[] = [];
  let start = body.indexOf(lineFeed) + 1;
  while (start < body.byteLength) {
    const end = body.indexOf(lineFeed, start);
    rows.push(readRow(body.subarray(start, end)));
    start = end + 1;
  }
  return rows;
}

const rowSchema = z.strictObject({ table: z.string(), row: z.unknown() });

function readRow(line: Uint8Array): SnapshotRow {
  const parsed = rowSchema.safeParse(parseJson(line));
  if (!parsed.success || !isDataTableName(parsed.data.table)) throw damaged('row');
  return { table: parsed.data.table, row: parsed.data.row };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
