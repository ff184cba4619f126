import { isOnlyLooking } from '#shared/domain/history/view-settings';
import type { HistoryStep } from '#shared/domain/history/what-depends-on';
import { collectLaterChanges } from '#shared/domain/history/what-depends-on';
import type { CommunityId } from '#shared/domain/ids';
import type { ChangeSummary, HistoryEntry, historyQueries } from '#shared/wire/nouns/history';
import type { JournalEntry } from '../../store/database';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { changeDetail } from './change-detail';
import { nextToRedo, nextToUndo } from './history.handlers';
import { stepOf, type WalkedEntry, walkJournal } from './journal-walk';
import { listTrash } from './trash-list';

export const historyQueryHandlers: QueryHandlers<keyof typeof historyQueries> = {
  'history.state': async (_input, { database }) => {
    const [undo, redo, newest] = await Promise.all([
      nextToUndo(database),
      nextToRedo(database),
      database.journal.orderBy('seq').last(),
    ]);
    return { undo: undo?.summary ?? null, redo: redo?.summary ?? null, changedAt: newest?.at ?? null };
  },
  'history.page': (input, context) => historyPage(input, context),
  'history.detail': (input, context) => changeDetail(input, context),
  'trash.list': (input, context) => listTrash(input, context),
};

const historyPage: QueryHandler<'history.page'> = async (input, { database }) => {
  const { before, count, filter, communityId } = input;
  const next = await nextToUndo(database);
  const later = collectLaterChanges();
  const summaries = new Map<number, ChangeSummary>();
  const entries: HistoryEntry[] = [];
  let more = false;
  await walkJournal(database, (walked) => {
    const { entry } = walked;
    const step = stepOf(walked);
    if ((before === null || entry.seq < before) && isAsked(walked, filter?.recordId ?? null, communityId)) {
      more = entries.length === count;
      if (more) return true;
      const leaning = entry.stack === 'done' ? later.leaningOn(step.keys) : [];
      const blockedBy = summaries.get(leaning[0] ?? -1) ?? null;
      entries.push(listed(entry, entry.seq === next?.seq, blockedBy));
    }
    later.pass(step);
    summaries.set(entry.seq, entry.summary);
    return false;
  });
  return { entries, more };
};

/** A change that names no place, such as one of the settings, is listed in every community; a mere look at none. */
function isAsked({ keys }: WalkedEntry, recordId: string | null, communityId: CommunityId | null): boolean {
  if (keys && isOnlyLooking(keys)) return false;
  if (recordId !== null) return keys?.records.includes(recordId) ?? false;
  return communityId === null || !keys || standsIn(keys, communityId);
}

function standsIn({ places, records }: HistoryStep['keys'], communityId: CommunityId): boolean {
  return places.length === 0 || places.includes(communityId) || records.includes(communityId);
}

const states = {
  done: 'stands',
  undone: 'undone',
  dropped: 'undone',
  reverted: 'reverted',
  fixed: 'fixed',
} as const satisfies Readonly<Record<JournalEntry['stack'], HistoryEntry['state']>>;

function listed(entry: JournalEntry, isNext: boolean, blockedBy: ChangeSummary | null): HistoryEntry {
  const { seq, at, summary, changedRows, stack } = entry;
  const possible = isNext ? 'next' : blockedBy ? 'blocked' : 'possible';
  return {
    seq,
    at,
    summary,
    changedRows,
    state: states[stack],
    undo: stack === 'done' ? possible : 'gone',
    blockedBy,
  };
}
