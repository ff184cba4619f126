import { Solar } from 'lunar-typescript';
import type { Day } from '../days';
import { rememberByDay } from './calendar/remember-by-day';

/** A day of the Chinese calendar. */
export type LunarDay = Readonly<{
  /** 十月, in a leap month 闰六月. */
  month: string;
  /** 十四. */
  day: string;
  /** The 节气 that begins on this day, or an empty text. */
  term: string;
  /** The festival of the Chinese calendar on this day (春节), or an empty text. */
  festival: string;
}>;

/** What the library calls otherwise than people do. */
const peoplesNames: Readonly<Record<string, string>> = { 龙头节: '龙抬头' };

/** The Chinese calendar's side of a day. */
export const lunarDay: (day: Day) => LunarDay = rememberByDay((day) => {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const lunar = Solar.fromYmd(year, month, dayOfMonth).getLunar();
  const festival = lunar.getFestivals()[0] ?? '';
  return {
    month: `${lunar.getMonthInChinese()}月`,
    day: lunar.getDayInChinese(),
    term: lunar.getJieQi(),
    festival: peoplesNames[festival] ?? festival,
  };
});

/** Month and day of the Chinese calendar: `十月十四`, in a leap month `闰六月初一`. */
export function lunarDayOf(day: Day): string {
  const { month, day: dayOfMonth } = lunarDay(day);
  return `${month}${dayOfMonth}`;
}

/** The few characters that stand under a date: festival, else 节气, else the month on its first day, else the day. */
export function lunarLabel({ month, day, term, festival }: LunarDay): string {
  return festival || term || (day === '初一' ? month : day);
}

/** In a title: 十月十四, with the festival and the 节气 behind it. */
export function lunarWords({ month, day, term, festival }: LunarDay): readonly string[] {
  return [`${month}${day}`, festival, term].filter((part) => part !== '');
}
