import { type DataTableName, dataTableNames } from '#shared/domain/store/data-tables';
import type { WeiluDatabase } from './database';

/** Rows of every data table. */
export async function countRows(database: WeiluDatabase): Promise<Readonly<Record<DataTableName, number>>> {
  const counts = await Promise.all(
    dataTableNames.map(async (name) => [name, await database.table(name).count()] as const),
  );
  return Object.fromEntries(counts) as Record<DataTableName, number>;
}
