import { z } from 'zod';
import type { Instant } from '../../domain/days';
import type { DetailRow } from '../../domain/history/describe-row';
import type { TrashTableName } from '../../domain/history/trash';
import { communityIdSchema } from '../../domain/ids';

const seqSchema = z.number().int().positive();
const keySchema = z.string().min(1).max(200);

export const historyCommands = {
  'history.undo': z.object({}),
  'history.redo': z.object({}),
  /**
   * Takes back one change, whatever came after it, as a new change. Throws `still-needed` when a later one leans on
   * it.
   */
  'history.revert': z.object({ seq: seqSchema }),
  /** Puts deleted records back, with what went with them. Throws `owner-gone` when they have nowhere to go. */
  'trash.restore': z.object({ seq: seqSchema, keys: z.array(keySchema).min(1).max(1_000) }),
} as const;

/** What a change was, for a sentence: the command's name and the facts its sentence needs. */
export type ChangeSummary = Readonly<{ command: string; facts: Readonly<Record<string, string | number>> }>;

export type HistoryCommandResults = {
  'history.undo': Readonly<{ undone: ChangeSummary }>;
  'history.redo': Readonly<{ redone: ChangeSummary }>;
  'history.revert': Readonly<{ reverted: ChangeSummary }>;
  'trash.restore': Readonly<{ restored: number }>;
};

export const historyQueries = {
  'history.state': z.object({}),
  /** Changes, newest first, older than the entry `before`; all of them, or those about one record. */
  'history.page': z.object({
    before: seqSchema.nullable(),
    count: z.number().int().min(1).max(500),
    filter: z.object({ recordId: keySchema }).nullable(),
    communityId: communityIdSchema.nullable(),
  }),
  /** The rows of one change; null when there is no such change. */
  'history.detail': z.object({ seq: seqSchema }),
  /** Records deleted in the last 30 days that are not there now, newest first, at most 500. */
  'trash.list': z.object({ communityId: communityIdSchema.nullable() }),
} as const;

/** One change as the history lists it. */
export type HistoryEntry = Readonly<{
  seq: number;
  at: Instant;
  summary: ChangeSummary;
  changedRows: number;
  /** `reverted`: taken back by a later change. `fixed`: can no longer be taken back. */
  state: 'stands' | 'undone' | 'reverted' | 'fixed';
  /** `next`: it is what 撤销 takes back. `blocked`: a later change leans on it. `gone`: there is nothing to undo. */
  undo: 'next' | 'possible' | 'blocked' | 'gone';
  /** The newest change that leans on it. */
  blockedBy: ChangeSummary | null;
}>;

export type TrashEntry = Readonly<{
  /** The change that deleted it. */
  seq: number;
  table: TrashTableName;
  key: string;
  name: string;
  at: Instant;
  /** Rows that went with it and come back with it. */
  alongside: number;
}>;

export type HistoryQueryResults = {
  'history.state': Readonly<{
    undo: ChangeSummary | null;
    redo: ChangeSummary | null;
    /** When data last changed, or null on an untouched store. */
    changedAt: Instant | null;
  }>;
  'history.page': Readonly<{ entries: readonly HistoryEntry[]; more: boolean }>;
  'history.detail': Readonly<{
    seq: number;
    at: Instant;
    summary: ChangeSummary;
    changedRows: number;
    /** The first 200 rows; none when they are no longer kept. */
    rows: readonly DetailRow[];
  }> | null;
  'trash.list': readonly TrashEntry[];
};

export const historyJobs = {
  /** Lets the rows of changes go that are older than the history reaches. Entries stay listed. */
  'history.prune': z.object({}),
} as const;

export type HistoryJobResults = {
  /** How many changes gave up their rows. */
  'history.prune': Readonly<{ faded: number }>;
};
