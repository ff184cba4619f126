import type { IntakeBase } from '../../wire/nouns/intake';
import type { Day } from '../days';
import type { IntakeTarget } from './preview';

/**
 * What a 接龙 or check-ins are for when nobody says: the activity that is looked at, else the one running, else the 团购
 * of today, else the next activity; null where there is none, and where the activity looked at cannot be one: another
 * one would take what is meant for it.
 * @param looked the activity on the screen, or null
 */
export function defaultTarget(
  { activities, deals }: Pick<IntakeBase, 'activities' | 'deals'>,
  looked: string | null,
  today: Day,
): IntakeTarget | null {
  if (looked !== null) {
    const own = activities.find(({ id }) => id === looked);
    return own ? { activityId: own.id } : null;
  }
  const running = activities.findLast(({ status }) => status === 'running');
  const deal = deals.find(({ day }) => day === today);
  const next = activities.find(({ status, startsOn }) => status === 'planned' && startsOn >= today);
  if (running) return { activityId: running.id };
  if (deal) return { plannerItemId: deal.id };
  return next ? { activityId: next.id } : null;
}
