import type { SnapshotCounts } from '#shared/domain/backup/snapshot';
import { zeroCounts } from '#shared/domain/backup/snapshot-format';
import { type DataTableName, dataTableNames } from '#shared/domain/store/data-tables';
import type { backupQueries } from '#shared/wire/nouns/backup';
import { countRows } from '../../store/count-rows';
import type { WeiluDatabase } from '../../store/database';
import { databaseIdOf, formerIdsOf } from '../../store/database-id';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';

export const backupQueryHandlers: QueryHandlers<keyof typeof backupQueries> = {
  'backup.counts': (_input, { database }) => countRows(database),
  'backup.position': async (_input, { database }) => ({
    databaseId: await databaseIdOf(database),
    seq: await newestSeq(database),
  }),
  'backup.standing': (input, context) => standing(input, context),
  'store.quarantined': async (_input, { database }) =>
    (await database.quarantine.toArray()).sort((a, b) => b.at - a.at),
};

async function newestSeq(database: WeiluDatabase): Promise<number> {
  return (await database.journal.orderBy('seq').last())?.seq ?? 0;
}

/** From so many rows on, counting a table is felt at a start. */
const longTable = 50_000;

const standing: QueryHandler<'backup.standing'> = async ({ since, known }, { database }) => {
  const databaseId = await databaseIdOf(database);
  const seq = await newestSeq(database);
  const grownSince = await grownBetween(database, since, seq);
  const said = known?.databaseId === databaseId && grownSince ? known.counts : {};
  const isTaken = (table: DataTableName) => (said[table] ?? 0) >= longTable;
  const counted = await countRows(
    database,
    dataTableNames.filter((table) => !isTaken(table)),
  );
  const taken = dataTableNames.filter(isTaken);
  const counts = { ...zeroCounts(), ...counted };
  for (const table of taken) counts[table] = (said[table] ?? 0) + (grownSince?.[table] ?? 0);
  const formerIds = await formerIdsOf(database);
  return { databaseId, seq, counts, countedAll: taken.length === 0, grownSince, formerIds };
};

/** Rows that came less those that went after a change, by table; null when the journal does not reach back. */
async function grownBetween(
  database: WeiluDatabase,
  since: number,
  seq: number,
): Promise<SnapshotCounts | null> {
  if (seq <= since) return seq === since ? zeroCounts() : null;
  const entries = await database.journal.where('seq').above(since).toArray();
  const sets = await database.changeSets.where('seq').above(since).toArray();
  const grown = zeroCounts();
  for (const { changes } of sets) {
    for (const { table, before, after } of changes) {
      grown[table] += Number(after !== undefined) - Number(before !== undefined);
    }
  }
  // Entries are numbered without gaps unless a transaction was given up; change sets of old ones may be gone.
  const kept = new Set(sets.map((set) => set.seq));
  const whole = entries.every((entry) => entry.changedRows === 0 || kept.has(entry.seq));
  return whole ? grown : null;
}
