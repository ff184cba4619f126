import { differenceInCalendarDays, format, parse } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Day,
  dateOfDay,
  day,
  dayFromParts,
  dayOf,
  daySchema,
  daysBetween,
  instantOf,
  instantSchema,
  isDay,
  shiftDay,
  timeOf,
  timeOfDay,
  timeOfDaySchema,
} from '#shared/domain/days';

const anyDay: fc.Arbitrary<Day> = fc
  .date({ min: new Date(1970, 0, 1), max: new Date(2199, 11, 31), noInvalidDate: true })
  .map((date) => dayOf(date));

describe('a day', () => {
  it.each(['2026-01-01', '2024-02-29', '2000-02-29', '1999-12-31', '0099-01-01'])('can be %s', (text) => {
    expect(isDay(text)).toBe(true);
    expect(daySchema.parse(text)).toBe(text);
    expect(day(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '2026/01/01',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '２０２６-01-01',
    '',
  ])('cannot be %j', (text) => {
    expect(isDay(text)).toBe(false);
    expect(daySchema.safeParse(text).success).toBe(false);
    expect(() => day(text)).toThrow(RangeError);
  });

  it('is made of parts only where the calendar has it', () => {
    expect(dayFromParts(2026, 3, 2)).toBe('2026-03-02');
    expect(dayFromParts(2024, 2, 29)).toBe('2024-02-29');
    expect(dayFromParts(2026, 2, 29)).toBeNull();
    expect(dayFromParts(2026, 0, 1)).toBeNull();
    expect(dayFromParts(2026, 1, 1.5)).toBeNull();
    expect(dayFromParts(-1, 1, 1)).toBeNull();
  });

  it('goes to a date and back', () => {
    fc.assert(
      fc.property(anyDay, (text) => {
        expect(dayOf(dateOfDay(text))).toBe(text);
        expect(dateOfDay(text).getHours()).toBe(0);
      }),
    );
  });

  it('shifted there and back is the same, and the distance is the shift', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3650, max: 3650 }), (text, count) => {
        const shifted = shiftDay(text, count);
        expect(shiftDay(shifted, -count)).toBe(text);
        expect(daysBetween(text, shifted)).toBe(count);
        expect(shifted > text).toBe(count > 0);
      }),
    );
  });

  it('shifts over the ends of months and leap days', () => {
    expect(shiftDay(day('2026-02-28'), 1)).toBe('2026-03-01');
    expect(shiftDay(day('2024-02-28'), 1)).toBe('2024-02-29');
    expect(shiftDay(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2026-01-01'), day('2027-01-01'))).toBe(365);
  });
});

describe('a time of day', () => {
  it.each(['00:00', '09:05', '19:59', '23:59'])('can be %s', (text) => {
    expect(timeOfDaySchema.parse(text)).toBe(text);
    expect(timeOfDay(text)).toBe(text);
  });

  it.each(['24:00', '9:05', '12:60', '12:5', '12:05:00', ''])('cannot be %j', (text) => {
    expect(timeOfDaySchema.safeParse(text).success).toBe(false);
    expect(() => timeOfDay(text)).toThrow(RangeError);
  });
});

describe('an instant', () => {
  it('is the local day and time it was made of', () => {
    expect(instantOf(day('2026-03-02'), timeOfDay('09:30'))).toBe(new Date(2026, 2, 2, 9, 30).getTime());
    const noon = fc.tuple(anyDay, fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(noon, ([text, hours, minutes]) => {
        const time = timeOfDay(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
        const instant = instantOf(text, time);
        expect([dayOf(instant), timeOf(instant)]).toEqual([text, time]);
      }),
    );
  });

  it('is a whole number of milliseconds a Date can hold', () => {
    expect(instantSchema.safeParse(0).success).toBe(true);
    expect(instantSchema.safeParse(-1).success).toBe(true);
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 8.65e15, '0']) {
      expect(instantSchema.safeParse(wrong).success).toBe(false);
    }
  });

  it('is read and written as the library for dates does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.nat(23 * 60 + 59), (one, other, minutes) => {
        const time = timeOf(new Date(2026, 0, 1, 0, minutes));
        const read = (text: string, pattern: string) => parse(text, pattern, new Date(0));
        expect(dateOfDay(one)).toEqual(read(one, 'yyyy-MM-dd'));
        expect(dayOf(dateOfDay(one))).toBe(format(dateOfDay(one), 'yyyy-MM-dd'));
        expect(instantOf(one, time)).toBe(read(`${one} ${time}`, 'yyyy-MM-dd HH:mm').getTime());
        expect(daysBetween(one, other)).toBe(differenceInCalendarDays(dateOfDay(other), dateOfDay(one)));
      }),
      { numRuns: 100 },
    );
  });
});
