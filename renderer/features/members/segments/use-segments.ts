import type { SegmentCount } from '../../../../shared/wire/nouns/segments';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';

/** The segments of the current community with how many are in each, live; undefined until they are read. */
export function useSegments(): readonly SegmentCount[] | undefined {
  const { community, group } = useScope();
  const today = useToday();
  return useVaultQuery('segments.list', { communityId: community.id, groupId: group?.id ?? null, today })
    .data;
}
