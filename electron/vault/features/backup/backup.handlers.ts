import { createSnapshotWriter, readSnapshot } from '#shared/domain/backup/snapshot';
import { type DataTableName, dataTableNames } from '#shared/domain/store/data-tables';
import type { backupCommands, backupQueries } from '#shared/wire/nouns/backup';
import { countRows } from '../../store/count-rows';
import { databaseIdOf } from '../../store/database-id';
import { latestSchemaVersion } from '../../store/migrations';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';

/** Rows written between two signs of progress. */
const batchSize = 500;

export const backupHandlers: CommandHandlers<keyof typeof backupCommands> = {
  'backup.restore': (input, context) => restore(input, context),
};

export const backupQueryHandlers: QueryHandlers<keyof typeof backupQueries> = {
  'backup.snapshot': (input, context) => snapshot(input, context),
  'backup.counts': (_input, { database }) => countRows(database),
  'backup.inspect': async ({ bytes }) => readSnapshot(bytes, latestSchemaVersion).summary,
};

const snapshot: QueryHandler<'backup.snapshot'> = async (_input, { database, now }) => {
  const databaseId = await databaseIdOf(database);
  const writer = createSnapshotWriter({ schemaVersion: latestSchemaVersion, databaseId, createdAt: now() });
  for (const name of dataTableNames) writer.add(name, await database.table(name).toArray());
  return writer.finish();
};

const restore: CommandHandler<'backup.restore'> = async ({ bytes }, { database, progress }) => {
  const { rows } = readSnapshot(bytes, latestSchemaVersion);
  const byTable = new Map<DataTableName, unknown[]>(dataTableNames.map((name) => [name, []]));
  for (const { table, row } of rows) byTable.get(table)?.push(row);
  let done = 0;
  for (const [name, tableRows] of byTable) {
    const table = database.table<unknown, string>(name);
    await table.clear();
    for (let start = 0; start < tableRows.length; start += batchSize) {
      const batch = tableRows.slice(start, start + batchSize);
      await table.bulkPut(batch);
      done += batch.length;
      progress(done, rows.length);
    }
  }
  return { result: { rows: rows.length }, facts: { rows: rows.length } };
};
