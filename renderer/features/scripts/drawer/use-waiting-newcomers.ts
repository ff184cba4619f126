import type { MemberId } from '../../../../shared/domain/ids';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';

/** Members who joined lately and wait for their welcome, each once. */
export function useWaitingNewcomers(): readonly MemberId[] {
  const { community, group } = useScope();
  const today = useToday();
  const view = useVaultQuery('today.view', { communityId: community.id, groupId: group?.id ?? null, today });
  return [...new Set(view.data?.newcomers.map(({ member }) => member.id))];
}
