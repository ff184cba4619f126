import { z } from 'zod';
import { type PlannerImportRow, plannerImportLimit } from '../../../wire/nouns/planner';
import { type DecodedText, decodeText } from '../../members/import/decode-text';
import { maxImportBytes } from '../../members/import/limits';
import { readTable, type TableRow } from '../../members/import/read-table';
import { type ReadWorkbook, readWorkbook } from '../../members/import/read-workbook';
import { lineFromFile } from './content-cells';
import { type ContentField, countHeadings, fieldOfHeading, shownHeadings } from './content-columns';
import {
  type ContentCells,
  type ContentContext,
  type ContentProblem,
  type ReadRow,
  readContentRow,
} from './content-row';

/** A row that does not come in, by its number in the file. */
export type RefusedRow = Readonly<{ line: number; problem: ContentProblem }>;

/** A file of content as it was understood. */
export type ContentFile = Readonly<{
  ok: true;
  rows: readonly PlannerImportRow[];
  refused: readonly RefusedRow[];
  /** Headings that fill nothing. */
  leftOut: readonly string[];
  /** Kinds that are none of the app's, which come in as 其他. */
  unknownKinds: readonly string[];
}>;

export type UnreadableContent =
  | Extract<DecodedText, { ok: false }>
  | Extract<ReadWorkbook, { ok: false }>
  | Readonly<{ ok: false; code: 'file-too-large'; limit: number }>
  | Readonly<{ ok: false; code: 'too-many-rows'; limit: number; count: number }>
  | Readonly<{ ok: false; code: 'table-empty' | 'no-headings' }>;

type CellsOfRow = Readonly<{ line: number; cells: ContentCells }>;
type FoundRows = Readonly<{ ok: true; rows: readonly CellsOfRow[]; leftOut: readonly string[] }>;

/** Reads a file of content: JSON, a workbook, or a table of any encoding and delimiter. Never throws, whatever the bytes. */
export async function readContentFile(
  bytes: Uint8Array,
  context: ContentContext,
): Promise<ContentFile | UnreadableContent> {
  if (bytes.length > maxImportBytes) return { ok: false, code: 'file-too-large', limit: maxImportBytes };
  const found = await findRows(bytes);
  if (!found.ok) return found;
  const { rows, leftOut } = found;
  if (rows.length === 0) return { ok: false, code: 'table-empty' };
  if (rows.length > plannerImportLimit)
    return { ok: false, code: 'too-many-rows', limit: plannerImportLimit, count: rows.length };
  return { ...understood(rows, context), leftOut };
}

async function findRows(bytes: Uint8Array): Promise<FoundRows | UnreadableContent> {
  const decoded = decodeText(bytes);
  if (decoded.ok) {
    const isJson = /^\s*[[{]/.test(decoded.text);
    return (
      (isJson ? rowsOfJson(decoded.text) : null) ?? rowsOfTable(readTable(decoded.text, countHeadings).rows)
    );
  }
  if (decoded.code !== 'file-not-text' || decoded.looksLike !== 'workbook') return decoded;
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const [first] = workbook.sheets;
  const named = workbook.sheets.find(({ rows }) => headerAt(rows) !== -1) ?? first;
  return named ? rowsOfTable(named.rows) : { ok: false, code: 'table-empty' };
}

function understood(rows: readonly CellsOfRow[], context: ContentContext): Omit<ContentFile, 'leftOut'> {
  const read = rows.map(({ line, cells }) => ({ line, result: readContentRow(cells, context) }));
  const taken = new Set<string>();
  const kept: PlannerImportRow[] = [];
  const refused: RefusedRow[] = [];
  const unknownKinds = new Set<string>();
  for (const { line, result } of read) {
    const problem = problemOf(result, taken);
    if (problem) refused.push({ line, problem });
    if (problem || !result.ok) continue;
    kept.push(result.row);
    if (result.row.uid) taken.add(result.row.uid);
    if (result.unknownKind) unknownKinds.add(result.unknownKind);
  }
  return { ok: true, rows: kept, refused, unknownKinds: [...unknownKinds] };
}

function problemOf(result: ReadRow, taken: ReadonlySet<string>): ContentProblem | null {
  if (!result.ok) return result.problem;
  const { uid } = result.row;
  return uid !== null && taken.has(uid) ? { kind: 'twice' } : null;
}

/** Titles and explanations above the headings take fewer rows than this. */
const headerReach = 20;

/** The row with most known headings, with a day and a title or a text among them; -1 without one. */
function headerAt(rows: readonly TableRow[]): number {
  let best = -1;
  let most = 1;
  rows.slice(0, headerReach).forEach(({ cells }, index) => {
    const fields = new Set(cells.map(fieldOfHeading));
    const says = (fields.has('day') || fields.has('time')) && (fields.has('title') || fields.has('body'));
    if (!says || fields.size <= most) return;
    best = index;
    most = fields.size;
  });
  return best;
}

function rowsOfTable(rows: readonly TableRow[]): FoundRows | UnreadableContent {
  const at = headerAt(rows);
  const header = rows[at];
  if (!header) return { ok: false, code: rows.length === 0 ? 'table-empty' : 'no-headings' };
  const fields = header.cells.map(fieldOfHeading);
  const found = rows.slice(at + 1).map(({ rowNumber, cells }) => ({
    line: rowNumber,
    cells: cellsBy(fields.map((field, column) => [field, cells[column] ?? ''] as const)),
  }));
  return { ok: true, rows: found, leftOut: withoutMeaning(header.cells) };
}

function cellsBy(pairs: readonly (readonly [ContentField | null, string])[]): ContentCells {
  const cells: Partial<Record<ContentField, string>> = {};
  for (const [field, cell] of pairs) if (field && !cells[field]) cells[field] = cell;
  return cells;
}

function withoutMeaning(headings: readonly string[]): readonly string[] {
  const ours: readonly string[] = Object.values(shownHeadings);
  const plain = headings.map((heading) => lineFromFile(heading).slice(0, 40));
  return [...new Set(plain.filter((heading) => heading !== '' && fieldOfHeading(heading) === null))].filter(
    (heading) => !ours.includes(heading),
  );
}

const recordsSchema = z.array(z.record(z.string(), z.unknown()));
const jsonSchema = z.union([
  recordsSchema,
  z.object({ items: recordsSchema }).transform(({ items }) => items),
]);

/** The records of a JSON file; null where it is none. */
function rowsOfJson(text: string): FoundRows | UnreadableContent | null {
  const parsed = jsonSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  const names = [...new Set(parsed.data.flatMap((record) => Object.keys(record)))];
  if (parsed.data.length > 0 && countHeadings(names) < 2) return { ok: false, code: 'no-headings' };
  const rows = parsed.data.map((record, index) => ({
    line: index + 1,
    cells: cellsBy(
      Object.entries(record).map(([name, value]) => [fieldOfHeading(name), cellOf(value)] as const),
    ),
  }));
  return { ok: true, rows, leftOut: withoutMeaning(names) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function cellOf(value: unknown): string {
  if (value === true) return '是';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
