import { changedKeysOf } from '#shared/domain/history/changed-keys';
import { isMovement } from '#shared/domain/history/movements';
import { fadedKeys, fadingPoint } from '#shared/domain/history/retention';
import type { historyJobs } from '#shared/wire/nouns/history';
import type { WeiluDatabase } from '../../store/database';
import type { JobHandler, JobHandlers } from '../../store/run-job';

export const historyJobHandlers: JobHandlers<keyof typeof historyJobs> = {
  'history.prune': (input, context) => prune(input, context),
};

/** Changes that give up their rows in one transaction. */
const batchSize = 100;

const prune: JobHandler<'history.prune'> = async (_input, { database, now, progress }) => {
  const point = await database.transaction('r', database.journal, async () => {
    const entries: Array<Readonly<{ seq: number; at: number; undoable: boolean }>> = [];
    await database.journal.reverse().each(({ seq, at, stack }) => {
      entries.push({ seq, at, undoable: stack === 'done' });
    });
    return fadingPoint(entries, now());
  });
  const seqs = await database.changeSets.where('seq').belowOrEqual(point).primaryKeys();
  for (let start = 0; start < seqs.length; start += batchSize) {
    progress(start, seqs.length);
    await fade(database, seqs.slice(start, start + batchSize));
  }
  return { faded: seqs.length };
};

/** Rows go, the entry stays: what stands can no longer be undone, what was undone no longer redone. */
async function fade(database: WeiluDatabase, seqs: readonly number[]): Promise<void> {
  const { journal, changeSets, changedKeys } = database;
  await database.transaction('rw', journal, changeSets, changedKeys, async () => {
    for (const seq of seqs) {
      const entry = await journal.get(seq);
      if (!entry || !isMovement(entry.summary.command)) await keepFaded(database, seq);
      if (entry?.stack === 'done') await journal.update(seq, { stack: 'fixed' });
      if (entry?.stack === 'undone') await journal.update(seq, { stack: 'dropped' });
    }
    await changeSets.bulkDelete([...seqs]);
  });
}

async function keepFaded({ changeSets, changedKeys }: WeiluDatabase, seq: number): Promise<void> {
  const keys = await changedKeys.get(seq);
  const set = keys ? undefined : await changeSets.get(seq);
  await changedKeys.put(fadedKeys(keys ?? changedKeysOf(seq, set?.changes ?? [])));
}
