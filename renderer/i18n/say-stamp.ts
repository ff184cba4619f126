import { type Day, dayOf, daysBetween, type Instant, timeOf } from '../../shared/domain/days';
import { sayDate, sayDay } from './say-day';

const minute = 60_000;

/**
 * How long ago, for what is still fresh: 刚刚, 5 分钟前, 今天 09:12, 11月20日 21:40. A screen's clock is up to a
 * minute behind what has just happened.
 */
export function sayAgo(at: Instant, now: Instant): string {
  const minutes = Math.floor((now - at) / minute);
  if (minutes >= -1 && minutes < 1) return '刚刚';
  if (minutes >= 1 && minutes < 60) return `${minutes} 分钟前`;
  return sayStamp(at, dayOf(now));
}

/** A time with what is said of it: 刚刚备份, 5 分钟前备份, 今天 09:12 备份. */
export function sayWith(when: string, said: string): string {
  return /\d$/.test(when) ? `${when} ${said}` : `${when}${said}`;
}

/** An instant to the minute however long ago: 今天 09:12, 昨天 21:40, 11月20日 21:40. */
export function sayStamp(at: Instant, today: Day): string {
  const day = dayOf(at);
  const distance = daysBetween(today, day);
  const near = distance === 0 || distance === -1;
  return `${near ? sayDay(day, today) : sayDate(day, today)} ${timeOf(at)}`;
}
