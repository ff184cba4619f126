import { create } from 'zustand';

/** The ways to look at planned content: slots × days, an hour grid, a month. */
export const plannerViews = ['week', 'timeline', 'month'] as const;
export type PlannerView = (typeof plannerViews)[number];

type LastView = Readonly<{ view: PlannerView; keep: (view: PlannerView) => void }>;

/** The view used last, for coming back to the calendar by its link. */
export const useLastView = create<LastView>()((set) => ({
  view: 'week',
  keep: (view) => set({ view }),
}));
