import { type Day, dayFromParts } from '../days';
import type { YearlyDate } from '../fields/calendar-date';
import { lunarDayInYear, lunarYearOf } from './lunar-year';

/** One coming round of a yearly date. */
export type Occurrence = Readonly<{
  on: Day;
  /** Years since the date's own year; null where that is not known. */
  years: number | null;
  /** The month has no such day this year: its last day stands in. */
  fallenBack: boolean;
  /** The lunar year has no such leap month: the ordinary month stands in. */
  ordinaryMonth: boolean;
}>;

/**
 * The days a yearly date falls on from one day to another, both included, in order: once each year of its calendar,
 * and never before the date's own year.
 */
export function yearlyDays(date: YearlyDate, from: Day, to: Day): readonly Occurrence[] {
  const yearOf = date.calendar === 'lunar' ? lunarYearOf : solarYearOf;
  const occurrences: Occurrence[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const found = date.calendar === 'lunar' ? lunarDayInYear(date, year) : solarDayInYear(date, year);
    const years = date.year === null ? null : year - date.year;
    if (found && found.on >= from && found.on <= to && (years === null || years >= 0)) {
      occurrences.push({ ...found, years });
    }
  }
  return occurrences;
}

function solarYearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 29 February falls on the 28th in a common year. */
function solarDayInYear({ month, day }: YearlyDate, year: number) {
  for (let kept = day; kept > 0; kept -= 1) {
    const on = dayFromParts(year, month, kept);
    if (on) return { on, fallenBack: kept < day, ordinaryMonth: false };
  }
  return null;
}

/** A calendar day as the yearly date it begins. */
export function yearlyDateOf(day: Day): YearlyDate {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return { calendar: 'solar', year, month, day: dayOfMonth, leap: false };
}
