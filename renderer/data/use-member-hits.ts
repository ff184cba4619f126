import type { MemberId } from '../../shared/domain/ids';
import { nearestFirst } from '../../shared/domain/search/name-rank';
import { type MemberRow, noConditions } from '../../shared/wire/nouns/members';
import { useScope } from './scope';
import { useVaultQuery } from './use-vault-query';

/** Options shown at once. */
const shown = 8;
/** The vault gives them in order of name: those nearest to what was typed are looked for among so many. */
const lookedThrough = 200;

type MemberHits = Readonly<{
  hits: readonly MemberRow[];
  /** The hits are those of this query, not of an earlier one. */
  current: boolean;
  /** How many more there are. */
  more: number;
}>;

type HitOptions = Readonly<{
  /** Members that are not offered. */
  without?: readonly MemberId[];
  /** Everybody of the community, also while one group is looked at. */
  everyGroup?: boolean;
}>;

/** Members a query finds by substring, pinyin or initials; null asks nothing. */
export function useMemberHits(
  query: string | null,
  { without = [], everyGroup }: HitOptions = {},
): MemberHits {
  const { community, group } = useScope();
  const groupId = everyGroup ? null : (group?.id ?? null);
  const filter = { ...noConditions, communityId: community.id, groupId, search: query ?? '' };
  const typed = (query ?? '').trim();
  const count = Math.min(without.length + (typed === '' ? shown : lookedThrough), 500);
  const found = useVaultQuery('members.list', query === null ? null : { filter, start: 0, count });
  const rows = found.data?.rows ?? [];
  const unsorted = rows.filter(({ id }) => !without.includes(id));
  const offered = typed === '' ? unsorted : nearestFirst(unsorted, typed);
  const hits = offered.slice(0, shown);
  return {
    hits,
    more: (found.data?.total ?? 0) - rows.length + offered.length - hits.length,
    current: found.data !== undefined && !found.stale,
  };
}
