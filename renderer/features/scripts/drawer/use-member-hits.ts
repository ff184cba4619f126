import type { MemberId } from '../../../../shared/domain/ids';
import { type MemberRow, noConditions } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';

/** Options shown at once. */
const shown = 8;

/** Members a query finds, without those already chosen; null asks nothing. */
export function useMemberHits(
  query: string | null,
  chosen: readonly MemberId[],
): Readonly<{ hits: readonly MemberRow[]; current: boolean }> {
  const { community, group } = useScope();
  const found = useVaultQuery(
    'members.list',
    query === null
      ? null
      : {
          filter: { ...noConditions, communityId: community.id, groupId: group?.id ?? null, search: query },
          start: 0,
          count: Math.min(chosen.length + shown, 500),
        },
  );
  const rows = found.data?.rows ?? [];
  return {
    hits: rows.filter(({ id }) => !chosen.includes(id)).slice(0, shown),
    current: found.data !== undefined && !found.stale,
  };
}
