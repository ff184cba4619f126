import { z } from 'zod';
import { WeiluError } from '../../wire/errors';
import { instantSchema } from '../days';
import { type DataTableName, dataTableNames } from '../store/data-tables';
import { backupOccasions } from './occasions';
import type { SnapshotCounts } from './snapshot';

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

/** The last line of a snapshot. */
export type SnapshotTrailer = Readonly<{ counts: Partial<SnapshotCounts>; rows: number; sha256: string }>;

/** The text of the last line, with its line feed. */
export function trailerLine(trailer: SnapshotTrailer): string {
  const told = dataTableNames.filter((name) => trailer.counts[name] !== undefined);
  const counts = Object.fromEntries(told.map((name) => [name, trailer.counts[name]]));
  return `${JSON.stringify({ counts, rows: trailer.rows, sha256: trailer.sha256 })}\n`;
}

/** No rows of any table. */
export function zeroCounts(): Record<DataTableName, number> {
  return Object.fromEntries(dataTableNames.map((name) => [name, 0])) as Record<DataTableName, number>;
}

/**
 * What the first line of a snapshot says.
 * @throws WeiluError `snapshot-not-ours` or `snapshot-newer`
 */
export function readHead(line: Uint8Array, knownSchemaVersion: number): z.infer<typeof headerSchema> {
  const head = parseLine(line);
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

/**
 * What the last line of a snapshot says, given with its line feed.
 * @throws WeiluError `snapshot-cut-short` or `snapshot-damaged`
 */
export function readTrailer(line: Uint8Array): SnapshotTrailer {
  const parsed = trailerSchema.safeParse(parseLine(line));
  if (!parsed.success) throw new WeiluError('snapshot-cut-short', {});
  const trailer = { ...parsed.data, counts: parsed.data.counts as Partial<SnapshotCounts> };
  if (decoder.decode(line) !== trailerLine(trailer)) throw damaged('trailer');
  return trailer;
}

/** A file that does not say what this module wrote. */
export function damaged(detail: string): WeiluError<'snapshot-damaged'> {
  return new WeiluError('snapshot-damaged', { detail });
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parseLine(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch {
    return undefined;
  }
}
