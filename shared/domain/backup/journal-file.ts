import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { type Instant, instantSchema } from '../days';
import type { DataTableName } from '../store/data-tables';
import { isDataTableName } from '../store/data-tables';
import { type KeyWrap, keyWrapSchema } from './key-wrap';

/**
 * The journal file: NDJSON in UTF-8, one committed change a line, written after each commit. With a snapshot it gives
 * the store back up to the last whole line.
 *
 * - first line: `{"format":"weilu-journal","version":1,"schemaVersion":…,"databaseId":…,"after":…,"wrap":…,"sha256":…}`;
 *   `wrap` is how a passphrase opens the sealed lines of this file, null where lines are not sealed
 * - then one line a change: `{"seq":…,"previous":…,"at":…,"changes":[…],"sha256":…}`, or with `"sealed":"…"` in place
 *   of `at` and `changes` where backups are sealed; `previous` is the number of the change before it
 *
 * `sha256` is of the line without it. A change is taken only when its line is whole and follows on the one before, so
 * a journal that is cut or changed anywhere gives everything before that place and nothing after it.
 */
export const journalFormat = 'weilu-journal';
export const journalVersion = 1;

/** A row as a change left it; `after` is null where the row was removed. */
export type JournalRow = Readonly<{ table: DataTableName; key: string; after: unknown }>;

export type JournalHead = Readonly<{
  schemaVersion: number;
  databaseId: string;
  /** Number of the change after which this file begins. */
  after: number;
  wrap: KeyWrap | null;
}>;

/** One line; `sealed` in place of what it says where backups are sealed. */
export type JournalLine = Readonly<{ seq: number; previous: number }> &
  Readonly<{ at: Instant; changes: readonly JournalRow[] } | { sealed: string }>;

const headSchema = z.strictObject({
  format: z.literal(journalFormat),
  version: z.literal(journalVersion),
  schemaVersion: z.number().int().positive(),
  databaseId: z.string().min(1).max(64),
  after: z.number().int().nonnegative(),
  wrap: keyWrapSchema.nullable(),
});

const rowSchema = z.strictObject({
  table: z.string().refine(isDataTableName),
  key: z.string(),
  after: z.unknown(),
});

const place = { seq: z.number().int().positive(), previous: z.number().int().nonnegative() };
const lineSchema = z.union([
  z.strictObject({ ...place, at: instantSchema, changes: z.array(rowSchema) }),
  z.strictObject({ ...place, sealed: z.string() }),
]);

/** What a sealed line says when it is opened. */
const sealedBodySchema = z.strictObject({ at: instantSchema, changes: z.array(rowSchema) });

/** The first line of a journal file, in pieces. */
export function journalHeadLine(head: JournalHead): readonly Uint8Array<ArrayBuffer>[] {
  const { schemaVersion, databaseId, after, wrap } = head;
  return hashed([
    JSON.stringify({
      format: journalFormat,
      version: journalVersion,
      schemaVersion,
      databaseId,
      after,
      wrap,
    }),
  ]);
}

/** The line of one change, in pieces: an import has hundreds of thousands of rows, and no text holds them all. */
export function journalLine(line: JournalLine): readonly Uint8Array<ArrayBuffer>[] {
  return hashed('sealed' in line ? [JSON.stringify(line)] : textsOf(line));
}

/** Rows made text at once. */
const rowsAtOnce = 1_000;

/** What `JSON.stringify` makes of a line, in parts. */
function* textsOf(line: Exclude<JournalLine, { sealed: string }>): Generator<string> {
  const { changes, ...place } = line;
  yield `${JSON.stringify(place).slice(0, -1)},"changes":[`;
  for (let start = 0; start < changes.length; start += rowsAtOnce) {
    const rows = JSON.stringify(changes.slice(start, start + rowsAtOnce)).slice(1, -1);
    yield start === 0 ? rows : `,${rows}`;
  }
  yield ']}';
}

/** What a sealed line is sealed with: it fits this place of this journal and no other. */
export function sealContext(
  databaseId: string,
  { seq, previous }: Readonly<{ seq: number; previous: number }>,
) {
  return `${databaseId}:${seq}:${previous}`;
}

