import { addDays, differenceInCalendarDays, format, isValid, parse } from 'date-fns';
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
  const date = parse(text, dayPattern, new Date(0));
  return isValid(date) && format(date, dayPattern) === text;
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
  return parse(day, dayPattern, new Date(0));
}

/** The local calendar day of a Date or an instant. */
export function dayOf(moment: Date | Instant): Day {
  return format(moment, dayPattern) as Day;
}

/** The local time of day of a Date or an instant. */
export function timeOf(moment: Date | Instant): TimeOfDay {
  return format(moment, 'HH:mm') as TimeOfDay;
}

/** The instant of a local day and time. */
export function instantOf(day: Day, time: TimeOfDay): Instant {
  return parse(`${day} ${time}`, `${dayPattern} HH:mm`, new Date(0)).getTime();
}

/** The day `count` calendar days later (earlier when negative). */
export function shiftDay(day: Day, count: number): Day {
  return dayOf(addDays(dateOfDay(day), count));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(dateOfDay(to), dateOfDay(from));
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
