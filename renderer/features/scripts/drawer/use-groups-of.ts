import { useMemo } from 'react';
import {
  type Grouping,
  groupMembers,
  type MemberGroup,
  withRest,
} from '../../../../shared/domain/scripts/group-members';
import type { MemberInGroup } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';

const none: readonly MemberGroup[] = [];

/** The chosen members put together by what they share; null asks for no groups. */
export function useGroupsOf(
  members: readonly MemberInGroup[],
  by: Grouping | null,
): Readonly<{ groups: readonly MemberGroup[]; ready: boolean }> {
  const { community, group } = useScope();
  const today = useToday();
  const asked = by === 'segment' && members.length > 0;
  const memberIds = asked ? members.map(({ member }) => member.id) : [];
  const scope = { communityId: community.id, groupId: group?.id ?? null, today };
  const inSegments = useVaultQuery('segments.ofMembers', asked ? { ...scope, memberIds } : null);
  const segments = inSegments.data;
  const groups = useMemo(() => {
    if (by === null) return none;
    const found = by === 'segment' ? (segments ?? none) : groupMembers(members, by);
    return withRest(found, members, text.composer.restOfGroups);
  }, [by, segments, members]);
  return { groups, ready: !asked || (segments !== undefined && !inSegments.stale) };
}
