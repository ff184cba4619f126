import { create } from 'zustand';

/** The ways to look at planned content: a month, slots × days, an hour grid, a day, a list, a board of statuses. */
export const plannerViews = ['month', 'week', 'timeline', 'day', 'list', 'board'] as const;
export type PlannerView = (typeof plannerViews)[number];

/** What the toolbar offers; the hour grid is another way to see the week. */
export const mainViews = ['month', 'week', 'day', 'list', 'board'] as const;
export type MainView = (typeof mainViews)[number];

/** The ways to see a week. */
export const weekWays = ['week', 'timeline'] as const;
export type WeekWay = (typeof weekWays)[number];

/** The button of the toolbar a view belongs to. */
export function mainViewOf(view: PlannerView): MainView {
  return view === 'timeline' ? 'week' : view;
}

type LastView = Readonly<{
  view: PlannerView;
  /** How weeks were looked at last. */
  week: WeekWay;
  keep: (view: PlannerView) => void;
}>;

/** The view used last, for coming back to the calendar by its link. */
export const useLastView = create<LastView>()((set) => ({
  view: 'week',
  week: 'week',
  keep: (view) => set(view === 'week' || view === 'timeline' ? { view, week: view } : { view }),
}));
