import type { Table } from 'dexie';

/** Rows taken in at once: more would keep everybody else waiting. */
const pieceSize = 4_000;

/**
 * Reads the rows of a table some at a time: who asks something else is answered between two pieces. The next piece is
 * asked for before one is taken in, so that the disk does not wait for us; only that, for it serves in turn.
 */
export async function readInPieces<Row extends Readonly<{ id: string }>>(
  table: Table<Row, string>,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  const starts = keys.filter((_, place) => place % pieceSize === 0);
  const read = (place: number) => {
    const [from, to] = [starts[place], starts[place + 1]];
    if (from === undefined) return null;
    const rest = table.where(':id');
    return (to === undefined ? rest.aboveOrEqual(from) : rest.between(from, to, true, false)).toArray();
  };
  let coming = read(0);
  for (let place = 1; coming; place += 1) {
    const next = read(place);
    take(await coming);
    coming = next;
  }
}

/** Every row of a table, read some at a time. */
export async function readAllOf<Row extends Readonly<{ id: string }>>(
  table: Table<Row, string>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  await readInPieces(table, (rows) => {
    for (const row of rows) all.push(row);
  });
  return all;
}
