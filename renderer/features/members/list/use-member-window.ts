import type { MemberFilter, MemberRow, MemberSort } from '../../../../shared/wire/nouns/members';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';

/** Rows asked for at once; a window is three of these around what is seen. */
const chunk = 60;

export type MemberWindow = Readonly<{
  total: number;
  people: number;
  loaded: boolean;
  /** The row at a place of the list, or undefined while it is not read yet. */
  rowAt: (index: number) => MemberRow | undefined;
}>;

/** The part of the list around `firstSeen`, live. */
export function useMemberWindow(filter: MemberFilter, sort: MemberSort, firstSeen: number): MemberWindow {
  const today = useToday();
  const start = Math.max(0, (Math.floor(firstSeen / chunk) - 1) * chunk);
  const { data } = useVaultQuery('members.list', { filter, sort, today, start, count: chunk * 3 });
  return {
    total: data?.total ?? 0,
    people: data?.people ?? 0,
    loaded: data !== undefined,
    rowAt: (index) => (data ? data.rows[index - data.start] : undefined),
  };
}
