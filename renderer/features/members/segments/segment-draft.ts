import { create } from 'zustand';
import type { CommunityId, SegmentId } from '../../../../shared/domain/ids';
import { everybody, type SegmentGroup } from '../../../../shared/domain/segments/segment';

/** A segment while it is being built. */
export type SegmentDraft = Readonly<{ name: string; pinned: boolean; root: SegmentGroup }>;

export const blankDraft: SegmentDraft = { name: '', pinned: true, root: everybody };

type DraftState = Readonly<{
  key: string;
  draft: SegmentDraft | null;
  keep: (key: string, draft: SegmentDraft) => void;
  forget: () => void;
}>;

/** What was built and not saved yet: closing the dialog by mistake loses nothing. */
export const useSegmentDraft = create<DraftState>()((set) => ({
  key: '',
  draft: null,
  keep: (key, draft) => set({ key, draft }),
  forget: () => set({ key: '', draft: null }),
}));

/** One draft for each segment, and one for a new one in each community. */
export function draftKey(communityId: CommunityId, id: SegmentId | null): string {
  return `${communityId} ${id ?? 'new'}`;
}
