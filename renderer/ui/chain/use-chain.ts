import { useMemo, useRef } from 'react';
import type { Chain } from '../../../shared/domain/chains/chain';
import {
  type ChainPersonRow,
  type ChainTable,
  knownIn,
  tableOfEntries,
} from '../../../shared/domain/chains/chain-table';
import { type ChainEntry, type ChainReading, readChain } from '../../../shared/domain/chains/read-chain';
import type { MemberId } from '../../../shared/domain/ids';
import { useOverlay } from '../../data/use-overlay';
import { useSave } from '../../data/use-run';
import { correctEntry, countEntry, type EntryChange, resolveNames } from './chain-edits';
import { type ChainActivity, settleLink } from './settle-link';

type Fields = Pick<Chain, 'priceInFen' | 'stock' | 'unit' | 'closes'>;

/** A 接龙 as it is read and added up, and what can be set right about it. */
export type ChainEditing = Readonly<{
  /** What is stored, with changes on their way. */
  chain: Chain;
  reading: ChainReading;
  table: ChainTable;
  setFields: (fields: Partial<Fields>) => Promise<boolean>;
  /** Sets an entry right; null takes back what was set. */
  correct: (entry: string, change: EntryChange | null) => Promise<boolean>;
  /** Leaves an entry out, or counts it again. */
  count: (entry: ChainEntry, counts: boolean) => Promise<boolean>;
  /** Says who the names of one row are, here and among the participants; null for no member. */
  resolve: (row: ChainPersonRow, memberId: MemberId | null) => Promise<boolean>;
}>;

/** Reads a stored 接龙; every change builds on the one before, is saved at once, and can be undone. */
export function useChain(stored: Chain, activity?: ChainActivity): ChainEditing {
  const save = useSave();
  const { value: chain, latest, send } = useOverlay(stored);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const { text, corrections, people, priceInFen, stock } = chain;
  const reading = useMemo(() => readChain(text, corrections, knownIn(people)), [text, corrections, people]);
  const table = useMemo(
    () => tableOfEntries(reading.entries, { people, priceInFen, stock }),
    [reading, people, priceInFen, stock],
  );

  /** Saves the whole row as it is after the change, once the changes before it are saved. */
  const store = (change: (now: Chain) => Partial<Chain>) =>
    send(
      (now) => ({ ...now, ...change(now) }),
      () => {
        const { id, communityId, createdAt: _, updatedAt: __, ...fields } = latest();
        const saved = last.current.then(() => save('chains.save', { communityId, id, fields }));
        last.current = saved;
        return saved;
      },
    );

  const resolve: ChainEditing['resolve'] = async ({ entries, memberId: from, quantity }, to) => {
    if (from === to) return true;
    const names = [...new Set(entries.map(({ name }) => name))];
    if (!(await store((now) => ({ people: resolveNames(now.people, names, to) })))) return false;
    const { activityId } = chain;
    if (!activity || activityId === null) return true;
    const chains = [...activity.chains.filter(({ id }) => id !== chain.id), latest()];
    const link = { names, from, to, wants: quantity > 0 };
    const settled = settleLink({ participants: activity.participants, chains }, link);
    return settled.length === 0 || save('participants.save', { activityId, people: [...settled] });
  };

  return {
    ...{ chain, reading, table, resolve },
    setFields: (fields) => store(() => fields),
    correct: (entry, change) =>
      store((now) => ({ corrections: correctEntry(now.corrections, entry, change) })),
    count: (entry, counts) => store((now) => ({ corrections: countEntry(now.corrections, entry, counts) })),
  };
}
