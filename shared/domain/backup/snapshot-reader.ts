import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { WeiluError } from '../../wire/errors';
import { dataTableNames, isDataTableName } from '../store/data-tables';
import { joinBytes } from './join-bytes';
import type { SnapshotRow, SnapshotSummary } from './snapshot';
import { damaged, readHead, readTrailer, zeroCounts } from './snapshot-format';

/** Reads a snapshot that comes in pieces of any size. */
export type SnapshotReader = Readonly<{
  /** Takes the next bytes of the file. Never throws: what is wrong is told at the end. */
  push(piece: Uint8Array): void;
  /** The hash of everything that was pushed. */
  sha256(): string;
  /**
   * What the whole file says, once its hash and its counts are right.
   * @throws WeiluError `snapshot-not-ours`, `snapshot-cut-short`, `snapshot-damaged` or `snapshot-newer`
   */
  finish(): SnapshotSummary;
}>;

const lineFeed = 0x0a;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * A reader at the beginning of a file.
 * @param onRow gets each row in the order of the file, before anybody knows whether the file is whole
 */
export function createSnapshotReader(
  knownSchemaVersion: number,
  onRow: (row: SnapshotRow) => void = () => undefined,
): SnapshotReader {
  const hash = sha256.create();
  const counts = zeroCounts();
  let bytes = 0;
  let rows = 0;
  /** What comes behind the last whole line but one: the last whole line may be the end of the file. */
  let held: readonly Uint8Array[] = [];
  let head: ReturnType<typeof readHead> | null = null;
  let fault: unknown = null;

  function take(body: Uint8Array): void {
    hash.update(body);
    if (fault !== null) return;
    try {
      let start = 0;
      if (head === null) {
        start = body.indexOf(lineFeed) + 1;
        head = readHead(body.subarray(0, start - 1), knownSchemaVersion);
      }
      if (start < body.byteLength) takeRows(body.subarray(start, -1));
    } catch (thrown) {
      fault = thrown;
    }
  }

  /** Lines without the last line feed. */
  function takeRows(lines: Uint8Array): void {
    for (const line of textOf(lines).split('\n')) {
      const row = readRow(line);
      counts[row.table] += 1;
      rows += 1;
      onRow(row);
    }
  }

  return {
    push(piece) {
      bytes += piece.byteLength;
      if (!piece.includes(lineFeed)) {
        if (piece.byteLength > 0) held = [...held, piece];
        return;
      }
      const all = joinBytes([...held, piece]);
      const lastEnd = all.lastIndexOf(lineFeed);
      const bodyEnd = lastEnd === 0 ? 0 : all.lastIndexOf(lineFeed, lastEnd - 1) + 1;
      if (bodyEnd > 0) take(all.subarray(0, bodyEnd));
      held = [all.slice(bodyEnd)];
    },
    sha256() {
      const whole = hash.clone();
      for (const piece of held) whole.update(piece);
      return bytesToHex(whole.digest());
    },
    finish() {
      const end = joinBytes(held);
      // A file of less than two lines has not come to its head yet.
      if (head === null && fault === null) {
        const lineEnd = end.indexOf(lineFeed);
        head = readHead(lineEnd < 0 ? end.subarray(0, 1_000) : end.subarray(0, lineEnd), knownSchemaVersion);
      }
      if (head === null) throw fault;
      if (end.at(-1) !== lineFeed) throw new WeiluError('snapshot-cut-short', {});
      const trailer = readTrailer(end);
      const digest = bytesToHex(hash.clone().digest());
      if (digest !== trailer.sha256) throw damaged('sha256');
      if (fault !== null) throw fault;
      if (dataTableNames.some((name) => counts[name] !== (trailer.counts[name] ?? 0)))
        throw damaged('counts');
      if (rows !== trailer.rows) throw damaged('rows');
      const { schemaVersion, databaseId, createdAt } = head;
      const seq = 'seq' in head ? head.seq : 0;
      const occasion = 'occasion' in head ? head.occasion : 'manual';
      const told = { schemaVersion, databaseId, createdAt, seq, occasion };
      return { ...told, counts: { ...counts }, rows, bytes, sha256: digest };
    },
  };
}

function textOf(lines: Uint8Array): string {
  try {
    return decoder.decode(lines);
  } catch {
    throw damaged('row');
  }
}

function readRow(line: string): SnapshotRow {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw damaged('row');
  const { table, row, ...others } = value as Readonly<Record<string, unknown>>;
  const named = typeof table === 'string' && isDataTableName(table);
  if (!named || !Object.hasOwn(value, 'row') || Object.keys(others).length > 0) throw damaged('row');
  return { table, row };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
