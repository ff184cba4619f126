import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { MemberFilter, MemberRow, MemberSort } from '../../../../shared/wire/nouns/members';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';

/** Rows asked for at once; a window is three of these around what is seen, two at the top. */
const chunk = 60;

/** Milliseconds after which rows of the filter before show that they are. */
const patience = 200;

export type MemberWindow = Readonly<{
  total: number;
  people: number;
  loaded: boolean;
  /** What is shown belongs to this filter and order, not to the one before. */
  current: boolean;
  /** What is shown has belonged to the filter before for long enough to be said. */
  slow: boolean;
  /** The row at a place of the list, or undefined while it is not read yet. */
  rowAt: (index: number) => MemberRow | undefined;
}>;

/** The part of the list around `firstSeen`, live. */
export function useMemberWindow(filter: MemberFilter, sort: MemberSort, firstSeen: number): MemberWindow {
  const today = useToday();
  const start = Math.max(0, (Math.floor(firstSeen / chunk) - 1) * chunk);
  // Nothing stands above the first rows: two chunks are enough there, as after each key of a search.
  const count = firstSeen < chunk ? chunk * 2 : chunk * 3;
  const { data, stale } = useVaultQuery('members.list', { filter, sort, today, start, count });
  // Scrolling asks for other rows of the same people, so `stale` alone does not tell.
  const asked = JSON.stringify([filter, sort, today]);
  const [answered, setAnswered] = useState('');
  if (!stale && answered !== asked) setAnswered(asked);
  const current = !stale || answered === asked;
  const [isLate] = useDebouncedValue(!current, patience);
  return {
    total: data?.total ?? 0,
    people: data?.people ?? 0,
    loaded: data !== undefined,
    current,
    slow: isLate && !current,
    rowAt: (index) => (data ? data.rows[index - data.start] : undefined),
  };
}
