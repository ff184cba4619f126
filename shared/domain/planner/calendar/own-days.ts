import { type Day, dayFromParts } from '../../days';
import { lunarDayInYear, lunarYearOf } from '../../key-dates/lunar-year';
import type { OwnDay } from '../rhythm';

/** The days of one's own that fall on a day. Where a month is shorter, its last day stands in. */
export function ownDaysOn(day: Day, ownDays: readonly OwnDay[]): readonly OwnDay[] {
  return ownDays.filter((own) => fallsOn(own, day));
}

/** The next day it falls on, today included; null when its only year is past. */
export function nextOwnDay(own: OwnDay, today: Day): Day | null {
  const thisYear = own.lunar ? lunarYearOf(today) : Number(today.slice(0, 4));
  const years = own.year === null ? [thisYear, thisYear + 1] : [own.year];
  const days = years.map((year) => (own.lunar ? lunarDayOf(own, year) : solarDayOf(own, year)));
  return days.find((day) => day !== null && day >= today) ?? null;
}

function fallsOn(own: OwnDay, day: Day): boolean {
  const year = own.lunar ? lunarYearOf(day) : Number(day.slice(0, 4));
  if (own.year !== null && own.year !== year) return false;
  return (own.lunar ? lunarDayOf(own, year) : solarDayOf(own, year)) === day;
}

function lunarDayOf({ month, dayOfMonth }: OwnDay, year: number): Day | null {
  return lunarDayInYear({ month, day: dayOfMonth, leap: false }, year)?.on ?? null;
}

function solarDayOf({ month, dayOfMonth }: OwnDay, year: number): Day | null {
  for (let kept = dayOfMonth; kept > 27; kept -= 1) {
    const found = dayFromParts(year, month, kept);
    if (found) return found;
  }
  return dayFromParts(year, month, dayOfMonth);
}
