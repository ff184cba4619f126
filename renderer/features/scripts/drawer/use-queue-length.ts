import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';

/** How many texts wait in the community's copy queue; undefined until it is read. */
export function useQueueLength(): number | undefined {
  const { community } = useScope();
  return useVaultQuery('queue.current', { communityId: community.id }).data?.items.length;
}
