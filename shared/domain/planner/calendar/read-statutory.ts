import type { Day } from '../../days';
import type { StatutoryDay } from '../statutory';
import { readStatutoryJson } from './read-statutory-json';
import { readStatutoryLines } from './read-statutory-lines';

/**
 * Why a line of a file of days off was left out: no day in it, neither 休 nor 班, a day of another year than the file
 * says it is about, or the same day a second time.
 */
export type StatutoryProblem = Readonly<{
  kind: 'no-day' | 'no-mark' | 'other-year' | 'twice';
  /** Counts from 1: the line of a text, the entry of a JSON file. */
  at: number;
  text: string;
}>;

/** One entry as it was found, before it is judged. */
export type FoundDay = Readonly<{
  at: number;
  text: string;
  day: Day | null;
  name: string;
  off: boolean | null;
  /** The year the file says it belongs to; null where it says none. */
  year: number | null;
}>;

export type StatutoryReading = Readonly<{
  /** What `at` counts: lines of a text, entries of a JSON file. */
  unit: 'line' | 'entry';
  /** What can be taken over, by year. */
  years: readonly Readonly<{ year: number; days: readonly StatutoryDay[] }>[];
  problems: readonly StatutoryProblem[];
}>;

/** Longest file that is read, in characters; a year's arrangement has a few thousand. */
const longest = 500_000;
const longestName = 60;
const longestQuote = 60;

/**
 * Reads a year's days off from whatever the person has: JSON by year or of one year (holiday-cn's shape), CSV, or lines
 * such as `2027-02-06 春节 休`. Never throws; what it cannot read it says, and the rest stays usable.
 */
export function readStatutory(text: string): StatutoryReading {
  const content = text.slice(0, longest);
  const entries = readStatutoryJson(content);
  return { unit: entries ? 'entry' : 'line', ...judge(entries ?? readStatutoryLines(content)) };
}

function judge(found: readonly FoundDay[]): Omit<StatutoryReading, 'unit'> {
  const years = new Map<number, Map<Day, StatutoryDay>>();
  const problems: StatutoryProblem[] = [];
  for (const { at, text, day, name, off, year } of found) {
    const refuse = (kind: StatutoryProblem['kind']) =>
      problems.push({ kind, at, text: text.slice(0, longestQuote) });
    if (day === null || !isPlausible(day)) refuse('no-day');
    else if (off === null) refuse('no-mark');
    else if (year !== null && Number(day.slice(0, 4)) !== year) refuse('other-year');
    else if (daysOf(years, day).has(day)) refuse('twice');
    else daysOf(years, day).set(day, { day, off, name: nameOr(name, off) });
  }
  return { years: sorted(years), problems };
}

/** No arrangement is older, and later ones are slips of the pen. */
function isPlausible(day: Day): boolean {
  return day >= '1900' && day < '2201';
}

function daysOf(years: Map<number, Map<Day, StatutoryDay>>, day: Day): Map<Day, StatutoryDay> {
  const year = Number(day.slice(0, 4));
  const days = years.get(year) ?? new Map<Day, StatutoryDay>();
  years.set(year, days);
  return days;
}

function sorted(years: ReadonlyMap<number, ReadonlyMap<Day, StatutoryDay>>): StatutoryReading['years'] {
  return [...years]
    .map(([year, days]) => ({
      year,
      days: [...days.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    }))
    .filter(({ days }) => days.length > 0)
    .toSorted((a, b) => a.year - b.year);
}

/** A day whose holiday nobody named is called by what it is. */
function nameOr(name: string, off: boolean): string {
  return name.trim().slice(0, longestName).trim() || (off ? '休' : '班');
}
