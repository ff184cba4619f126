import type { Day } from '../../days';
import { cleanLine, isBlankCell } from './clean-text';
import { mapColumns } from './column-mapping';
import { type DecodedText, decodeText, type TextEncoding } from './decode-text';
import { errorFileColumns } from './error-file';
import { findHeader, repeatsHeader } from './find-header';
import { guessColumns } from './guess-columns';
import type { ColumnMapping, ImportCustomField } from './import-field';
import { maxImportBytes, maxImportColumns, maxImportRows } from './limits';
import { type ParsedRow, parseMemberRow } from './parse-row';
import { type Delimiter, readTable, type Table, type TableRow } from './read-table';
import { type ReadWorkbook, readWorkbook } from './read-workbook';
import type { RowContext } from './row-reading';

/** A member file that can be read: its columns, what they are taken for, and its rows as they stand. */
export interface MemberFile {
  readonly ok: true;
  /** How the text is written and divided, or null for a workbook. */
  readonly text: { readonly encoding: TextEncoding; readonly delimiter: Delimiter } | null;
  /** The sheets of a workbook that hold something, and the one that was read; null for a text. */
  readonly workbook: { readonly sheets: readonly string[]; readonly sheet: string } | null;
  /** The number of the row with the headings, or null when the file has none. */
  readonly headerRowNumber: number | null;
  /** The headings, one for each column; empty texts where a column has none, no entries without a header. */
  readonly header: readonly string[];
  /** What each column is proposed to fill. Later steps take the mapping as an argument: it may be changed. */
  readonly mapping: ColumnMapping;
  readonly rows: readonly TableRow[];
  readonly blankRows: number;
  /** How many rows were left out because they repeat the headings. */
  readonly repeatedHeaderRows: number;
}

export type UnreadableMemberFile =
  | Extract<DecodedText, { ok: false }>
  | Extract<ReadWorkbook, { ok: false }>
  | { readonly ok: false; readonly code: 'file-too-large'; readonly limit: number }
  | { readonly ok: false; readonly code: 'table-empty' }
  | {
      readonly ok: false;
      readonly code: 'too-many-rows' | 'too-many-columns';
      readonly limit: number;
      readonly count: number;
    };

/** What reading a member file needs to know beside its bytes. */
export interface ReadContext {
  readonly today: Day;
  /** The custom fields a heading may name. */
  readonly fields?: readonly ImportCustomField[];
  /** The sheet of a workbook to read; the first that holds something where it is left out. */
  readonly sheet?: string;
}

/** Reads a file of members: a workbook, or a text of unknown encoding, delimiter and layout. Never throws. */
export async function readAnyMemberFile(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<MemberFile | UnreadableMemberFile> {
  const file = readMemberFile(bytes, context);
  if (file.ok || file.code !== 'file-not-text' || file.looksLike !== 'workbook') return file;
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const { sheets } = workbook;
  const sheet = sheets.find(({ name }) => name === context.sheet) ?? sheets[0];
  if (sheet === undefined) return { ok: false, code: 'table-empty' };
  const origin = { text: null, workbook: { sheets: sheets.map(({ name }) => name), sheet: sheet.name } };
  return fileOfTable(sheet, origin, context);
}

/** Reads a text file of members of unknown encoding, delimiter and layout. Never throws, whatever the bytes. */
export function readMemberFile(bytes: Uint8Array, context: ReadContext): MemberFile | UnreadableMemberFile {
  if (bytes.length > maxImportBytes) return { ok: false, code: 'file-too-large', limit: maxImportBytes };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const table = readTable(decoded.text);
  const text = { encoding: decoded.encoding, delimiter: table.delimiter };
  return fileOfTable(table, { text, workbook: null }, context);
}

/** Finds the headings of a table, and with them what its columns are. */
function fileOfTable(
  table: Pick<Table, 'rows' | 'blankRows'>,
  origin: Pick<MemberFile, 'text' | 'workbook'>,
  { today, fields = [] }: ReadContext,
): MemberFile | UnreadableMemberFile {
  const headerIndex = findHeader(table.rows, fields);
  const headerRow = headerIndex === null ? undefined : table.rows[headerIndex];
  const header = headerRow === undefined ? [] : withoutBlankEnd(headerRow.cells.map(cleanLine));
  const below = headerIndex === null ? table.rows : table.rows.slice(headerIndex + 1);
  const rows = headerRow === undefined ? below : below.filter((row) => !repeatsHeader(row, header));
  if (rows.length === 0) return { ok: false, code: 'table-empty' };
  if (rows.length > maxImportRows) {
    return { ok: false, code: 'too-many-rows', limit: maxImportRows, count: rows.length };
  }
  const width = headerRow === undefined ? widestRow(rows) : tableWidth(header, rows);
  if (width > maxImportColumns) {
    return { ok: false, code: 'too-many-columns', limit: maxImportColumns, count: width };
  }
  const columns = Array.from({ length: width }, (_, column) => header[column] ?? '');
  return {
    ok: true,
    ...origin,
    headerRowNumber: headerRow?.rowNumber ?? null,
    header: headerRow === undefined ? [] : columns,
    mapping: headerRow === undefined ? guessColumns(rows, width, today) : mapColumns(columns, fields),
    rows,
    blankRows: table.blankRows,
    repeatedHeaderRows: below.length - rows.length,
  };
}

/** Reads all rows of a file by a mapping of its columns. */
export function parseMemberRows(
  file: Pick<MemberFile, 'rows'>,
  mapping: ColumnMapping,
  context: RowContext,
): readonly ParsedRow[] {
  return file.rows.map((row) => parseMemberRow(row, mapping, context));
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function filledWidth(row: TableRow): number {
  return row.cells.findLastIndex((cell) => !isBlankCell(cell)) + 1;
}

function widestRow(rows: readonly TableRow[]): number {
  return rows.reduce((widest, row) => Math.max(widest, filledWidth(row)), 0);
}

/**
 * How many columns a table with headings has. Columns without a heading are real when at least half of the
 * rows use them, but for an error file, where the rows with too many cells are gathered.
 */
function tableWidth(header: readonly string[], rows: readonly TableRow[]): number {
  if (header.at(-1) === errorFileColumns.rowNumber) return header.length;
  const widths = rows.map(filledWidth).sort((a, b) => b - a);
  return Math.max(header.length, widths[Math.ceil(widths.length / 2) - 1] ?? 0);
}
