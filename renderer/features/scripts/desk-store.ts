import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type CommunityId, type MemberId, memberIdSchema } from '../../../shared/domain/ids';
import type { FillMode } from '../../../shared/domain/scripts/fill-script';

/** Most people one text may be recorded for. */
const recipientLimit = 500;

/** What was put on the clipboard last, while the window is open. */
export type OnClipboard = Readonly<{ text: string; names: readonly string[] }>;

/** What lies on the desk while scripts are filled: screen state, kept by the page over a reload. */
type DeskState = Readonly<{
  recipients: Readonly<Record<string, readonly MemberId[]>>;
  /** How to send to several; null leaves it to the script. */
  mode: FillMode | null;
  onClipboard: OnClipboard | null;
  /** Enter was pressed while the queue was being filled: its first text is copied as soon as it is there. */
  firstCopyAsked: boolean;
  choose: (communityId: CommunityId, ids: readonly MemberId[]) => void;
  setMode: (mode: FillMode | null) => void;
  setOnClipboard: (onClipboard: OnClipboard) => void;
  askFirstCopy: (asked: boolean) => void;
}>;

const keptSchema = z.object({
  recipients: z.record(z.string(), z.array(memberIdSchema).max(recipientLimit)),
  mode: z.enum(['merged', 'each']).nullable(),
});

export const useDesk = create<DeskState>()(
  persist(
    (set) => ({
      recipients: {},
      mode: null,
      onClipboard: null,
      firstCopyAsked: false,
      choose: (communityId, ids) =>
        set(({ recipients }) => ({
          recipients: { ...recipients, [communityId]: [...new Set(ids)].slice(0, recipientLimit) },
        })),
      setMode: (mode) => set({ mode }),
      setOnClipboard: (onClipboard) => set({ onClipboard }),
      askFirstCopy: (firstCopyAsked) => set({ firstCopyAsked }),
    }),
    {
      name: 'weilu-script-desk',
      partialize: ({ recipients, mode }) => ({ recipients, mode }),
      merge: (kept, current) => ({ ...current, ...keptSchema.safeParse(kept).data }),
    },
  ),
);

const nobody: readonly MemberId[] = [];

/** The members chosen in 给谁, for one community. */
export function useRecipients(communityId: CommunityId): readonly MemberId[] {
  return useDesk((state) => state.recipients[communityId] ?? nobody);
}
