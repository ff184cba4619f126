import { type Day, shiftDay } from '../../days';
import { lunarDay } from '../lunar-day';

/** Festivals of the Chinese calendar by their day; 除夕 is the day before 春节, whether it is 廿九 or 三十. */
const festivals: Readonly<Record<string, string>> = {
  正月初一: '春节',
  正月十五: '元宵节',
  二月初二: '龙抬头',
  五月初五: '端午节',
  七月初七: '七夕节',
  七月十五: '中元节',
  八月十五: '中秋节',
  九月初九: '重阳节',
  腊月初八: '腊八节',
  腊月廿三: '小年',
};

/** The folk festival of a day, or null. 清明 is a 节气 and a festival. A leap month has none. */
export function folkFestivalOf(day: Day): string | null {
  const lunar = lunarDay(day);
  if (lunar.term === '清明') return '清明';
  if (lunar.month === '腊月' && isNewYearsDay(shiftDay(day, 1))) return '除夕';
  return festivals[`${lunar.month}${lunar.day}`] ?? null;
}

function isNewYearsDay(day: Day): boolean {
  const lunar = lunarDay(day);
  return lunar.month === '正月' && lunar.day === '初一';
}
