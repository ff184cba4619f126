import type { PlannerItem } from '../planner-item';

/** How an hour grid opens: the height of its hours in pixels, and the hour at its top. */
export type TimelineWindow = Readonly<{ hourHeight: number; fromHour: number }>;

/** Pixels of an hour: with less a card has no room for a line, with more the day does not fit. */
const leastHour = 36;
const mostHour = 52;

/** The hours people are awake and read: 08:00 until after 22:00. */
const firstHour = 8;
const lastHour = 23;

/**
 * Fits 08:00–22:00, and what is earlier, into so many pixels; where there is no room for that, the grid opens at its
 * first item.
 */
export function timelineWindow(height: number, items: readonly Pick<PlannerItem, 'time'>[]): TimelineWindow {
  const hours = items.map(({ time }) => Number(time.slice(0, 2)));
  const fromHour = Math.min(firstHour, ...hours);
  const fitting = Math.floor(height / (lastHour - fromHour));
  if (fitting >= leastHour) return { hourHeight: Math.min(mostHour, fitting), fromHour };
  const first = hours.length > 0 ? Math.min(...hours) : firstHour;
  return { hourHeight: leastHour, fromHour: first };
}
