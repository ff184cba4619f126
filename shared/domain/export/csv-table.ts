import Papa from 'papaparse';
import { guardFormula } from '../members/import/clean-text';
import type { RowNames } from './row-names';

/** What a cell may hold: a list is joined by 、, anything else that is no plain value is written as JSON. */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | readonly unknown[]
  | Readonly<Record<string, unknown>>;

/** A column: its heading and what it holds. */
export type CsvColumn<Row> = readonly [heading: string, cellOf: (row: Row, names: RowNames) => CellValue];

/**
 * A table as CSV that spreadsheets open well: UTF-8 with a byte order mark, CRLF, and an apostrophe before every text
 * that a spreadsheet would run as a formula. Numbers stay numbers.
 */
export function writeCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
  names: RowNames,
): string {
  const header = columns.map(([heading]) => heading);
  return writeCsvLines([header, ...rows.map((row) => columns.map(([, cellOf]) => cellOf(row, names)))]);
}

/** Lines of cells, the headings first, as such a CSV. */
export function writeCsvLines(lines: readonly (readonly CellValue[])[]): string {
  const written = lines.map((cells) => cells.map(writeCell));
  return `\ufeff${Papa.unparse(written, { newline: '\r\n' })}\r\n`;
}

function writeCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return guardFormula(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  if (value.every((item) => typeof item === 'string')) return guardFormula(value.join('、'));
  return JSON.stringify(value);
}
