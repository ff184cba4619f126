import { cleanLine, isBlankCell } from './clean-text';
import { countMapped, mapColumns } from './column-mapping';
import type { ImportCustomField } from './import-field';
import type { TableRow } from './read-table';

/** Titles, export times and explanations above a header take fewer rows than this. */
const headerReach = 20;

/**
 * The index of the row that holds the headings, or null when the file starts with its data. It is the row
 * with the most known headings; a single known heading counts only over columns as wide as the table's,
 * so that a title such as 成员 is not taken for a header.
 */
export function findHeader(
  rows: readonly TableRow[],
  customFields: readonly ImportCustomField[] = [],
): number | null {
  const widest = rows.slice(0, headerReach).reduce((most, row) => Math.max(most, countFilled(row)), 0);
  let best: number | null = null;
  let bestCount = 0;
  rows.slice(0, headerReach).forEach((row, index) => {
    const mapping = mapColumns(row.cells, customFields);
    const count = countMapped(mapping);
    if (count <= bestCount) return;
    if (count === 1 && (!mapping.includes('nickname') || countFilled(row) * 2 < widest)) return;
    best = index;
    bestCount = count;
  });
  return best;
}

/** Whether a row repeats the headings, as files put together from several exports do. */
export function repeatsHeader(row: TableRow, header: readonly string[]): boolean {
  const width = Math.max(row.cells.length, header.length);
  for (let column = 0; column < width; column += 1) {
    if (cleanLine(row.cells[column] ?? '') !== (header[column] ?? '')) return false;
  }
  return true;
}

function countFilled(row: TableRow): number {
  return row.cells.filter((cell) => !isBlankCell(cell)).length;
}
