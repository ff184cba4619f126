import type { QueueItem } from '#shared/domain/queue/queue-item';
import type { QueuedText, scriptsQueries } from '#shared/wire/nouns/scripts';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';

export const scriptsQueryHandlers: QueryHandlers<keyof typeof scriptsQueries> = {
  'scripts.list': async ({ communityId }, { database }) => {
    const scripts = await database.scripts.where('communityId').equals(communityId).toArray();
    return scripts.sort(
      (a, b) =>
        Number(b.favourite) - Number(a.favourite) || b.useCount - a.useCount || a.createdAt - b.createdAt,
    );
  },
  'scripts.detail': async ({ id }, { database }) => (await database.scripts.get(id)) ?? null,
  'queue.current': (input, context) => currentQueue(input, context),
};

const currentQueue: QueryHandler<'queue.current'> = async ({ communityId }, { database }) => {
  const items = await database.queue.where('communityId').equals(communityId).sortBy('position');
  const waiting = items.filter((item) => item.state === 'waiting');
  const copied = items.filter((item) => item.state === 'copied');
  const lastCopied = copied.toSorted((a, b) => (b.copiedAt ?? 0) - (a.copiedAt ?? 0))[0];
  const shown = lastCopied ? [...waiting, lastCopied] : waiting;
  const members = await database.members.bulkGet([...new Set(shown.flatMap((item) => item.memberIds))]);
  const names = new Map(members.flatMap((member) => (member ? [[member.id, member.nickname]] : [])));
  const withNames = (item: QueueItem): QueuedText => ({
    ...item,
    memberNames: item.memberIds.flatMap((id) => names.get(id) ?? []),
  });
  return {
    items: waiting.map(withNames),
    lastCopied: lastCopied ? withNames(lastCopied) : null,
    copied: copied.length,
    skipped: items.filter((item) => item.state === 'skipped').length,
  };
};
