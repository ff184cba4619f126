import { type DataTableName, dataTableNames } from '#shared/domain/store/data-tables';
import type { WeiluDatabase } from './database';

/** Rows of these tables; of every data table where none are named. */
export async function countRows(
  database: WeiluDatabase,
  tables: readonly DataTableName[] = dataTableNames,
): Promise<Readonly<Record<DataTableName, number>>> {
  const counts = await Promise.all(
    tables.map(async (name) => [name, await database.table(name).count()] as const),
  );
  return Object.fromEntries(counts) as Record<DataTableName, number>;
}
