import type { IntakeBase } from '../../wire/nouns/intake';
import type { Day } from '../days';
import type { IntakeTarget } from './preview';

/**
 * What a 接龙 or check-ins are for when nobody says: the activity that is looked at, else the one running, else the 团购
 * of today, else the next activity; null where there is none.
 * @param looked the activity on the screen, or null
 */
export function defaultTarget(
  { activities, deals }: Pick<IntakeBase, 'activities' | 'deals'>,
  looked: string | null,
  today: Day,
): IntakeTarget | null {
  const own = activities.find(({ id }) => id === looked);
  const running = activities.findLast(({ status }) => status === 'running');
  const deal = deals.find(({ day }) => day === today);
  const next = activities.find(({ status, startsOn }) => status === 'planned' && startsOn >= today);
  const chosen = own ?? running;
  if (chosen) return { activityId: chosen.id };
  if (deal) return { plannerItemId: deal.id };
  return next ? { activityId: next.id } : null;
}
