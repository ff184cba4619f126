import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { WeiluError } from '../../wire/errors';
import type { FileContents, SnapshotRow } from '../backup/snapshot';
import { zeroCounts } from '../backup/snapshot-format';
import { instantSchema } from '../days';
import { textOfRow, type UnfitRow } from '../quarantine/quarantined-row';
import { isDataTableName, passGate } from '../store/data-tables';
import { dataFormat, dataVersion } from './data-format';

/** What a data file holds. `masked`: names were replaced when it was written, so it is no backup. */
export type DataFile = FileContents & Readonly<{ masked: boolean }>;

const headerSchema = z.object({
  format: z.literal(dataFormat),
  version: z.number().int().positive(),
  schemaVersion: z.number().int().positive(),
  exportedAt: instantSchema,
  databaseId: z.string().min(1).max(64),
  masked: z.boolean().optional(),
});

/** How far into a file its format is looked for, in bytes; it is among the first keys. */
const headLength = 4096;
const lenientDecoder = new TextDecoder('utf-8');
const strictDecoder = new TextDecoder('utf-8', { fatal: true });

/** Whether a file says that it is exported data (JSON), whole or not; a snapshot never does. */
export function isDataFile(bytes: Uint8Array): boolean {
  const head = lenientDecoder.decode(bytes.subarray(0, headLength));
  return /^\s*\{/.test(head) && /"format"\s*:\s*"weilu-data"/.test(head);
}

/**
 * Reads exported data (see `data-format.ts`), each row through its table's gate. Rows that do not pass, those of
 * unknown tables and those with an id that came before are given back as `unfit`; they are no reason to refuse the file.
 * @throws WeiluError `snapshot-not-ours`, `snapshot-damaged` or `snapshot-newer`.
 */
export function readDataFile(bytes: Uint8Array, knownSchemaVersion: number): DataFile {
  if (!isDataFile(bytes)) throw new WeiluError('snapshot-not-ours', {});
  const content = parseJson(bytes);
  const header = headerSchema.safeParse(content);
  if (!header.success) throw damaged(header.error.issues[0]?.path.join('.') ?? '');
  const { version, schemaVersion, databaseId, exportedAt, masked = false } = header.data;
  refuseNewer(version, dataVersion);
  refuseNewer(schemaVersion, knownSchemaVersion);
  const { rows, unfit } = sortRows(tablesOf(content));
  const counts = zeroCounts();
  for (const { table } of rows) counts[table] += 1;
  return {
    summary: {
      schemaVersion,
      databaseId,
      createdAt: exportedAt,
      seq: 0,
      occasion: 'manual',
      counts,
      rows: rows.length,
      bytes: bytes.byteLength,
      sha256: bytesToHex(sha256(bytes)),
    },
    rows,
    unfit,
    masked,
  };
}

function damaged(detail: string): WeiluError<'snapshot-damaged'> {
  return new WeiluError('snapshot-damaged', { detail: detail.slice(0, 200) });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(strictDecoder.decode(bytes));
  } catch {
    throw damaged('json');
  }
}

function refuseNewer(found: number, known: number): void {
  if (found > known) throw new WeiluError('snapshot-newer', { found, known });
}

type TableRows = readonly [name: string, rows: readonly unknown[]];

/** The tables of a file. Own keys only, so that `__proto__` is a name like any other: none of ours. */
function tablesOf(content: unknown): readonly TableRows[] {
  const tables = (content as Readonly<{ tables?: unknown }>).tables;
  if (typeof tables !== 'object' || tables === null || Array.isArray(tables)) throw damaged('tables');
  return Object.entries(tables).map(([name, rows]): TableRows => {
    if (!Array.isArray(rows)) throw damaged(`tables.${name}`);
    return [name, rows];
  });
}

function sortRows(tables: readonly TableRows[]): Pick<DataFile, 'rows' | 'unfit'> {
  const rows: SnapshotRow[] = [];
  const unfit: UnfitRow[] = [];
  for (const [table, tableRows] of tables) {
    const keys = new Set<string>();
    for (const row of tableRows) {
      const checked = checkRow(table, row, keys);
      if ('row' in checked) rows.push(checked);
      else unfit.push({ table, text: textOf(table, row), reason: checked.reason });
    }
  }
  return { rows, unfit };
}

function checkRow(
  table: string,
  row: unknown,
  keys: Set<string>,
): SnapshotRow | Readonly<{ reason: string }> {
  if (!isDataTableName(table)) return { reason: 'unknown table' };
  const passed = passGate(table, row);
  if (!passed.fits) return passed;
  const { id, key } = passed.row as Readonly<{ id?: string; key?: string }>;
  const name = (table === 'settings' ? key : id) ?? '';
  if (keys.has(name)) return { reason: 'id: repeated' };
  keys.add(name);
  return { table, row: passed.row };
}

/** The row as text; what nests deeper than the stack cannot be written down, and is nothing of ours. */
function textOf(table: string, row: unknown): string {
  try {
    return textOfRow(row);
  } catch (thrown) {
    if (thrown instanceof RangeError) throw damaged(table);
    throw thrown;
  }
}
