import readXlsxFile from 'read-excel-file/universal';
import { isBlankCell } from './clean-text';
import type { TableRow } from './read-table';
import { type UnpackedWorkbook, unpackWorkbook } from './unpack-workbook';

/** A sheet of a workbook that holds something. */
export interface SheetTable {
  readonly name: string;
  /** The rows that hold something, with the numbers the workbook gives them. */
  readonly rows: readonly TableRow[];
  readonly blankRows: number;
}

export type ReadWorkbook =
  | { readonly ok: true; readonly sheets: readonly SheetTable[] }
  | Extract<UnpackedWorkbook, { ok: false }>;

/**
 * The sheets of an XLSX workbook as tables of texts: dates as days, numbers in full, formulas as what they came to.
 * Never throws, whatever the bytes.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  const unpacked = unpackWorkbook(bytes);
  if (!unpacked.ok) return unpacked;
  try {
    const sheets = await readXlsxFile<string>(unpacked.packed, { parseNumber: plainNumber });
    return { ok: true, sheets: sheets.map(tableOfSheet).filter(({ rows }) => rows.length > 0) };
  } catch {
    return { ok: false, code: 'workbook-unreadable' };
  }
}

function tableOfSheet(sheet: Readonly<{ sheet: string; data: readonly (readonly unknown[])[] }>): SheetTable {
  const rows: TableRow[] = [];
  let blankRows = 0;
  sheet.data.forEach((values, index) => {
    const cells = values.map(cellText);
    if (cells.every(isBlankCell)) blankRows += 1;
    else rows.push({ rowNumber: index + 1, cells });
  });
  return { name: sheet.sheet, rows, blankRows };
}

function cellText(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'string' ? value : '';
}

/** A date cell has no time zone; the reader gives it as if it were in UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 5);
  // A time of day alone counts from the day before the first one.
  if (day < '1900-01-01') return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/** A number as people see it in their sheet: 13812345678, not 1.3812345678E10; 0.1, not 0.10000000000000001. */
function plainNumber(stored: string): string {
  const number = Number(stored);
  if (/^-?\d+$/.test(stored) || !Number.isFinite(number)) return stored;
  // Beyond this the sheet itself has lost digits: it stays as it stands, so that it can be told.
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return stored;
  return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
}
