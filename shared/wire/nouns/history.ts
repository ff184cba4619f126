import { z } from 'zod';
import type { Instant } from '../../domain/days';

export const historyCommands = {
  'history.undo': z.object({}),
  'history.redo': z.object({}),
} as const;

/** What a change was, for a sentence: the command's name and the facts its sentence needs. */
export type ChangeSummary = Readonly<{ command: string; facts: Readonly<Record<string, string | number>> }>;

export type HistoryCommandResults = {
  'history.undo': Readonly<{ undone: ChangeSummary }>;
  'history.redo': Readonly<{ redone: ChangeSummary }>;
};

export const historyQueries = {
  'history.state': z.object({}),
} as const;

export type HistoryQueryResults = {
  'history.state': Readonly<{
    undo: ChangeSummary | null;
    redo: ChangeSummary | null;
    /** When data last changed, or null on an untouched store. */
    changedAt: Instant | null;
  }>;
};
