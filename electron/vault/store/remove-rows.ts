import { Dexie, type Table } from 'dexie';
import { isDataTableName } from '#shared/domain/store/data-tables';
import type { WeiluDatabase } from './database';

/** Rows deleted between two signs of progress. */
const batchSize = 5_000;

/**
 * Deletes rows that were read in this transaction and not written since: the journal takes them as they were read, where
 * reading each of tens of thousands again would take as long as deleting them. `onBatch` hears how many are gone.
 */
export async function removeRows<Row extends Readonly<{ id: string }>>(
  database: WeiluDatabase,
  table: Table<Row, string>,
  rows: readonly Row[],
  onBatch: (removed: number) => void = () => undefined,
): Promise<void> {
  const transaction = Dexie.currentTransaction?.idbtrans;
  const recorder = transaction && database.recorders.get(transaction);
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    if (isDataTableName(table.name)) recorder?.expectRemoval(table.name, batch);
    await table.bulkDelete(batch.map(({ id }) => id));
    onBatch(Math.min(start + batchSize, rows.length));
  }
}
