import { zeroCounts } from '#shared/domain/backup/snapshot-format';
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

const standing: QueryHandler<'backup.standing'> = async ({ since }, { database }) => {
  const counts = await countRows(database);
  const seq = await newestSeq(database);
  const databaseId = await databaseIdOf(database);
  const told = { databaseId, seq, counts, formerIds: await formerIdsOf(database) };
  if (seq <= since) return { ...told, grownSince: seq === since ? zeroCounts() : null };
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
  return { ...told, grownSince: whole ? grown : null };
};
