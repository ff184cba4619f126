import type { Instant } from '../days';
import type { DataTableName } from '../store/data-tables';

/**
 * The exported data: one JSON object in UTF-8 without a byte order mark, ended by LF.
 *
 * ```json
 * {
 * "format": "weilu-data",
 * "version": 1,
 * "schemaVersion": 2,
 * "exportedAt": 1795312200000,
 * "databaseId": "…",
 * "masked": false,
 * "tables": {
 * "members": [
 * {"id":"…","communityId":"…","nickname":"…"},
 * {"id":"…","communityId":"…","nickname":"…"}
 * ],
 * "settings": []
 * }
 * }
 * ```
 *
 * - `version` is of this layout, `schemaVersion` of the rows (`shared/domain/store/data-tables.ts` has their shape)
 * - `exportedAt` and every other instant are epoch milliseconds; a day is `YYYY-MM-DD`, a price whole fen
 * - `tables` has every data table by its name, one row a line; ids tie them together (`communityId`, `memberIds`)
 * - `masked` says that names were replaced: such a file is for showing, not for getting data back
 *
 * A reader takes the keys in any order and any spacing, and passes over keys it does not know.
 */
export const dataFormat = 'weilu-data';
export const dataVersion = 1;

export type DataHeader = Readonly<{
  schemaVersion: number;
  exportedAt: Instant;
  databaseId: string;
  masked: boolean;
}>;

/** Size at which the writer makes bytes of what it has, in characters. */
const pieceLength = 1 << 20;

/** Writes exported data: give each table its rows once, in the order of the tables, then finish. */
export function createDataWriter(header: DataHeader): Readonly<{
  add(table: DataTableName, rows: readonly unknown[]): void;
  finish(): Uint8Array<ArrayBuffer>;
}> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let pending = '';
  let tables = 0;
  const write = (text: string) => {
    pending += text;
    if (pending.length >= pieceLength) flush();
  };
  const flush = () => {
    pieces.push(encoder.encode(pending));
    pending = '';
  };

  const { schemaVersion, exportedAt, databaseId, masked } = header;
  const head = { format: dataFormat, version: dataVersion, schemaVersion, exportedAt, databaseId, masked };
  write('{\n');
  for (const [key, value] of Object.entries(head))
    write(`${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  write('"tables": {');
  return {
    add(table, rows) {
      write(`${tables === 0 ? '' : ','}\n${JSON.stringify(table)}: [`);
      tables += 1;
      rows.forEach((row, index) => {
        write(`${index === 0 ? '' : ','}\n${JSON.stringify(row)}`);
      });
      write(rows.length === 0 ? ']' : '\n]');
    },
    finish() {
      write('\n}\n}\n');
      flush();
      return joined(pieces);
    },
  };
}

function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole;
}
