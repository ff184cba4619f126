import { exportColors } from '../export-look';
import { numberColumns } from '../number-columns';
import { columnWidths } from './column-widths';
import { lineHeight, type Sheet, type TextLook } from './sheet';

/** A text of the document with its place among all of them. */
export type PlacedText = Readonly<{ text: string; source: number }>;

type Row = readonly (readonly string[])[];
type RowToWrite = Readonly<{ cells: readonly PlacedText[]; lines: Row; look: TextLook; head: boolean }>;
/** `right` says of each column whether it stands to the right. */
type Grid = Readonly<{ sheet: Sheet; widths: readonly number[]; right: readonly boolean[]; pad: number }>;

/** Thickness of the lines of a table. */
const hairOf = ({ format }: Sheet) => format.sizes.cell / 20;

/** A table as wide as the page: cells wrap, rows go to the next page whole where they fit on one, the head comes along. */
export function writeTable(
  sheet: Sheet,
  header: readonly PlacedText[],
  rows: readonly (readonly PlacedText[])[],
): void {
  if (header.length === 0) return;
  const size = sheet.format.sizes.cell;
  const body: TextLook = { size, bold: false, color: exportColors.ink };
  const bold: TextLook = { ...body, bold: true };
  const pad = size * 0.45;
  const needs = header.map(
    (cell, column) =>
      Math.max(
        sheet.widthOf(cell.text, bold),
        ...rows.map((row) => sheet.widthOf(row[column]?.text ?? '', body)),
      ) +
      3 * pad,
  );
  const right = numberColumns({
    kind: 'table',
    header: header.map(({ text }) => text),
    rows: rows.map((row) => row.map(({ text }) => text)),
  });
  const grid: Grid = { sheet, widths: columnWidths(needs, sheet.width), right, pad };
  const head = toWrite(grid, header, bold, true);
  const first = rows[0] ? toWrite(grid, rows[0], body, false) : null;
  if (sheet.room < heightOf(grid, head) + (first ? heightOf(grid, first) : 0) && !sheet.isEmpty)
    sheet.nextPage();
  writeRow(grid, head, null);
  // A head that fills half a page would leave no room for what is below it.
  const repeated = heightOf(grid, head) < (sheet.bottom - sheet.top) / 3 ? head : null;
  for (const row of rows) writeRow(grid, toWrite(grid, row, body, false), repeated);
}

function toWrite(grid: Grid, cells: readonly PlacedText[], look: TextLook, head: boolean): RowToWrite {
  const lines = grid.widths.map((width, column) =>
    grid.sheet.linesOf(cells[column]?.text ?? '', width - 2 * grid.pad, look),
  );
  return { cells, lines, look, head };
}

function linesIn(row: Row): number {
  return Math.max(1, ...row.map((lines) => lines.length));
}

function heightOf({ pad }: Grid, { lines, look }: RowToWrite): number {
  return linesIn(lines) * lineHeight(look) + 2 * pad;
}

function writeRow(grid: Grid, row: RowToWrite, head: RowToWrite | null): void {
  const { sheet, pad } = grid;
  const height = heightOf(grid, row);
  const fresh = sheet.bottom - sheet.top - (head ? heightOf(grid, head) : 0);
  if (height > sheet.room && height <= fresh) beginPage(grid, head);
  let from = 0;
  const count = linesIn(row.lines);
  while (from < count) {
    const fitting = Math.floor((sheet.room - 2 * pad) / lineHeight(row.look));
    if (fitting < 1 && !sheet.isEmpty) {
      beginPage(grid, head);
      continue;
    }
    const to = Math.min(count, from + Math.max(1, fitting));
    writeLines(grid, row, from, to);
    from = to;
  }
}

function beginPage(grid: Grid, head: RowToWrite | null): void {
  grid.sheet.nextPage();
  // A head that is said again is not said twice to who listens.
  if (head) {
    const silent = { ...head, cells: [] };
    writeLines(grid, silent, 0, linesIn(head.lines));
  }
}

/** Lines `from` to `to` of a row, with their frame. */
function writeLines({ sheet, widths, right, pad }: Grid, row: RowToWrite, from: number, to: number): void {
  const top = sheet.y;
  const height = (to - from) * lineHeight(row.look) + 2 * pad;
  const color = exportColors.line;
  const hair = hairOf(sheet);
  if (row.head) sheet.box({ x: sheet.left, y: top, width: sheet.width, height, color: exportColors.head });
  let x = sheet.left;
  widths.forEach((width, column) => {
    const source = row.cells[column]?.source ?? null;
    const lines = (row.lines[column] ?? []).slice(from, to);
    lines.forEach((line, index) => {
      if (line === '') return;
      const end = right[column] ? width - pad - sheet.widthOf(line.trimEnd(), row.look) : pad;
      sheet.write(line, row.look, { x: x + end, top: top + pad + index * lineHeight(row.look), source });
    });
    sheet.box({ x, y: top, width: hair, height, color });
    x += width;
  });
  sheet.box({ x: sheet.left + sheet.width - hair, y: top, width: hair, height, color });
  sheet.box({ x: sheet.left, y: top, width: sheet.width, height: hair, color });
  sheet.box({ x: sheet.left, y: top + height - hair, width: sheet.width, height: hair, color });
  sheet.y = top + height;
}
