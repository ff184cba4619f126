import type { GroupId, MemberId } from '../../../../shared/domain/ids';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import type { GroupOfMember } from '../../../ui/members-in-address';

/** Members who joined lately and wait for their welcome, each with the group they wait in. */
export function useWaitingNewcomers(): GroupOfMember {
  const { community, group } = useScope();
  const today = useToday();
  const view = useVaultQuery('today.view', { communityId: community.id, groupId: group?.id ?? null, today });
  const newcomers = view.data?.newcomers ?? [];
  const groups = new Map<MemberId, GroupId>();
  // Who waits in two groups is meant where they have waited longest: that comes first.
  for (const { member, membership } of newcomers)
    if (!groups.has(member.id)) groups.set(member.id, membership.groupId);
  return groups;
}
