import { useMemo } from 'react';
import type { Chain, ChainCorrection } from '../../../shared/domain/chains/chain';
import { type ChainTable, knownIn, tableOfEntries } from '../../../shared/domain/chains/chain-table';
import { type ChainReading, chainPersonKey, readChain } from '../../../shared/domain/chains/read-chain';
import type { MemberId } from '../../../shared/domain/ids';
import { useSave } from '../../data/use-run';

type Fields = Pick<Chain, 'priceInFen' | 'stock' | 'unit' | 'closes'>;

/** A 接龙 as it is read and added up, and what can be set right about it. */
export type ChainEditing = Readonly<{
  chain: Chain;
  reading: ChainReading;
  table: ChainTable;
  setFields: (fields: Partial<Fields>) => Promise<boolean>;
  /** Sets an entry right; null takes back what was set. */
  correct: (entry: string, change: Omit<ChainCorrection, 'entry'> | null) => Promise<boolean>;
  /** Leaves an entry out, or counts it again as it was read. */
  count: (entry: string, counts: boolean) => Promise<boolean>;
  /** Says who the names of one row are. */
  resolve: (names: readonly string[], memberId: MemberId | null) => Promise<boolean>;
}>;

/** Reads a stored 接龙; every change is saved at once and can be undone. */
export function useChain(chain: Chain): ChainEditing {
  const save = useSave();
  const { text, corrections, people } = chain;
  const reading = useMemo(() => readChain(text, corrections, knownIn(people)), [text, corrections, people]);
  const table = useMemo(() => tableOfEntries(reading.entries, chain), [reading, chain]);

  const store = (change: Partial<Chain>) => {
    const { id, communityId, createdAt: _, updatedAt: __, ...fields } = { ...chain, ...change };
    return save('chains.save', { communityId, id, fields });
  };

  return {
    chain,
    reading,
    table,
    setFields: (fields) => store(fields),
    correct: (entry, change) => {
      const others = corrections.filter((one) => one.entry !== entry);
      const before = corrections.find((one) => one.entry === entry);
      return store({
        corrections: change === null ? others : [...others, { ...before, ...change, entry }],
      });
    },
    count: (entry, counts) => {
      const others = corrections.filter((one) => one.entry !== entry);
      const { action: _, ...rest } = corrections.find((one) => one.entry === entry) ?? { entry };
      return store({ corrections: [...others, counts ? rest : { ...rest, action: 'ignore' as const }] });
    },
    resolve: (names, memberId) => {
      const keys = new Map(names.map((name) => [chainPersonKey(name), name]));
      const others = people.filter(({ key }) => !keys.has(key));
      const own = [...keys].map(([key, name]) => ({ key, name, memberId }));
      return store({ people: [...others, ...own] });
    },
  };
}
