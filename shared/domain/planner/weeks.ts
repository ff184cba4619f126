import { endOfMonth, startOfMonth, startOfWeek } from 'date-fns';
import { type Day, dateOfDay, dayOf, shiftDay } from '../days';

/** The days `from`..`to`, both included. */
export type DayRange = Readonly<{ from: Day; to: Day }>;

const monday = { weekStartsOn: 1 } as const;

/** The week of a day, Monday to Sunday. */
export function weekOf(day: Day): DayRange {
  const from = dayOf(startOfWeek(dateOfDay(day), monday));
  return { from, to: shiftDay(from, 6) };
}

/** The calendar month of a day. */
export function monthOf(day: Day): DayRange {
  return { from: dayOf(startOfMonth(dateOfDay(day))), to: dayOf(endOfMonth(dateOfDay(day))) };
}

/** The whole weeks a month touches, as a month view shows them. */
export function monthWeeksOf(day: Day): DayRange {
  const { from, to } = monthOf(day);
  return { from: weekOf(from).from, to: weekOf(to).to };
}

/** Every day of a range, in order. */
export function daysIn({ from, to }: DayRange): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

/** Whether a day lies in a range. */
export function isWithin(day: Day, { from, to }: DayRange): boolean {
  return from <= day && day <= to;
}
