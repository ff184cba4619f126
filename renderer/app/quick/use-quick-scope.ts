import type { Scope } from '../../data/scope';
import { useVaultQuery } from '../../data/use-vault-query';
import { pickScope } from '../pick-scope';
import { useQuickPlace } from './use-quick-place';

/** Where the desk stands, for the window beside it; null without a community, undefined while that is read. */
export function useQuickScope(): Scope | null | undefined {
  const communities = useVaultQuery('communities.list', {}).data;
  const settings = useVaultQuery('settings.all', {}).data;
  const place = useQuickPlace();
  if (!communities || !settings) return undefined;
  return pickScope(communities, place.communityId ?? settings.currentCommunityId, place.groupId);
}
