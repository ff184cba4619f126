import { getISODay } from 'date-fns';
import { type Day, dateOfDay, dayOf } from '../../days';

/**
 * A day the shops know: on a date, on the nth weekday of a month (母亲节), or some days after that one (黑五 is the
 * Friday after the fourth Thursday of November). Weekdays count from 1 Monday to 7 Sunday.
 */
type MarketingDay = Readonly<
  { name: string; month: number } & (
    | { dayOfMonth: number }
    | { nth: number; weekday: number; daysAfter: number }
  )
>;

const on = (name: string, month: number, dayOfMonth: number): MarketingDay => ({ name, month, dayOfMonth });

const nth = (name: string, month: number, count: number, weekday: number, daysAfter = 0): MarketingDay => ({
  name,
  month,
  nth: count,
  weekday,
  daysAfter,
});

/** The nodes a shop and a community plan by; no library has 520, 618 or 双11 (facts.md 5). 七夕 is a folk festival. */
const days: readonly MarketingDay[] = [
  on('元旦', 1, 1),
  on('情人节', 2, 14),
  on('女生节', 3, 7),
  on('妇女节', 3, 8),
  on('白色情人节', 3, 14),
  on('消费者权益日', 3, 15),
  on('愚人节', 4, 1),
  on('读书日', 4, 23),
  on('劳动节', 5, 1),
  on('青年节', 5, 4),
  nth('母亲节', 5, 2, 7),
  on('520', 5, 20),
  on('护肤日', 5, 25),
  on('儿童节', 6, 1),
  on('618', 6, 18),
  nth('父亲节', 6, 3, 7),
  on('88会员节', 8, 8),
  on('818', 8, 18),
  on('99', 9, 9),
  on('教师节', 9, 10),
  on('国庆节', 10, 1),
  on('万圣夜', 10, 31),
  on('双11', 11, 11),
  nth('感恩节', 11, 4, 4),
  nth('黑五', 11, 4, 4, 1),
  on('双12', 12, 12),
  on('平安夜', 12, 24),
  on('圣诞节', 12, 25),
  on('跨年夜', 12, 31),
];

/** Names of the built-in days, in the order of the year. */
export const marketingDayNames: readonly string[] = days.map(({ name }) => name);

/** The built-in days that fall on a day. */
export function marketingDaysOn(day: Day): readonly string[] {
  return days.filter((one) => fallsOn(one, day)).map(({ name }) => name);
}

function fallsOn(marketing: MarketingDay, day: Day): boolean {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  if (marketing.month !== month) return false;
  if ('dayOfMonth' in marketing) return marketing.dayOfMonth === dayOfMonth;
  const first = getISODay(dateOfDay(dayOf(new Date(year, month - 1, 1))));
  const firstOfWeekday = 1 + ((marketing.weekday - first + 7) % 7);
  return dayOfMonth === firstOfWeekday + (marketing.nth - 1) * 7 + marketing.daysAfter;
}
