import type { MemberId } from '../../../shared/domain/ids';
import type { MemberInGroup } from '../../../shared/wire/nouns/members';
import { useScope } from '../../data/scope';
import { useVaultQuery } from '../../data/use-vault-query';

const nobody: readonly MemberInGroup[] = [];

/** The chosen members with what a script needs of them. `ready` is false while an earlier choice is shown. */
export function useMembersFor(
  ids: readonly MemberId[],
): Readonly<{ members: readonly MemberInGroup[]; ready: boolean }> {
  const { group } = useScope();
  const found = useVaultQuery(
    'members.byIds',
    ids.length > 0 ? { ids: [...ids], groupId: group?.id ?? null } : null,
  );
  if (ids.length === 0) return { members: nobody, ready: true };
  return { members: found.data ?? nobody, ready: found.data !== undefined && !found.stale };
}
