import type { Day } from '../../days';
import { cleanLine, isBlankCell } from './clean-text';
import { mapColumns } from './column-mapping';
import { type DecodedText, decodeText, type TextEncoding } from './decode-text';
import { errorFileColumns } from './error-file';
import { findHeader, repeatsHeader } from './find-header';
import { guessColumns } from './guess-columns';
import type { ColumnMapping } from './import-field';
import { maxImportBytes, maxImportColumns, maxImportRows } from './limits';
import { type ParsedRow, parseMemberRow, type RowContext } from './parse-row';
import { type Delimiter, readTable, type TableRow } from './read-table';

/** A member file that can be read: its columns, what they are taken for, and its rows as they stand. */
export interface MemberFile {
  readonly ok: true;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
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
  | { readonly ok: false; readonly code: 'file-too-large'; readonly limit: number }
  | { readonly ok: false; readonly code: 'table-empty' }
  | {
      readonly ok: false;
      readonly code: 'too-many-rows' | 'too-many-columns';
      readonly limit: number;
      readonly count: number;
    };

/** Reads a file of members of unknown encoding, delimiter and layout. Never throws, whatever the bytes. */
export function readMemberFile(
  bytes: Uint8Array,
  context: { readonly today: Day },
): MemberFile | UnreadableMemberFile {
  if (bytes.length > maxImportBytes) return { ok: false, code: 'file-too-large', limit: maxImportBytes };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const table = readTable(decoded.text);
  const headerIndex = findHeader(table.rows);
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
    encoding: decoded.encoding,
    delimiter: table.delimiter,
    headerRowNumber: headerRow?.rowNumber ?? null,
    header: headerRow === undefined ? [] : columns,
    mapping: headerRow === undefined ? guessColumns(rows, width, context.today) : mapColumns(columns),
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
