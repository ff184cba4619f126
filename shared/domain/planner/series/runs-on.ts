import { type Day, shiftDay } from '../../days';
import type { PlannerSeries } from '../series';

/**
 * Whether a series goes on after the day its items stand up to. One that is over stays over: what was taken out of it
 * later is not made up for.
 *
 * @param planned - how many items it has
 */
export function runsOn(
  { ends, startsOn, plannedUntil }: Pick<PlannerSeries, 'ends' | 'startsOn' | 'plannedUntil'>,
  planned: number,
  today: Day,
): boolean {
  if (plannedUntil === null) return false;
  switch (ends.kind) {
    case 'never':
      return true;
    case 'until':
      return plannedUntil < ends.day;
    case 'days':
      return plannedUntil < shiftDay(startsOn, ends.days - 1);
    case 'count':
      return plannedUntil >= today && planned < ends.count;
  }
}
