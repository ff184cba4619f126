import { create } from 'zustand';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';

/** The kind of data a dragged card carries. */
export const dragType = 'application/x-weilu-item';

/** What is being dragged: the card that was taken, and all that goes with it. */
export type Held = Readonly<{ item: PlannerItem; ids: readonly PlannerItemId[] }>;

type HeldState = Readonly<{ held: Held | null; take: (held: Held) => void; release: () => void }>;

/**
 * What is in the hand. Kept apart from the cards: the one that was taken is gone from the page as soon as another week
 * is turned to, and the browser then tells nobody of the end of the drag.
 */
export const useHeld = create<HeldState>()((set) => ({
  held: null,
  take: (held) => set({ held }),
  release: () => set({ held: null }),
}));

/** No mouse moves are told while something is dragged, so the first one says that it has ended. */
export function watchForRelease(): () => void {
  const release = () => {
    if (useHeld.getState().held) useHeld.getState().release();
  };
  window.addEventListener('mousemove', release);
  window.addEventListener('dragend', release);
  return () => {
    window.removeEventListener('mousemove', release);
    window.removeEventListener('dragend', release);
  };
}
