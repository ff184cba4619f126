import { create } from 'zustand';
import type { CommunityId, GroupId, MemberId } from '../../../../shared/domain/ids';
import { type MemberConditions, noConditions } from '../../../../shared/wire/nouns/members';

type MemberListState = Readonly<{
  conditions: MemberConditions;
  selected: ReadonlySet<MemberId>;
  /** The community the conditions are about, and the group the selection is of. */
  communityId: CommunityId | null;
  groupId: GroupId | null;
  /** Says which list is shown: what was chosen in another one is let go, so that nothing unseen stays chosen. */
  enter: (communityId: CommunityId, groupId: GroupId | null) => void;
  change: (part: Partial<MemberConditions>) => void;
  clear: () => void;
  select: (selected: ReadonlySet<MemberId>) => void;
}>;

/** Screen state of the member list: the conditions stay while the person is on another screen, the selection does not. */
export const useMemberList = create<MemberListState>()((set) => ({
  conditions: noConditions,
  selected: new Set(),
  communityId: null,
  groupId: null,
  enter: (communityId, groupId) =>
    set((state) => {
      if (state.communityId === communityId && state.groupId === groupId) return state;
      const conditions = state.communityId === communityId ? state.conditions : noConditions;
      return { communityId, groupId, conditions, selected: new Set() };
    }),
  change: (part) => set((state) => ({ conditions: { ...state.conditions, ...part } })),
  clear: () => set({ conditions: noConditions }),
  select: (selected) => set({ selected }),
}));

/** Whether any condition narrows the list. */
export function hasConditions({
  search,
  tagIds,
  specialties,
  skinTypes,
  sensitive,
  segmentId,
  condition,
}: MemberConditions): boolean {
  if (segmentId !== null || condition !== null) return true;
  return search.trim() !== '' || tagIds.length + specialties.length + skinTypes.length > 0 || sensitive;
}
