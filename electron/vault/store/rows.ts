import type { Table } from 'dexie';
import { WeiluError } from '#shared/wire/errors';

/** The row with that key. @throws WeiluError `not-found`. */
export async function requireRow<Row>(table: Table<Row, string>, id: string): Promise<Row> {
  const row = await table.get(id);
  if (row === undefined) throw new WeiluError('not-found', { noun: table.name });
  return row;
}

/** Writes a row with some fields changed and gives it back. @throws WeiluError `not-found`. */
export async function patchRow<Row extends object>(
  table: Table<Row, string>,
  id: string,
  patch: Partial<Row>,
): Promise<Row> {
  const row = { ...(await requireRow(table, id)), ...patch };
  await table.put(row);
  return row;
}
