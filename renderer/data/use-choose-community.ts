import type { CommunityId, GroupId } from '../../shared/domain/ids';
import { ownValue } from '../../shared/domain/store/own-value';
import type { CommunitySummary, GroupSummary } from '../../shared/wire/nouns/communities';
import { useScope, useScopeStore } from './scope';
import { useRun } from './use-run';

/**
 * Takes the switcher to a community: to the group given, or, where none is named, to the one it stood on there last.
 * The community is remembered over a restart.
 */
export function useChooseCommunity(): (communityId: CommunityId, groupId?: GroupId | null) => void {
  const run = useRun();
  const { community } = useScope();
  const choose = useScopeStore((state) => state.choose);
  return (communityId, groupId) => {
    const { lastGroups } = useScopeStore.getState();
    choose(communityId, groupId === undefined ? (ownValue(lastGroups, communityId) ?? null) : groupId);
    if (communityId === community.id) return;
    void run('settings.change', { patch: { currentCommunityId: communityId } }, { quiet: true });
  };
}

/** The group the switcher stood on last in each community, or null for all of it. */
export function useLastGroups(): (community: CommunitySummary) => GroupSummary | null {
  const lastGroups = useScopeStore((state) => state.lastGroups);
  return ({ id, groups }) =>
    groups.find((group) => group.id === lastGroups[id] && group.archivedAt === null) ?? null;
}
