import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { WeiluError } from '../../wire/errors';
import { type Instant, instantSchema } from '../days';
import { type DataTableName, dataTableNames, dataTables, isDataTableName } from '../store/data-tables';

/**
 * The snapshot file: NDJSON in UTF-8, one JSON value a line, every line ended by LF.
 *
 * - first line: `{"format":"weilu-snapshot","version":1,"schemaVersion":…,"databaseId":…,"createdAt":…}`
 * - then one line a row: `{"table":"members","row":{…}}`, table by table
 * - last line: `{"counts":{…},"rows":…,"sha256":"…"}`; the hash is of every byte before this line
 *
 * Nothing may follow the last line, and the last line must read exactly as this module writes it, so that a
 * file that is cut short or has any byte changed is never taken for whole.
 */
export const snapshotFormat = 'weilu-snapshot';
export const snapshotVersion = 1;

export type SnapshotCounts = Readonly<Record<DataTableName, number>>;

/** What a checked snapshot holds. */
export type SnapshotSummary = Readonly<{
  createdAt: Instant;
  schemaVersion: number;
  databaseId: string;
  counts: SnapshotCounts;
  rows: number;
  bytes: number;
  sha256: string;
}>;

export type SnapshotHeader = Readonly<{ schemaVersion: number; databaseId: string; createdAt: Instant }>;

export type SnapshotRow = Readonly<{ table: DataTableName; row: unknown }>;

const headerSchema = z.strictObject({
  format: z.literal(snapshotFormat),
  version: z.number().int().positive(),
  schemaVersion: z.number().int().positive(),
  databaseId: z.string().min(1).max(64),
  createdAt: instantSchema,
});

const countShape = Object.fromEntries(dataTableNames.map((name) => [name, z.number().int().nonnegative()]));

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

  const { schemaVersion, databaseId, createdAt } = header;
  line({ format: snapshotFormat, version: snapshotVersion, schemaVersion, databaseId, createdAt });
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
 * Checks a snapshot file whole (format, hash, counts, each row by its table's gate) and reads it.
 * @throws WeiluError `snapshot-not-ours`, `snapshot-cut-short`, `snapshot-damaged` or `snapshot-newer`.
 */
export function readSnapshot(
  file: Uint8Array,
  knownSchemaVersion: number,
): Readonly<{ summary: SnapshotSummary; rows: readonly SnapshotRow[] }> {
  const header = readHeader(file, knownSchemaVersion);
  const { bodyEnd, trailer } = readTrailer(file);
  if (bytesToHex(sha256(file.subarray(0, bodyEnd))) !== trailer.sha256) throw damaged('sha256');
  const rows = readRows(file.subarray(0, bodyEnd));
  const counts = zeroCounts();
  for (const { table } of rows) counts[table] += 1;
  if (dataTableNames.some((name) => counts[name] !== trailer.counts[name])) throw damaged('counts');
  if (rows.length !== trailer.rows) throw damaged('rows');
  const { schemaVersion, databaseId, createdAt } = header;
  return {
    summary: {
      schemaVersion,
      databaseId,
      createdAt,
      counts,
      rows: rows.length,
      bytes: file.byteLength,
      sha256: trailer.sha256,
    },
    rows,
  };
}

function zeroCounts(): Record<DataTableName, number> {
  return Object.fromEntries(dataTableNames.map((name) => [name, 0])) as Record<DataTableName, number>;
}

function totalOf(counts: SnapshotCounts): number {
  return dataTableNames.reduce((total, name) => total + counts[name], 0);
}

function trailerLine(trailer: Readonly<{ counts: SnapshotCounts; rows: number; sha256: string }>): string {
  const counts = Object.fromEntries(dataTableNames.map((name) => [name, trailer.counts[name]]));
  return `${JSON.stringify({ counts, rows: trailer.rows, sha256: trailer.sha256 })}\n`;
}

function damaged(detail: string): WeiluError<'snapshot-damaged'> {
  return new WeiluError('snapshot-damaged', { detail });
}

const lineFeed = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readHeader(file: Uint8Array, knownSchemaVersion: number) {
  const end = file.indexOf(lineFeed);
  const parsed = headerSchema.safeParse(parseJson(end < 0 ? file.subarray(0, 1000) : file.subarray(0, end)));
  if (!parsed.success) throw new WeiluError('snapshot-not-ours', {});
  const { version, schemaVersion } = parsed.data;
  if (version > snapshotVersion)
    throw new WeiluError('snapshot-newer', { found: version, known: snapshotVersion });
  if (schemaVersion > knownSchemaVersion) {
    throw new WeiluError('snapshot-newer', { found: schemaVersion, known: knownSchemaVersion });
  }
  return parsed.data;
}

function readTrailer(file: Uint8Array) {
  if (file[file.byteLength - 1] !== lineFeed) throw new WeiluError('snapshot-cut-short', {});
  const bodyEnd = file.lastIndexOf(lineFeed, file.byteLength - 2) + 1;
  const lastLine = file.subarray(bodyEnd, file.byteLength - 1);
  const parsed = trailerSchema.safeParse(parseJson(lastLine));
  if (!parsed.success) throw new WeiluError('snapshot-cut-short', {});
  const trailer = { ...parsed.data, counts: parsed.data.counts as unknown as SnapshotCounts };
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
  const { table } = parsed.data;
  const row = checkRow(table, parsed.data.row);
  if (!row.success) throw damaged(`${table} ${row.error.issues[0]?.path.join('.') ?? ''}`);
  return { table, row: row.data };
}

/** The row through its table's gate; values nested deeper than the stack are no rows of ours. */
function checkRow(table: DataTableName, row: unknown) {
  try {
    return dataTables[table].safeParse(row);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw damaged(table);
    throw thrown;
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
