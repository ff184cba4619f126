import type { MatrixColumn } from '../../../../shared/domain/activities/schedule/task-matrix';
import type { Day } from '../../../../shared/domain/days';
import { sayDate, sayDayOfMonth, sayWeekday } from '../../../i18n/say-day';

/** 11月20日 周五; of a week 11月16日–22日, 11月30日–12月6日. */
export function sayColumn({ from, to }: MatrixColumn, today: Day): string {
  if (from === to) return `${sayDate(from, today)} ${sayWeekday(from)}`;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${sayDate(from, today)}–${sameMonth ? sayDayOfMonth(to) : sayDate(to, today)}`;
}
