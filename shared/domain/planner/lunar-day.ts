import { Solar } from 'lunar-typescript';
import type { Day } from '../days';

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

/** The Chinese calendar's side of a day. */
export function lunarDay(day: Day): LunarDay {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const lunar = Solar.fromYmd(year, month, dayOfMonth).getLunar();
  return {
    month: `${lunar.getMonthInChinese()}月`,
    day: lunar.getDayInChinese(),
    term: lunar.getJieQi(),
    festival: lunar.getFestivals()[0] ?? '',
  };
}

/** The few characters that stand under a date: festival, else 节气, else the month on its first day, else the day. */
export function lunarLabel({ month, day, term, festival }: LunarDay): string {
  return festival || term || (day === '初一' ? month : day);
}

/** In a title: 十月十四, with the festival and the 节气 behind it. */
export function lunarWords({ month, day, term, festival }: LunarDay): readonly string[] {
  return [`${month}${day}`, festival, term].filter((part) => part !== '');
}
