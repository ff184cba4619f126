import { Dexie } from 'dexie';
import { type ChangedKeys, changedKeysOf } from '#shared/domain/history/changed-keys';
import { isMovement } from '#shared/domain/history/movements';
import { revertedSeq } from '#shared/domain/history/packed-summary';
import type { HistoryStep } from '#shared/domain/history/what-depends-on';
import type { JournalEntry, JournalStack, WeiluDatabase } from '../../store/database';

/** Entries read at a time; most questions are answered by the first few. */
const chunkSize = 100;

/** A change of the journal with what it was about. `keys` is null when that is no longer kept. */
export type WalkedEntry = Readonly<{ entry: JournalEntry; keys: ChangedKeys | null }>;

/**
 * Visits every change of the journal from the newest on until `visit` gives true, without reading rows of any. Only
 * inside a transaction. A visitor that has nothing to wait for answers at once, without a promise.
 */
export async function walkJournal(
  database: WeiluDatabase,
  visit: (walked: WalkedEntry) => boolean | Promise<boolean>,
): Promise<void> {
  let before: number | undefined;
  for (;;) {
    const { journal } = database;
    const below = before === undefined ? journal.orderBy('seq') : journal.where('seq').below(before);
    const entries = await below.reverse().limit(chunkSize).toArray();
    const changes = entries.filter(
      ({ changedRows, summary }) => changedRows > 0 && !isMovement(summary.command),
    );
    const keys = await keysOf(database, changes);
    for (const [index, entry] of changes.entries()) {
      const visited = visit({ entry, keys: keys[index] ?? null });
      // Dexie loses its transaction after a hundred awaits of anything but its own promises.
      if (typeof visited === 'boolean' ? visited : await visited) return;
    }
    before = entries.at(-1)?.seq;
    if (before === undefined || entries.length < chunkSize) return;
  }
}

/** What each entry was about; entries older than that record have it computed from their rows. */
async function keysOf(
  database: WeiluDatabase,
  entries: readonly JournalEntry[],
): Promise<ReadonlyArray<ChangedKeys | null>> {
  const found = await database.changedKeys.bulkGet(entries.map(({ seq }) => seq));
  return Promise.all(
    entries.map(async ({ seq }, index) => {
      const known = found[index];
      if (known) return known;
      const set = await database.changeSets.get(seq);
      return set ? changedKeysOf(seq, set.changes) : null;
    }),
  );
}

/** Whether what an entry did still holds. */
export function isStanding({ stack }: JournalEntry): boolean {
  return stack === 'done' || stack === 'fixed';
}

/** An entry as the rule of what depends on what sees it. */
export function stepOf({ entry, keys }: WalkedEntry): HistoryStep {
  return {
    keys: keys ?? changedKeysOf(entry.seq, []),
    standing: isStanding(entry),
    reverts: revertedSeq(entry.summary),
  };
}

/** Entries of the journal that stand so for undo and redo, oldest first. */
export function entriesOf(database: WeiluDatabase, stack: JournalStack) {
  return database.journal.where('[stack+seq]').between([stack, Dexie.minKey], [stack, Dexie.maxKey]);
}
