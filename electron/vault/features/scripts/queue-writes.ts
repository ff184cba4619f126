import type { CommunityId, QueueItemId } from '#shared/domain/ids';
import type { QueueItem } from '#shared/domain/queue/queue-item';
import type { WeiluDatabase } from '../../store/database';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import { recordCopy } from './record-copy';

export const fillQueue: CommandHandler<'queue.fill'> = async ({ communityId, items }, context) => {
  const { database, makeId } = context;
  await requireRow(database.communities, communityId);
  await emptyQueue(database, communityId);
  const rows = items.map(
    (item, index): QueueItem => ({
      ...item,
      id: makeId<QueueItemId>(),
      communityId,
      position: index + 1,
      state: 'waiting',
      copiedAt: null,
    }),
  );
  await database.queue.bulkAdd(rows);
  return { result: { ids: rows.map((row) => row.id) }, facts: { count: rows.length } };
};

export const markCopied: CommandHandler<'queue.markCopied'> = async ({ id }, context) => {
  const item = await patchRow(context.database.queue, id, { state: 'copied', copiedAt: context.now });
  return { result: null, facts: await recordCopy(item, context) };
};

export const skipQueued: CommandHandler<'queue.skip'> = async ({ id }, { database }) => {
  const item = await patchRow(database.queue, id, { state: 'skipped' });
  const first = item.memberIds[0] ? await database.members.get(item.memberIds[0]) : undefined;
  return { result: null, facts: { name: first?.nickname ?? '' } };
};

export const clearQueue: CommandHandler<'queue.clear'> = async ({ communityId }, { database }) => {
  const cleared = await emptyQueue(database, communityId);
  return { result: { cleared }, facts: { count: cleared } };
};

async function emptyQueue(database: WeiluDatabase, communityId: CommunityId): Promise<number> {
  const keys = await database.queue.where('communityId').equals(communityId).primaryKeys();
  await database.queue.bulkDelete(keys);
  return keys.length;
}
