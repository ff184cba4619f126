import { Dexie } from 'dexie';
import type { Copy } from '#shared/domain/copies/copy';
import { findRepeats, withoutOwnCopies } from '#shared/domain/copies/find-repeats';
import type { MemberId } from '#shared/domain/ids';
import type { QueueItem } from '#shared/domain/queue/queue-item';
import type { CopyRow, QueuedText, scriptsQueries } from '#shared/wire/nouns/scripts';
import type { WeiluDatabase } from '../../store/database';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';

/** Milliseconds of a day. */
const dayLength = 86_400_000;

export const scriptsQueryHandlers: QueryHandlers<keyof typeof scriptsQueries> = {
  'scripts.list': async ({ communityId }, { database }) => {
    const scripts = await database.scripts.where('communityId').equals(communityId).toArray();
    return scripts.sort(
      (a, b) =>
        Number(b.favourite) - Number(a.favourite) || b.useCount - a.useCount || a.createdAt - b.createdAt,
    );
  },
  'queue.current': (input, context) => currentQueue(input, context),
  'scripts.versions': async ({ id }, { database }) => {
    const versions = await database.scriptVersions.where('scriptId').equals(id).sortBy('replacedAt');
    return versions.reverse();
  },
  'copies.list': (input, context) => listCopies(input, context),
  'copies.repeats': (input, context) => findSentBefore(input, context),
  'products.list': async ({ communityId }, { database }) =>
    database.products.where('communityId').equals(communityId).toArray(),
  'words.list': async ({ communityId }, { database }) => {
    const words = await database.wordRules.where('communityId').equals(communityId).toArray();
    return words.sort((a, b) => a.createdAt - b.createdAt || (a.word < b.word ? -1 : 1));
  },
};

const listCopies: QueryHandler<'copies.list'> = async (input, { database }) => {
  const { communityId, groupId, scriptId, memberId, start, count } = input;
  const all = database.copies
    .where('[communityId+at]')
    .between([communityId, Dexie.minKey], [communityId, Dexie.maxKey])
    .reverse();
  // Without a choice the texts of a year stay where they are: only a page of them is read.
  if (groupId === null && scriptId === null && memberId === null) {
    const page = await all.clone().offset(start).limit(count).toArray();
    return { rows: await inWords(page, database), total: await all.clone().count() };
  }
  const chosen = await all
    .filter(
      (copy) =>
        (groupId === null || copy.groupId === groupId) &&
        (scriptId === null || copy.scriptId === scriptId) &&
        (memberId === null || copy.memberIds.includes(memberId)),
    )
    .toArray();
  return { rows: await inWords(chosen.slice(start, start + count), database), total: chosen.length };
};

async function inWords(copies: readonly Copy[], database: WeiluDatabase): Promise<readonly CopyRow[]> {
  const scripts = await database.scripts.bulkGet(distinct(copies.map(({ scriptId }) => scriptId)));
  const groups = await database.groups.bulkGet(distinct(copies.map(({ groupId }) => groupId)));
  const names = await nicknames(database, copies);
  const titles = new Map(scripts.flatMap((script) => (script ? [[script.id, script.title]] : [])));
  const groupNames = new Map(groups.flatMap((group) => (group ? [[group.id, group.name]] : [])));
  return copies.map((copy) => ({
    ...copy,
    scriptTitle: (copy.scriptId && titles.get(copy.scriptId)) || '',
    groupName: (copy.groupId && groupNames.get(copy.groupId)) || '',
    memberNames: copy.memberIds.flatMap((id) => names.get(id) ?? []),
  }));
}

function distinct<Id extends string>(ids: ReadonlyArray<Id | null>): Id[] {
  return [...new Set(ids.flatMap((id) => (id === null ? [] : [id])))];
}

/** The nicknames of all whom these texts are for. */
async function nicknames(
  { members }: WeiluDatabase,
  texts: ReadonlyArray<Readonly<{ memberIds: readonly MemberId[] }>>,
): Promise<ReadonlyMap<string, string>> {
  const found = await members.bulkGet(distinct(texts.flatMap(({ memberIds }) => memberIds)));
  return new Map(found.flatMap((member) => (member ? [[member.id, member.nickname]] : [])));
}

const findSentBefore: QueryHandler<'copies.repeats'> = async (input, { database, now }) => {
  const { communityId, groupId, texts, days, readySince = Number.POSITIVE_INFINITY } = input;
  const copies = await database.copies
    .where('[communityId+at]')
    .between([communityId, now() - days * dayLength], [communityId, Dexie.maxKey])
    .toArray();
  const there = copies.filter(
    (copy) => groupId === null || copy.groupId === null || copy.groupId === groupId,
  );
  const here = withoutOwnCopies(there, texts, readySince);
  return findRepeats(texts, here, await nicknames(database, [...texts, ...here]));
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