/** Reads what was sealed in a line, or null when it says nothing a journal could say. */
export function readSealedBody(
  text: string,
): Readonly<{ at: Instant; changes: readonly JournalRow[] }> | null {
  const parsed = sealedBodySchema.safeParse(parseJson(text));
  return parsed.success ? (parsed.data as { at: Instant; changes: readonly JournalRow[] }) : null;
}

/** What follows on a change, as far as the lines go without a gap. */
export type JournalTail = Readonly<{
  lines: readonly JournalLine[];
  /** Lines behind them do not fit: cut, changed or missing. */
  broken: boolean;
  /** What opens each sealed line, by its number. */
  wraps: ReadonlyMap<number, KeyWrap>;
}>;

/**
 * The changes of a database that follow on change `after`, from any number of journal files in any order. Files of
 * other databases, of other formats, and changes before `after` are passed over.
 */
export function followJournal(files: readonly Uint8Array[], databaseId: string, after: number): JournalTail {
  const parts = files
    .map(readJournalFile)
    .filter((part) => part !== null)
    .filter((part) => part.head.databaseId === databaseId)
    .sort((a, b) => a.head.after - b.head.after);
  const lines: JournalLine[] = [];
  const wraps = new Map<number, KeyWrap>();
  let last = after;
  let broken = false;
  for (const part of parts) {
    for (const line of part.lines) {
      if (line.seq <= last) continue;
      if (line.previous !== last) {
        broken = true;
        break;
      }
      lines.push(line);
      if (part.head.wrap) wraps.set(line.seq, part.head.wrap);
      last = line.seq;
      broken = false;
    }
    // A file that ends in a broken line is followed by one that goes on from its last whole line.
    if (part.cut) broken = true;
  }
  return { lines, broken, wraps };
}

type JournalPart = Readonly<{ head: JournalHead; lines: readonly JournalLine[]; cut: boolean }>;

/** One file up to its first broken line; null when it is no journal of ours. */
export function readJournalFile(file: Uint8Array): JournalPart | null {
  const pieces = splitLines(file);
  const [first, ...rest] = pieces.lines;
  const head = first === undefined ? null : headSchema.safeParse(unhashed(first));
  if (!head?.success) return null;
  const { schemaVersion, databaseId, after, wrap } = head.data;
  const lines: JournalLine[] = [];
  for (const text of rest) {
    const line = lineSchema.safeParse(unhashed(text));
    if (!line.success) return { head: { schemaVersion, databaseId, after, wrap }, lines, cut: true };
    lines.push(line.data as JournalLine);
  }
  return { head: { schemaVersion, databaseId, after, wrap }, lines, cut: pieces.rest > 0 };
}

const encoder = new TextEncoder();
const hashEnding = /^(.*),"sha256":"([0-9a-f]{64})"\}$/s;

/** An object's text, which comes in parts, with its hash as the last field and a line feed behind it. */
function hashed(texts: Iterable<string>): readonly Uint8Array<ArrayBuffer>[] {
  const hash = sha256.create();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (const text of texts) {
    const piece = encoder.encode(text);
    hash.update(piece);
    pieces.push(piece);
  }
  const last = pieces.pop() ?? new Uint8Array();
  // The bracket that closes the object comes after the hash.
  const end = encoder.encode(`,"sha256":"${bytesToHex(hash.digest())}"}\n`);
  return [...pieces, last.subarray(0, -1), end];
}

/** The value of a line whose hash is right; undefined for any other line. */
function unhashed(line: string): unknown {
  const match = hashEnding.exec(line);
  if (!match) return undefined;
  const body = `${match[1]}}`;
  return hashOf(body) === match[2] ? parseJson(body) : undefined;
}

function hashOf(text: string): string {
  return bytesToHex(sha256(encoder.encode(text)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const lineFeed = 0x0a;

/** The lines that end in a line feed, up to one that is no UTF-8, and how many bytes are left. */
function splitLines(file: Uint8Array): Readonly<{ lines: readonly string[]; rest: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const lines: string[] = [];
  let start = 0;
  for (let end = file.indexOf(lineFeed); end >= 0; end = file.indexOf(lineFeed, start)) {
    try {
      lines.push(decoder.decode(file.subarray(start, end)));
    } catch {
      break;
    }
    start = end + 1;
  }
  return { lines, rest: file.byteLength - start };
}
