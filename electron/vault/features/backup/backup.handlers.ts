import { copyCommunities } from '#shared/domain/backup/copy-communities';
import type { SnapshotRow } from '#shared/domain/backup/snapshot';
import type { Community } from '#shared/domain/communities/community';
import { quarantined, textOfRow } from '#shared/domain/quarantine/quarantined-row';
import { type DataTableName, dataTableNames, passGate } from '#shared/domain/store/data-tables';
import type { backupCommands } from '#shared/wire/nouns/backup';
import { keyOf } from '../../store/build-store';
import type { WeiluDatabase } from '../../store/database';
import { readBackup } from '../../store/read-backup';
import type { CommandContext, CommandHandler, CommandHandlers } from '../../store/run-command';

/** Rows written between two signs of progress. */
const batchSize = 500;

export const backupHandlers: CommandHandlers<keyof typeof backupCommands> = {
  'backup.restore': (input, context) => restore(input, context),
  'backup.restoreCopy': (input, context) => restoreCopy(input, context),
  'store.quarantine': (input, context) => quarantine(input, context),
};

const restore: CommandHandler<'backup.restore'> = async ({ bytes }, context) => {
  const { database, makeId, now } = context;
  const { rows, unfit } = readBackup(bytes);
  const setAside = unfit.map((row): SnapshotRow => {
    const id = makeId<string>();
    return { table: 'quarantine', row: quarantined(row, '', id, now) };
  });
  for (const name of dataTableNames) await database.table(name).clear();
  const written = await putRows([...rows, ...setAside], context);
  return { result: { rows: written }, facts: { rows: written } };
};

const restoreCopy: CommandHandler<'backup.restoreCopy'> = async ({ bytes }, context) => {
  const names = (await context.database.communities.toArray()).map(({ name }) => name);
  const copied = copyCommunities(readBackup(bytes).rows, context.makeId, names);
  // Made now: a copy comes behind the communities there are, the one on the screen among them.
  const rows = copied.map(({ table, row }) =>
    table === 'communities'
      ? { table, row: { ...(row as Community), createdAt: context.now } }
      : { table, row },
  );
  const communities = rows.filter(({ table }) => table === 'communities').length;
  const written = await putRows(rows, context);
  return { result: { rows: written, communities }, facts: { rows: written, communities } };
};

/** Writes rows table by table. */
async function putRows(
  rows: readonly SnapshotRow[],
  { database, progress }: CommandContext,
): Promise<number> {
  const byTable = new Map<DataTableName, unknown[]>(dataTableNames.map((name) => [name, []]));
  for (const { table, row } of rows) byTable.get(table)?.push(row);
  let done = 0;
  for (const [name, tableRows] of byTable) {
    const table = database.table<unknown, string>(name);
    for (let start = 0; start < tableRows.length; start += batchSize) {
      const batch = tableRows.slice(start, start + batchSize);
      await table.bulkPut(batch);
      done += batch.length;
      progress(done, rows.length);
    }
  }
  return done;
}

const quarantine: CommandHandler<'store.quarantine'> = async (
  _input,
  { database, makeId, now, progress },
) => {
  const total = await rowsOf(database);
  let checked = 0;
  let setAside = 0;
  for (const name of dataTableNames) {
    if (name === 'quarantine') continue;
    const table = database.table<unknown, string>(name);
    let last: string | null = null;
    for (;;) {
      const rows: unknown[] = await (last === null ? table.toCollection() : table.where(':id').above(last))
        .limit(batchSize)
        .toArray();
      for (const row of rows) {
        const key = keyOf(name, row);
        const passed = passGate(name, row);
        if (passed.fits) continue;
        const id = makeId<string>();
        const unfit = { table: name, text: textOfRow(row), reason: passed.reason };
        await database.quarantine.put(quarantined(unfit, key, id, now));
        await table.delete(key);
        setAside += 1;
      }
      checked += rows.length;
      progress(checked, total);
      if (rows.length < batchSize) break;
      last = keyOf(name, rows.at(-1));
    }
  }
  // Undone, it would put rows back that no screen can show; their text is kept instead.
  return { result: { checked, quarantined: setAside }, facts: { count: setAside }, stack: 'fixed' };
};

async function rowsOf(database: WeiluDatabase): Promise<number> {
  const counts = await Promise.all(dataTableNames.map((name) => database.table(name).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
