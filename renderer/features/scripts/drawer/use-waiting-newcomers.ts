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
  return new Map(newcomers.map(({ member, membership }) => [member.id, membership.groupId]));
}
