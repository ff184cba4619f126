import { useViewportSize } from '@mantine/hooks';
import type { Day } from '../../../shared/domain/days';
import { daysIn, monthWeeksOf } from '../../../shared/domain/planner/weeks';

/** Height of the page that is not weeks: title row, toolbar, weekday names, edges; in pixels. */
const aroundWeeks = 186;
/** Height of a day that is not items: its number, and how many more there are. */
const aroundItems = 52;
const itemHeight = 21;

/** How many weeks a month touches and how many items each of its days has room for. */
export function useMonthRoom(day: Day): Readonly<{ weeks: number; itemsPerDay: number }> {
  const { height } = useViewportSize();
  const weeks = daysIn(monthWeeksOf(day)).length / 7;
  const room = Math.floor(((height - aroundWeeks) / weeks - aroundItems) / itemHeight);
  return { weeks, itemsPerDay: Math.min(8, Math.max(2, room)) };
}
