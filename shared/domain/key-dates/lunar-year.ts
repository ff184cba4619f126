import { LunarYear, Solar } from 'lunar-typescript';
import { type Day, dayFromParts, shiftDay } from '../days';

/** A month of a lunar year: the day it begins on and how many days it has. */
type LunarMonth = Readonly<{ firstDay: Day; days: number }>;

/** The months of a lunar year by number; leap months by the negative number. */
type LunarMonths = ReadonlyMap<number, LunarMonth>;

// A year's months never change, and a list of birthdays asks for the same two years again and again.
const knownYears = new Map<number, LunarMonths>();

/** The months of a lunar year. */
function monthsOf(lunarYear: number): LunarMonths {
  const known = knownYears.get(lunarYear);
  if (known) return known;
  const months = new Map<number, LunarMonth>();
  for (const month of LunarYear.fromYear(lunarYear).getMonthsInYear()) {
    const first = Solar.fromJulianDay(month.getFirstJulianDay());
    const firstDay = dayFromParts(first.getYear(), first.getMonth(), first.getDay());
    if (firstDay) months.set(month.getMonth(), { firstDay, days: month.getDayCount() });
  }
  knownYears.set(lunarYear, months);
  return months;
}

/** The lunar year a day is in: the one before until 春节. */
export function lunarYearOf(day: Day): number {
  const year = Number(day.slice(0, 4));
  const newYear = monthsOf(year).get(1)?.firstDay;
  return newYear !== undefined && day < newYear ? year - 1 : year;
}

/** The day of a lunar date in a lunar year. */
export type LunarDayInYear = Readonly<{
  on: Day;
  /** The month has no such day that year (三十 in a month of 29): its last day stands in. */
  fallenBack: boolean;
  /** The year has no such leap month: the ordinary month of that number stands in. */
  ordinaryMonth: boolean;
}>;

/** Where a lunar date falls in a lunar year; null where the library knows no such year. */
export function lunarDayInYear(
  { month, day, leap }: Readonly<{ month: number; day: number; leap: boolean }>,
  lunarYear: number,
): LunarDayInYear | null {
  const months = monthsOf(lunarYear);
  const leapMonth = leap ? months.get(-month) : undefined;
  const found = leapMonth ?? months.get(month);
  if (!found) return null;
  const kept = Math.min(day, found.days);
  return {
    on: shiftDay(found.firstDay, kept - 1),
    fallenBack: kept < day,
    ordinaryMonth: leap && !leapMonth,
  };
}

/** The lunar date of a day; a leap month has the number of the month it repeats. */
export function lunarDateOf(day: Day): Readonly<{ month: number; day: number }> {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const lunar = Solar.fromYmd(year, month, dayOfMonth).getLunar();
  return { month: Math.abs(lunar.getMonth()), day: lunar.getDay() };
}
