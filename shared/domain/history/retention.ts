import type { Instant } from '../days';
import type { ChangedKeys } from './changed-keys';

/** Changes are kept whole for so long, whatever their number. */
export const keptDays = 30;

/** So many of the newest entries are kept whole, however old. */
export const keptEntries = 500;

/** So many steps can always be undone. */
export const keptUndoSteps = 50;

const dayInMilliseconds = 86_400_000;

/** What the rule looks at in an entry of the journal. */
type Kept = Readonly<{ seq: number; at: Instant; undoable: boolean }>;

/** The moment before which deleted records leave 最近删除. */
export function keptSince(now: Instant): Instant {
  return now - keptDays * dayInMilliseconds;
}

/**
 * Number of the newest entry whose rows may go, with those of all entries before it; 0 when none may. Entries come
 * newest first, as many as the rule looks at.
 */
export function fadingPoint(entries: Iterable<Kept>, now: Instant): number {
  const since = keptSince(now);
  let seen = 0;
  let undoable = 0;
  let point = 0;
  for (const entry of entries) {
    const undoStep = entry.undoable && undoable < keptUndoSteps;
    const kept = seen < keptEntries || undoStep || entry.at >= since;
    seen += 1;
    if (entry.undoable) undoable += 1;
    // Only what lies before the oldest kept one goes: a clock set back can put a young entry behind an old one.
    if (kept) point = 0;
    else if (point === 0) point = entry.seq;
  }
  return point;
}

/** What stays of a change whose rows have gone: enough to list it and to find it by a record. */
export function fadedKeys({ seq, records, places }: ChangedKeys): ChangedKeys {
  return { seq, touched: [], created: [], deleted: [], records: records.slice(0, 100), places };
}
