import type { GroupId, MemberId } from '../../../shared/domain/ids';
import { ownValue } from '../../../shared/domain/store/own-value';
import type { MemberInGroup } from '../../../shared/wire/nouns/members';
import { useScope } from '../../data/scope';
import { useVaultQuery } from '../../data/use-vault-query';
import { useDesk } from './desk-store';

const nobody: readonly MemberInGroup[] = [];

/** The chosen members with what a script needs of them. `ready` is false while an earlier choice is shown. */
export function useMembersFor(
  ids: readonly MemberId[],
): Readonly<{ members: readonly MemberInGroup[]; ready: boolean }> {
  const { community, group } = useScope();
  const known = useDesk(({ groupsOf }) => ownValue(groupsOf, community.id));
  const own = ids.flatMap((id): ReadonlyArray<readonly [MemberId, GroupId]> => {
    const meant = known && ownValue(known, id);
    return meant ? [[id, meant]] : [];
  });
  const groups = own.length > 0 ? { groups: Object.fromEntries(own) } : {};
  const found = useVaultQuery(
    'members.byIds',
    ids.length > 0 ? { ids: [...ids], groupId: group?.id ?? null, ...groups } : null,
  );
  if (ids.length === 0) return { members: nobody, ready: true };
  return { members: found.data ?? nobody, ready: found.data !== undefined && !found.stale };
}
