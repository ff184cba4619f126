import { LunarMonth, Solar } from 'lunar-typescript';
import { type Day, dayFromParts, dayOf } from '../days';
import type { YearlyDate } from './calendar-date';

/** A yearly date in one year. */
export type YearlyOccurrence = Readonly<{
  on: Day;
  /** The month has no such day that year: its last day stands in (facts.md 5). */
  fallenBack: boolean;
}>;

/** The day on which a yearly date falls in a year of its own calendar; null where the calendar does not reach. */
export function occurrenceIn(date: YearlyDate, year: number): YearlyOccurrence | null {
  return date.calendar === 'solar' ? solarOccurrence(date, year) : lunarOccurrence(date, year);
}

/** The first time a yearly date falls on `today` or later. */
export function nextOccurrence(date: YearlyDate, today: Day): YearlyOccurrence | null {
  const found = yearsAround(date, today).find((occurrence) => occurrence.on >= today);
  return found ?? null;
}

/** The last time a yearly date fell on `today` or earlier. */
export function lastOccurrence(date: YearlyDate, today: Day): YearlyOccurrence | null {
  const found = yearsAround(date, today).findLast((occurrence) => occurrence.on <= today);
  return found ?? null;
}

/** A lunar year begins up to seven weeks after its number's solar year: two before and one after hold both sides. */
function yearsAround(date: YearlyDate, today: Day): readonly YearlyOccurrence[] {
  const year = Number(today.slice(0, 4));
  return [year - 2, year - 1, year, year + 1].flatMap((one) => occurrenceIn(date, one) ?? []);
}

function solarOccurrence({ month, day }: YearlyDate, year: number): YearlyOccurrence | null {
  const exact = dayFromParts(year, month, day);
  if (exact) return { on: exact, fallenBack: false };
  const last = dayOf(new Date(year, month, 0));
  return { on: last, fallenBack: true };
}

function lunarOccurrence({ month, day, leap }: YearlyDate, year: number): YearlyOccurrence | null {
  // Most years have no such leap month; the birthday is then kept in the month of that number.
  const found = (leap ? LunarMonth.fromYm(year, -month) : null) ?? LunarMonth.fromYm(year, month);
  if (!found) return null;
  const dayOfMonth = Math.min(day, found.getDayCount());
  const first = Solar.fromJulianDay(found.getFirstJulianDay());
  const on = dayOf(new Date(first.getYear(), first.getMonth() - 1, first.getDay() + dayOfMonth - 1));
  return { on, fallenBack: dayOfMonth < day };
}
