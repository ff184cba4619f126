import { create } from 'zustand';
import type { PlannerItemId } from '../../shared/domain/ids';
import type { Repeat } from '../../shared/wire/nouns/scripts';

/** Why a text is looked at once more before it is copied. */
export type SendDoubt = Readonly<{
  /** Words of it that weigh heavily, each once. */
  words: readonly string[];
  /** When the same was sent there lately, or null. */
  sentAt: Repeat['at'] | null;
  /** It was sent in the very group it is for, and not just somewhere in the community. */
  inGroup: boolean;
}>;

/** How far an item is on its way. */
export type SendProgress = Readonly<{
  /** Which steps it is the progress of: others begin anew. */
  of: string;
  /** How many of them are done. */
  at: number;
  doubt: SendDoubt | null;
}>;

type SendProgressState = Readonly<{
  byItem: ReadonlyMap<PlannerItemId, SendProgress>;
  hold: (id: PlannerItemId, progress: SendProgress) => void;
  forget: (id: PlannerItemId) => void;
}>;

/** What is being sent, while the window is open: 今日 goes on where the drawer left off, and the other way round. */
export const useSendProgress = create<SendProgressState>()((set) => ({
  byItem: new Map(),
  hold: (id, progress) => set(({ byItem }) => ({ byItem: new Map(byItem).set(id, progress) })),
  forget: (id) => set(({ byItem }) => ({ byItem: new Map([...byItem].filter(([itemId]) => itemId !== id)) })),
}));
