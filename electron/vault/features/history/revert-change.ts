import { packSummary, revertedSeq, revertFacts } from '#shared/domain/history/packed-summary';
import { collectLaterChanges } from '#shared/domain/history/what-depends-on';
import { WeiluError } from '#shared/wire/errors';
import type { ChangeSummary } from '#shared/wire/nouns/history';
import type { JournalEntry, WeiluDatabase } from '../../store/database';
import type { CommandHandler } from '../../store/run-command';
import { stepOf, walkJournal } from './journal-walk';
import { writeRows } from './write-rows';

/** Takes back one change out of order, as a new change that can itself be undone. */
export const revertChange: CommandHandler<'history.revert'> = async ({ seq }, { database }) => {
  const entry = await database.journal.get(seq);
  const set = await database.changeSets.get(seq);
  if (entry?.stack !== 'done' || !set) throw new WeiluError('not-found', { noun: 'changes' });
  await requireNothingLeaning(database, seq);
  await writeRows(database, set.changes, 'before');
  await takeHold(database, entry, false);
  return { result: { reverted: entry.summary }, facts: revertFacts(seq, entry.summary) };
};

async function requireNothingLeaning(database: WeiluDatabase, seq: number): Promise<void> {
  const later = collectLaterChanges();
  const summaries = new Map<number, ChangeSummary>();
  await walkJournal(database, (walked) => {
    const { entry, keys } = walked;
    if (entry.seq > seq) {
      summaries.set(entry.seq, entry.summary);
      later.pass(stepOf(walked));
      return false;
    }
    const leaning = keys ? later.leaningOn(keys) : [];
    const by = summaries.get(leaning[0] ?? -1);
    if (by) throw new WeiluError('still-needed', { by: packSummary(by), count: leaning.length });
    return true;
  });
}

/** Marks a change as standing again, or as taken back by a later one, and what it took back itself as the contrary. */
async function takeHold(database: WeiluDatabase, entry: JournalEntry, holds: boolean): Promise<void> {
  await database.journal.update(entry.seq, { stack: await stackOf(database, entry.seq, holds) });
  await markReverted(database, entry.summary, holds);
}

/** After a taking-back came or went: the change it is about no longer stands, or stands again. */
export async function markReverted(
  database: WeiluDatabase,
  summary: ChangeSummary,
  isReverted: boolean,
): Promise<void> {
  const seq = revertedSeq(summary);
  const target = seq === null ? undefined : await database.journal.get(seq);
  if (target) await takeHold(database, target, !isReverted);
}

/** A change whose rows are no longer kept stands for good. */
async function stackOf(database: WeiluDatabase, seq: number, holds: boolean) {
  if (!holds) return 'reverted' as const;
  const kept = await database.changeSets.where('seq').equals(seq).count();
  return kept > 0 ? ('done' as const) : ('fixed' as const);
}
