import { Dexie } from 'dexie';
import type { DataTableName } from '#shared/domain/store/data-tables';
import { WeiluError } from '#shared/wire/errors';
import type { historyCommands } from '#shared/wire/nouns/history';
import type { RowChange } from '../../store/change-recorder';
import type { JournalEntry, JournalStack, WeiluDatabase } from '../../store/database';
import type { CommandHandlers } from '../../store/run-command';
import type { QueryHandlers } from '../../store/run-query';

export const historyHandlers: CommandHandlers<keyof typeof historyCommands> = {
  'history.undo': async (_input, { database }) => {
    const entry = await lastOf(database, 'done');
    if (!entry) throw new WeiluError('nothing-to-undo', {});
    await writeRows(database, await changesOf(database, entry), 'before');
    await database.journal.update(entry.seq, { stack: 'undone' });
    return { result: { undone: entry.summary }, stack: 'fixed' };
  },
  'history.redo': async (_input, { database }) => {
    const entry = await firstUndone(database);
    if (!entry) throw new WeiluError('nothing-to-redo', {});
    await writeRows(database, await changesOf(database, entry), 'after');
    await database.journal.update(entry.seq, { stack: 'done' });
    return { result: { redone: entry.summary }, stack: 'fixed' };
  },
};

export const historyQueryHandlers: QueryHandlers<'history.state'> = {
  'history.state': async (_input, { database }) => {
    const [undo, redo, newest] = await Promise.all([
      lastOf(database, 'done'),
      firstUndone(database),
      database.journal.orderBy('seq').last(),
    ]);
    return { undo: undo?.summary ?? null, redo: redo?.summary ?? null, changedAt: newest?.at ?? null };
  },
};

function entriesOf(database: WeiluDatabase, stack: JournalStack) {
  return database.journal.where('[stack+seq]').between([stack, Dexie.minKey], [stack, Dexie.maxKey]);
}

/** The newest change that still stands. */
function lastOf(database: WeiluDatabase, stack: JournalStack): Promise<JournalEntry | undefined> {
  return entriesOf(database, stack).last();
}

/** The change undone last: undo goes from new to old, so it is the oldest of those undone. */
function firstUndone(database: WeiluDatabase): Promise<JournalEntry | undefined> {
  return entriesOf(database, 'undone').first();
}

async function changesOf(database: WeiluDatabase, entry: JournalEntry): Promise<readonly RowChange[]> {
  return (await database.changeSets.get(entry.seq))?.changes ?? [];
}

/** Puts every row a command touched back to how it was before, or after, that command. */
async function writeRows(
  database: WeiluDatabase,
  changes: readonly RowChange[],
  side: 'before' | 'after',
): Promise<void> {
  const byTable = new Map<DataTableName, RowChange[]>();
  for (const change of changes) {
    const rows = byTable.get(change.table);
    if (rows) rows.push(change);
    else byTable.set(change.table, [change]);
  }
  for (const [tableName, rows] of byTable) {
    const table = database.table<unknown, string>(tableName);
    const gone = rows.filter((row) => row[side] === undefined).map((row) => row.key);
    const present = rows.filter((row) => row[side] !== undefined).map((row) => row[side]);
    if (gone.length > 0) await table.bulkDelete(gone);
    if (present.length > 0) await table.bulkPut(present);
  }
}
