import type { ChangedKeys } from './changed-keys';

/** One change as the rule sees it. */
export type HistoryStep = Readonly<{
  keys: ChangedKeys;
  /** What it did still holds: it was neither undone nor taken back. */
  standing: boolean;
  /** Number of the change it takes back, or null for a change of its own. */
  reverts: number | null;
}>;

/** The changes after some point, asked what among them leans on a change before it. */
export type LaterChanges = Readonly<{
  /** Takes in the next older change. */
  pass: (step: HistoryStep) => void;
  /** Numbers of the changes taken in that lean on `target`, newest first. */
  leaningOn: (target: ChangedKeys) => readonly number[];
}>;

/** Settings belong to no change of the community's data; the switcher writes one at every turn. */
const settingsPrefix = 'settings:';

/**
 * Collects changes from the newest to the oldest. A change leans on an earlier one when it wrote one of the same
 * rows, when it is about a record that the earlier one created, or when it deleted a record the earlier one is
 * about. A change that was taken back and the one that took it back cancel out for whoever came before both.
 */
export function collectLaterChanges(): LaterChanges {
  const touched = new Map<string, number[]>();
  const about = new Map<string, number[]>();
  const deleted = new Map<string, number[]>();
  const takenBackBy = new Map<number, number>();
  const cancelled = new Set<number>();

  return {
    pass({ keys, standing, reverts }) {
      const takenBack = takenBackBy.get(keys.seq);
      if (takenBack !== undefined) cancelled.add(takenBack);
      if (!standing) return;
      if (reverts !== null) takenBackBy.set(reverts, keys.seq);
      const rows = keys.touched.filter((place) => !place.startsWith(settingsPrefix));
      note(touched, rows, keys.seq);
      note(about, [...keys.records, ...keys.places], keys.seq);
      note(deleted, keys.deleted, keys.seq);
    },
    leaningOn(target) {
      const found = new Set<number>();
      const look = (index: ReadonlyMap<string, readonly number[]>, keys: readonly string[]) => {
        for (const key of keys) {
          for (const seq of index.get(key) ?? []) if (!cancelled.has(seq)) found.add(seq);
        }
      };
      look(touched, target.touched);
      look(about, target.created);
      look(deleted, target.records);
      look(deleted, target.places);
      return [...found].sort((a, b) => b - a);
    },
  };
}

/** Numbers of the later changes that lean on `target`, newest first; none when it can be taken back by itself. */
export function whatDependsOn(target: ChangedKeys, later: readonly HistoryStep[]): readonly number[] {
  const changes = collectLaterChanges();
  const newestFirst = later
    .filter(({ keys }) => keys.seq > target.seq)
    .sort((a, b) => b.keys.seq - a.keys.seq);
  for (const step of newestFirst) changes.pass(step);
  return changes.leaningOn(target);
}

function note(index: Map<string, number[]>, keys: readonly string[], seq: number): void {
  for (const key of keys) {
    const seqs = index.get(key);
    if (seqs) seqs.push(seq);
    else index.set(key, [seq]);
  }
}
