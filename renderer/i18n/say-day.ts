import { type Day, dayOf, daysBetween, type Instant, timeOf } from '../../shared/domain/days';
import { weekdayOf } from '../../shared/domain/scripts/day-words';

/** 周三 */
export function sayWeekday(day: Day): string {
  return weekdayOf(day);
}

/** 11月22日, with the year when it is not this one. */
export function sayDate(day: Day, today: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  const short = `${month}月${date}日`;
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${year}年${short}`;
}

/** 11月22日 周日, with the year when it is not this one. */
export function sayDateAndWeekday(day: Day, today: Day): string {
  return `${sayDate(day, today)} ${sayWeekday(day)}`;
}

/** The month of a day: 2026年11月. */
export function sayMonth(day: Day): string {
  const [year, month] = day.split('-').map(Number);
  return `${year}年${month}月`;
}

/** The last part of a date: 29日. */
export function sayDayOfMonth(day: Day): string {
  return `${Number(day.slice(8))}日`;
}

/** A day as people say it: 今天, 明天, 3 天前, 12月4日 周五. */
export function sayDay(day: Day, today: Day): string {
  const distance = daysBetween(today, day);
  if (distance === 0) return '今天';
  if (distance === 1) return '明天';
  if (distance === 2) return '后天';
  if (distance === -1) return '昨天';
  if (distance < 0 && distance >= -30) return `${-distance} 天前`;
  return distance > 0 ? sayDateAndWeekday(day, today) : sayDate(day, today);
}

/** An instant as people say it: 今天 09:12, 昨天 21:40, 3 天前. */
export function sayMoment(at: Instant, today: Day): string {
  const day = dayOf(at);
  const distance = daysBetween(today, day);
  return distance === 0 || distance === -1 ? `${sayDay(day, today)} ${timeOf(at)}` : sayDay(day, today);
}

/** The full date, for hovering: 2026年11月22日 周日. */
export function sayDayFully(day: Day): string {
  return `${sayMonth(day)}${sayDayOfMonth(day)} ${sayWeekday(day)}`;
}

/** The full date and time, for hovering: 2026年11月22日 周日 09:12. */
export function sayFully(at: Instant): string {
  return `${sayDayFully(dayOf(at))} ${timeOf(at)}`;
}
