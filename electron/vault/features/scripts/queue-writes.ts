import type { CommunityId, QueueItemId } from '#shared/domain/ids';
import type { QueueItem } from '#shared/domain/queue/queue-item';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import { beginsUse, textWith } from './queue-texts';
import { recordCopy, rememberInputs } from './record-copy';

export const fillQueue: CommandHandler<'queue.fill'> = async (input, context) => {
  const { communityId, items, inputs, keep } = input;
  const { database, makeId } = context;
  await requireRow(database.communities, communityId);
  const before = await placeInFront(communityId, items.length, keep ?? false, database);
  const rows = items.map(
    (item, index): QueueItem => ({
      ...item,
      kind: item.kind ?? 'text',
      part: item.part ?? null,
      stepId: item.stepId ?? null,
      id: makeId<QueueItemId>(),
      communityId,
      position: before + index + 1,
      state: 'waiting',
      copiedAt: null,
    }),
  );
  await database.queue.bulkAdd(rows);
  await rememberInputs({ communityId, scriptId: items[0]?.scriptId ?? null }, inputs, database);
  return { result: { ids: rows.map((row) => row.id) }, facts: { count: rows.length } };
};

/** Makes room for new items, and gives the position they come after. */
async function placeInFront(
  communityId: CommunityId,
  count: number,
  keep: boolean,
  database: WeiluDatabase,
): Promise<number> {
  const all = await queueOf(communityId, database);
  // What is dealt with tells how far a text is whose other pieces wait, so it stays as long as anything waits.
  if (keep && all.some(isWaiting)) return (all[0]?.position ?? 0) - count - 1;
  await database.queue.bulkDelete(all.map(({ id }) => id));
  return 0;
}

export const markCopied: CommandHandler<'queue.markCopied'> = async ({ id }, context) => {
  const { database, now } = context;
  const item = await requireRow(database.queue, id);
  // Two windows may show the same item: it is copied once.
  if (!isWaiting(item)) return { result: null };
  const counts = item.part === null || beginsUse(item, await queueOf(item.communityId, database));
  await database.queue.put({ ...item, state: 'copied', copiedAt: now });
  // A nickname for an @ and a thing done by hand are no copies of their own.
  if (item.kind !== 'text') return { result: null, facts: { kind: item.kind, name: item.text, count: 1 } };
  return { result: null, facts: await recordCopy({ ...item, counts }, context) };
};

export const skipQueued: CommandHandler<'queue.skip'> = async ({ id }, { database }) => {
  const item = await requireRow(database.queue, id);
  if (!isWaiting(item)) return { result: null };
  await database.queue.put({ ...item, state: 'skipped' });
  return { result: null, facts: { name: await firstName(item, database) } };
};

async function firstName({ memberIds }: QueueItem, { members }: WeiluDatabase): Promise<string> {
  const first = memberIds[0] ? await members.get(memberIds[0]) : undefined;
  return first?.nickname ?? '';
}

/** The item goes behind all others, with the steps of its own text, in their order. */
export const postpone: CommandHandler<'queue.later'> = async ({ id }, { database }) => {
  const item = await requireRow(database.queue, id);
  if (!isWaiting(item)) return { result: null };
  const all = await queueOf(item.communityId, database);
  const last = all.at(-1)?.position ?? 0;
  // Steps that are done go along, so that a text stays in one place.
  const moved = textWith(item, all).map((step, index): QueueItem => {
    const later = { ...step, position: last + 1 + index };
    // Without its @ beside it, the text would go out unaddressed when it comes round again.
    return step.kind === 'mention' ? { ...later, state: 'waiting', copiedAt: null } : later;
  });
  await database.queue.bulkPut(moved);
  const count = moved.filter(isWaiting).length;
  return { result: null, facts: { name: await firstName(item, database), count } };
};

function isWaiting({ state }: QueueItem): boolean {
  return state === 'waiting';
}

/** Everything in a community's queue, also what is dealt with, in its order. */
async function queueOf(communityId: CommunityId, { queue }: WeiluDatabase): Promise<readonly QueueItem[]> {
  return queue.where('communityId').equals(communityId).sortBy('position');
}

export const clearQueue: CommandHandler<'queue.clear'> = async ({ communityId }, { database }) => {
  const keys = await database.queue.where('communityId').equals(communityId).primaryKeys();
  await database.queue.bulkDelete(keys);
  return { result: { cleared: keys.length }, facts: { count: keys.length } };
};
