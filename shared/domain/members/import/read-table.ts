import Papa from 'papaparse';
import { isBlankCell } from './clean-text';
import { countMapped, mapColumns } from './column-mapping';

export const delimiters = [',', '\t', ';', '，', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface TableRow {
  /** The row's number as a spreadsheet counts it, from 1; a row with line breaks in its cells is one row. */
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly delimiter: Delimiter;
  /** The rows that hold something. */
  readonly rows: readonly TableRow[];
  /** How many rows were left out because all their cells are blank. */
  readonly blankRows: number;
}

/** Characters no text may hold. One stands for a quote that is part of its cell, one for no quoting at all. */
const literalQuote = '\uffff';
const noQuote = '\ufffe';
/** Stray quotes mended one by one before the rest of a file is read without quoting. */
const mostRepairs = 200;
/** A text is read in parts of so many characters; one longer row makes its part longer. */
const partUnits = 32 * 1024;
/** A quoted cell that goes on for so many characters was never closed. */
const longestCell = 128 * 1024;
/** Characters and rows looked at to tell the delimiter. */
const sampleUnits = 32 * 1024;
const sampleRows = 50;
/** Rows among which a header is looked for when telling the delimiter. */
const headerReach = 20;

interface PartOfRecords {
  readonly records: readonly (readonly string[])[];
  /** Offset of the last record in the part, which may be cut off by the part's end. */
  readonly lastRecord: number;
  /** The first quote that is not closed as it should be, and the record it stands in; those before are fine. */
  readonly stray: { readonly record: number; readonly quote: number; readonly unclosed: boolean } | null;
}

function readPart(part: string, delimiter: Delimiter, quoteChar: string): PartOfRecords {
  const records: string[][] = [];
  let cursor = 0;
  let lastRecord = 0;
  let stray: PartOfRecords['stray'] = null;
  Papa.parse<string[]>(part, {
    delimiter,
    newline: '\n',
    quoteChar,
    step: (result, parser) => {
      const error = result.errors.find(({ type }) => type === 'Quotes');
      if (error?.index !== undefined) {
        stray = { record: cursor, quote: error.index - 1, unclosed: error.code === 'MissingQuotes' };
        parser.abort();
        return;
      }
      records.push(result.data);
      lastRecord = cursor;
      cursor = result.meta.cursor;
    },
  });
  return { records, lastRecord, stray };
}

/**
 * The records of a text with `\n` line ends. A quote that is never closed, or closed in the middle of a
 * cell, would swallow the rows after it: it is taken as part of its cell instead.
 */
function readRecords(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  const add = (cells: readonly string[]) => {
    records.push(
      cells.map((cell) => (cell.includes(literalQuote) ? cell.replaceAll(literalQuote, '"') : cell)),
    );
  };
  let offset = 0;
  let units = partUnits;
  let repairs = 0;
  let strayQuotes: number[] = [];
  while (offset < text.length) {
    const end = offset + units;
    const part = withLiteralQuotes(text.slice(offset, end), strayQuotes);
    const {
      records: read,
      lastRecord,
      stray,
    } = readPart(part, delimiter, repairs < mostRepairs ? '"' : noQuote);
    const cutOff = end < text.length && stray?.unclosed !== false && units < longestCell;
    if (stray !== null && stray.record === 0 && !cutOff) {
      strayQuotes.push(stray.quote);
      repairs += 1;
      continue;
    }
    if (stray === null && end >= text.length) {
      read.forEach(add);
      break;
    }
    const next = stray?.record ?? lastRecord;
    if (next === 0) {
      units *= 2;
      continue;
    }
    (stray === null ? read.slice(0, -1) : read).forEach(add);
    offset += next;
    units = partUnits;
    strayQuotes = [];
  }
  return records;
}

function withLiteralQuotes(part: string, offsets: readonly number[]): string {
  if (offsets.length === 0) return part;
  let mended = part;
  for (const offset of offsets) mended = mended.slice(0, offset) + literalQuote + mended.slice(offset + 1);
  return mended;
}

function commonestWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width;
  return best;
}

/** How well a delimiter explains a sample: recognised headings first, then how many rows are equally wide. */
function scoreDelimiter(sample: string, delimiter: Delimiter, countKnown: CountKnown): number {
  const records = readRecords(sample, delimiter)
    .filter((cells) => !cells.every(isBlankCell))
    .slice(0, sampleRows);
  let headings = 0;
  let width = 0;
  for (const cells of records.slice(0, headerReach)) {
    const mapped = countKnown(cells);
    if (mapped > headings) {
      headings = mapped;
      width = cells.length;
    }
  }
  if (headings === 0) width = commonestWidth(records);
  if (width < 2) return 0;
  const share = records.filter((cells) => cells.length === width).length / records.length;
  // These two also occur inside nicknames, so that without a heading only a regular pattern counts.
  if (headings === 0 && (delimiter === '|' || delimiter === '，') && share < 0.9) return 0;
  return headings * 10 + share;
}

function detectDelimiter(text: string, countKnown: CountKnown): Delimiter {
  const cut = text.length > sampleUnits ? text.lastIndexOf('\n', sampleUnits) : -1;
  const sample = cut > 0 ? text.slice(0, cut) : text.slice(0, sampleUnits);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = scoreDelimiter(sample, delimiter, countKnown);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** How many cells of a row are headings that are known. */
type CountKnown = (cells: readonly string[]) => number;

/**
 * Splits the text of a CSV, TSV or similar file into rows, with the delimiter that explains it best: `countKnown` knows
 * the headings, those of a member file unless it is another.
 */
export function readTable(
  text: string,
  countKnown: CountKnown = (cells) => countMapped(mapColumns(cells)),
): Table {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/\n$/, '');
  const delimiter = detectDelimiter(plain, countKnown);
  const rows: TableRow[] = [];
  let blankRows = 0;
  readRecords(plain, delimiter).forEach((cells, index) => {
    if (cells.every(isBlankCell)) blankRows += 1;
    else rows.push({ rowNumber: index + 1, cells });
  });
  return { delimiter, rows, blankRows };
}
