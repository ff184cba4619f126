import { HolidayUtil } from 'lunar-typescript';
import type { Day } from '../../days';
import type { StatutoryYears } from '../statutory';
import { rememberByDay } from './remember-by-day';

/** Off (休) or a working day made up for (班), with the holiday it is about. */
export type Statutory = Readonly<{ off: boolean; name: string }>;

/** Fewest days a whole year has; the library also knows two single days of 2001. */
const fewestOfAYear = 10;

/** What the library has built in: 2002 to 2026 (facts.md 5). */
const builtIn = rememberByDay((day): Statutory | null => {
  const found = HolidayUtil.getHoliday(day);
  return found ? { off: !found.isWork(), name: found.getName() } : null;
});

const builtInYears = new Map<number, boolean>();

/** Whether a year's days off are built in. */
export function isYearBuiltIn(year: number): boolean {
  const known = builtInYears.get(year);
  if (known !== undefined) return known;
  const found = HolidayUtil.getHolidays(String(year).padStart(4, '0')).length >= fewestOfAYear;
  builtInYears.set(year, found);
  return found;
}

/** 休 or 班 on a day; null on an ordinary day, and in a year nobody knows. An imported year stands instead of the built-in one. */
export function statutoryOf(day: Day, imported: StatutoryYears): Statutory | null {
  const own = imported[day.slice(0, 4)];
  if (!own || own.length === 0) return builtIn(day);
  const found = own.find((one) => one.day === day);
  return found ? { off: found.off, name: found.name } : null;
}
