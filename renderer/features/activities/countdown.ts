import type { Activity, ActivityStatus } from '../../../shared/domain/activities/activity';
import { type Day, daysBetween } from '../../../shared/domain/days';
import { sayDateAndWeekday, sayDay } from '../../i18n/say-day';
import { text } from '../../i18n/text';

type Dated = Pick<Activity, 'startsOn' | 'startsAt' | 'status'>;

/** Whether nothing is left to come. */
export function isOver(status: ActivityStatus): boolean {
  return status === 'done' || status === 'cancelled';
}

/** 12月12日 周六 20:00 */
export function sayStart({ startsOn, startsAt }: Dated, today: Day): string {
  return `${sayDateAndWeekday(startsOn, today)} ${startsAt}`;
}

/** How far off it is, in words: 还有 20 天, 第 3 天, 20 天前; `late` when it should have begun. */
export function sayCountdown(activity: Dated, today: Day): Readonly<{ words: string; late: boolean }> {
  const { countdown } = text.activities;
  const days = daysBetween(today, activity.startsOn);
  if (isOver(activity.status)) {
    // Long ago, or called off before it came: the date alone says it.
    const near = days <= 0 && days >= -30;
    return { words: near ? sayDay(activity.startsOn, today) : '', late: false };
  }
  if (days > 0) return { words: countdown.left(days), late: false };
  if (activity.status === 'running') return { words: countdown.dayNumber(1 - days), late: false };
  return days === 0 ? { words: countdown.today, late: false } : { words: countdown.late(-days), late: true };
}
