import Papa from 'papaparse';
import { guardFormula } from './clean-text';
import { type ColumnMapping, type ImportCustomField, targetLabel } from './import-field';
import type { ParsedRow } from './parse-row';
import type { RowProblem } from './row-findings';

/** Headings of the two columns that an error file adds. An import leaves both out. */
export const errorFileColumns = { reason: '原因', rowNumber: '行号' } as const;

/**
 * The refused rows as a CSV file that can be mended and imported again: the original columns, then why each
 * row was refused and its number in the original file. UTF-8 with a byte order mark, CRLF, and an apostrophe
 * before every cell that a spreadsheet would run as a formula; importing takes it off again.
 */
export function buildErrorFile(
  table: {
    readonly header: readonly string[];
    readonly mapping: ColumnMapping;
    readonly fields?: readonly ImportCustomField[];
  },
  refusedRows: readonly Pick<ParsedRow, 'rowNumber' | 'cells' | 'problems'>[],
  reasonSentence: (problem: RowProblem) => string,
): string {
  const columns = table.mapping.map((field, column) => {
    const heading = table.header[column] ?? '';
    if (heading !== '' || table.header.length > 0) return heading;
    return field === null ? `列${column + 1}` : targetLabel(field, table.fields ?? []);
  });
  const lines = refusedRows.map(({ rowNumber, cells, problems }) => [
    ...columns.map((_, column) => cells[column] ?? ''),
    problems.map(reasonSentence).join('；'),
    String(rowNumber),
    // Cells that belong to no column stay outside the table, so that they are still refused until mended.
    ...cells.slice(columns.length),
  ]);
  const header = [...columns, errorFileColumns.reason, errorFileColumns.rowNumber];
  const guarded = [header, ...lines].map((cells) => cells.map(guardFormula));
  return `\ufeff${Papa.unparse(guarded, { newline: '\r\n' })}\r\n`;
}
