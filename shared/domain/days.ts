import { addDays, format } from 'date-fns';
import { z } from 'zod';

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type Day = string & z.$brand<'Day'>;

/** A point in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** A time of day on a 24-hour clock, `HH:mm`. */
export type TimeOfDay = string & z.$brand<'TimeOfDay'>;

const dayPattern = 'yyyy-MM-dd';

/** Whether a text is a real day of the calendar, written `YYYY-MM-DD` (2026-02-30 is not). */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, dayOfMonth] = partsOf(text);
  return year > 0 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= lengthOf(year, month);
}

/** Year, month and day of month. Read by hand: rules ask for thousands of days, and reading by a pattern is slow. */
function partsOf(text: string): readonly [year: number, month: number, dayOfMonth: number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month. */
function lengthOf(year: number, month: number): number {
  const leaps = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leaps ? 29 : (lengths[month - 1] ?? 0);
}

export const daySchema = z.string().refine(isDay, 'day') as unknown as z.ZodType<Day>;
export const instantSchema = z.number().int().min(-8.64e15).max(8.64e15);
export const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/) as unknown as z.ZodType<TimeOfDay>;

/** Makes a Day from its parts, or null where the calendar has no such day. Months count from 1. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** Local midnight of a day, for the functions of date-fns that take a Date. */
export function dateOfDay(day: Day): Date {
  const [year, month, dayOfMonth] = partsOf(day);
  const date = new Date(2000, 0, 1);
  // The constructor takes a year below 100 for one of the last century.
  date.setFullYear(year, month - 1, dayOfMonth);
  return date;
}

/** The local calendar day of a Date or an instant. */
export function dayOf(moment: Date | Instant): Day {
  const date = new Date(moment);
  const year = date.getFullYear();
  // What is no day of ours, and no date at all, is written or refused by the library.
  if (!(year > 0 && year <= 9999)) return format(date, dayPattern) as Day;
  return writtenDay(year, date.getMonth() + 1, date.getDate());
}

function writtenDay(year: number, month: number, dayOfMonth: number): Day {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as Day;
}

function twoDigits(figure: number): string {
  return figure < 10 ? `0${figure}` : String(figure);
}

/** The local time of day of a Date or an instant. */
export function timeOf(moment: Date | Instant): TimeOfDay {
  return format(moment, 'HH:mm') as TimeOfDay;
}

/** The instant of a local day and time. */
export function instantOf(day: Day, time: TimeOfDay): Instant {
  return dateOfDay(day).setHours(Number(time.slice(0, 2)), Number(time.slice(3, 5)));
}

/** The day `count` calendar days later (earlier when negative). */
export function shiftDay(day: Day, count: number): Day {
  return dayOf(addDays(dateOfDay(day), count));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcOf(to) - utcOf(from)) / 86_400_000;
}

/** Midnight of a day in UTC, where every day has as many hours. */
function utcOf(day: Day): Instant {
  const [year, month, dayOfMonth] = partsOf(day);
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
}

/** A trusted literal as a Day. Throws a RangeError when it is not one. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** A trusted literal as a time of day. Throws a RangeError when it is not one. */
export function timeOfDay(text: string): TimeOfDay {
  if (!timeOfDaySchema.safeParse(text).success) throw new RangeError(`not a time of day: ${text}`);
  return text as TimeOfDay;
}
