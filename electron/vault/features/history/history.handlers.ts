import { WeiluError } from '#shared/wire/errors';
import type { historyCommands } from '#shared/wire/nouns/history';
import type { RowChange } from '../../store/change-recorder';
import type { JournalEntry, WeiluDatabase } from '../../store/database';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';
import { dropOrphans } from '../planner/drop-orphans';
import { entriesOf } from './journal-walk';
import { markReverted, revertChange } from './revert-change';
import { restoreFromTrash } from './trash-restore';
import { writeRows } from './write-rows';

export const historyHandlers: CommandHandlers<keyof typeof historyCommands> = {
  'history.undo': (input, context) => undo(input, context),
  'history.redo': (input, context) => redo(input, context),
  'history.revert': (input, context) => revertChange(input, context),
  'trash.restore': (input, context) => restoreFromTrash(input, context),
};

const undo: CommandHandler<'history.undo'> = async (_input, { database, progress }) => {
  const entry = await nextToUndo(database);
  if (!entry) throw new WeiluError('nothing-to-undo', {});
  const changes = await changesOf(database, entry);
  await writeRows(database, changes, 'before', progress);
  await dropOrphans(database, changes);
  await database.journal.update(entry.seq, { stack: 'undone' });
  await markReverted(database, entry.summary, false);
  return { result: { undone: entry.summary }, stack: 'fixed' };
};

const redo: CommandHandler<'history.redo'> = async (_input, { database, progress }) => {
  const entry = await nextToRedo(database);
  if (!entry) throw new WeiluError('nothing-to-redo', {});
  await writeRows(database, await changesOf(database, entry), 'after', progress);
  await database.journal.update(entry.seq, { stack: 'done' });
  await markReverted(database, entry.summary, true);
  return { result: { redone: entry.summary }, stack: 'fixed' };
};

/** The newest change that still stands. */
export function nextToUndo(database: WeiluDatabase): Promise<JournalEntry | undefined> {
  return entriesOf(database, 'done').last();
}

/** The change undone last: undo goes from new to old, so it is the oldest of those undone. */
export function nextToRedo(database: WeiluDatabase): Promise<JournalEntry | undefined> {
  return entriesOf(database, 'undone').first();
}

async function changesOf(database: WeiluDatabase, entry: JournalEntry): Promise<readonly RowChange[]> {
  return (await database.changeSets.get(entry.seq))?.changes ?? [];
}
