import { createContext, useContext } from 'react';
import { create } from 'zustand';
import type { CommunityId, GroupId } from '../../shared/domain/ids';
import type { CommunitySummary, GroupSummary } from '../../shared/wire/nouns/communities';

/** Where the community switcher stands: screen state, so it lives here and not in the vault. */
type ScopeState = Readonly<{
  communityId: CommunityId | null;
  groupId: GroupId | null;
  /** The group the switcher stood on last, by community, so that coming back finds the place. */
  lastGroups: Readonly<Record<string, GroupId | null>>;
  choose: (communityId: CommunityId | null, groupId: GroupId | null) => void;
}>;

export const useScopeStore = create<ScopeState>()((set) => ({
  communityId: null,
  groupId: null,
  lastGroups: {},
  choose: (communityId, groupId) =>
    set(({ lastGroups }) => ({
      communityId,
      groupId,
      lastGroups: communityId ? { ...lastGroups, [communityId]: groupId } : lastGroups,
    })),
}));

/** The community every screen is about; `group` is null for all its groups. */
export type Scope = Readonly<{ community: CommunitySummary; group: GroupSummary | null }>;

const ScopeContext = createContext<Scope | null>(null);

export const ScopeProvider = ScopeContext.Provider;

/** The chosen community and group. Only below the frame, which shows nothing else until there is one. */
export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('useScope outside ScopeProvider');
  return scope;
}
