import * as fc from 'fast-check';
import { Lunar, LunarYear } from 'lunar-typescript';
import { describe, expect, it } from 'vitest';
import { type Day, day, daysBetween, shiftDay } from '#shared/domain/days';
import type { YearlyDate } from '#shared/domain/fields/calendar-date';
import type { FieldId } from '#shared/domain/ids';
import { keyDateFinder } from '#shared/domain/key-dates/key-dates-of';
import { lunarDayInYear, lunarYearOf } from '#shared/domain/key-dates/lunar-year';
import { yearlyDays } from '#shared/domain/key-dates/yearly-days';

const lunar = (month: number, dayOfMonth: number, more: Partial<YearlyDate> = {}): YearlyDate => ({
  calendar: 'lunar',
  year: null,
  month,
  day: dayOfMonth,
  leap: false,
  ...more,
});
const solar = (month: number, dayOfMonth: number, year: number | null = null): YearlyDate => ({
  ...lunar(month, dayOfMonth),
  calendar: 'solar',
  year,
});
const keyDatesOf = (
  member: Parameters<ReturnType<typeof keyDateFinder>>[0],
  fields: Parameters<typeof keyDateFinder>[0],
  from: Day,
  to: Day,
) => keyDateFinder(fields, from, to)(member);
const nobody = { birthday: null, joinedOn: null, paidUntil: null, custom: {} } as const;
const wholeYear = (date: YearlyDate, year: number) =>
  yearlyDays(date, day(`${year}-01-01`), day(`${year}-12-31`)).map(({ on }) => on);

describe('lunar dates', () => {
  it('take the last day of a twelfth month that has 29, and say so', () => {
    // 除夕 before 春节 2028-01-26 is 腊月廿九 of lunar 2027.
    expect(lunarDayInYear(lunar(12, 30), 2027)).toEqual({
      on: '2028-01-25',
      fallenBack: true,
      ordinaryMonth: false,
    });
    // In the solar year 2027 that is 除夕 2027-02-05, the last day of lunar 2026.
    const [found] = keyDatesOf(
      { ...nobody, birthday: lunar(12, 30, { year: 1990 }) },
      [],
      day('2027-02-02'),
      day('2027-02-05'),
    );
    expect(found).toEqual({
      kind: 'birthday',
      label: '',
      on: '2027-02-05',
      count: 36,
      lunar: true,
      fallenBack: true,
      ordinaryMonth: false,
    });
  });

  it('stand where the festivals of 2027 stand', () => {
    expect(wholeYear(lunar(1, 1), 2027)).toEqual(['2027-02-06']);
    expect(wholeYear(lunar(1, 15), 2027)).toEqual(['2027-02-20']);
    expect(wholeYear(lunar(5, 5), 2027)).toEqual(['2027-06-09']);
    expect(wholeYear(lunar(8, 15), 2027)).toEqual(['2027-09-15']);
    expect(wholeYear(lunar(9, 9), 2027)).toEqual(['2027-10-08']);
    // 腊八 of lunar 2027 is in 2028.
    expect(wholeYear(lunar(12, 8), 2028)).toEqual(['2028-01-04']);
  });

  it('of a leap month fall into it where the year has it, and into the ordinary month elsewhere', () => {
    const leap = lunar(6, 10, { leap: true });
    expect(lunarDayInYear(leap, 2025)).toMatchObject({ on: '2025-08-03', ordinaryMonth: false });
    expect(lunarDayInYear(leap, 2026)).toMatchObject({ on: '2026-07-23', ordinaryMonth: true });
    expect(lunarDayInYear(lunar(6, 10), 2025)).toMatchObject({ on: '2025-07-04', ordinaryMonth: false });
  });

  it('agree with the library on every day of every month from 2025 to 2033', () => {
    for (let year = 2025; year <= 2033; year += 1) {
      for (const month of LunarYear.fromYear(year).getMonthsInYear()) {
        for (let dayOfMonth = 1; dayOfMonth <= 30; dayOfMonth += 1) {
          const number = month.getMonth();
          const found = lunarDayInYear({ month: Math.abs(number), day: dayOfMonth, leap: number < 0 }, year);
          const kept = Math.min(dayOfMonth, month.getDayCount());
          expect(found?.on).toBe(Lunar.fromYmd(year, number, kept).getSolar().toYmd());
          expect(found?.fallenBack).toBe(kept < dayOfMonth);
          expect(found?.ordinaryMonth).toBe(false);
        }
      }
    }
  });

  it('come exactly once in each lunar year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        fc.integer({ min: 1950, max: 2090 }),
        (month, dayOfMonth, leap, year) => {
          const firstDay = (of: number) => lunarDayInYear(lunar(1, 1), of)?.on as Day;
          const days = yearlyDays(
            lunar(month, dayOfMonth, { leap }),
            firstDay(year),
            shiftDay(firstDay(year + 1), -1),
          );
          expect(days).toHaveLength(1);
          expect(lunarYearOf(days[0]?.on as Day)).toBe(year);
        },
      ),
    );
  });
});

describe('key dates', () => {
  it('keep 29 February on the 28th in common years', () => {
    const days = yearlyDays(solar(2, 29, 1996), day('2026-01-01'), day('2028-12-31'));
    expect(days.map(({ on, fallenBack, years }) => [on, fallenBack, years])).toEqual([
      ['2026-02-28', true, 30],
      ['2027-02-28', true, 31],
      ['2028-02-29', false, 32],
    ]);
  });

  it('never come before the year somebody was born in, nor outside the days looked at', () => {
    expect(yearlyDays(solar(3, 3, 2027), day('2026-01-01'), day('2027-12-31'))).toMatchObject([
      { on: '2027-03-03', years: 0 },
    ]);
    const dates = fc.record({
      calendar: fc.constantFrom('solar', 'lunar'),
      year: fc.option(fc.integer({ min: 1950, max: 2030 })),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 30 }),
      leap: fc.boolean(),
    }) as fc.Arbitrary<YearlyDate>;
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 8_000 }),
        fc.integer({ min: 0, max: 800 }),
        (date, start, span) => {
          const from = shiftDay(day('2010-01-01'), start);
          const to = shiftDay(from, span);
          const days = yearlyDays(date, from, to).map(({ on }) => on);
          expect(days).toEqual(days.toSorted());
          for (const on of days) expect(on >= from && on <= to).toBe(true);
          // A span of one day finds what a longer one found there.
          for (const on of days) expect(yearlyDays(date, on, on)).toHaveLength(1);
        },
      ),
    );
  });

  it('of a few days are those of a longer span that fall on them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000 }),
        fc.integer({ min: 0, max: 4_000 }),
        fc.constantFrom('solar', 'lunar'),
        fc.constantFrom(28, 29, 30, 31),
        fc.boolean(),
        (start, joined, calendar, dayOfMonth, leap) => {
          const from = shiftDay(day('2022-06-01'), start);
          const to = shiftDay(from, 3);
          const [month = 1] = from.slice(5, 7).split('-').map(Number);
          for (const birthMonth of [1, 2, month]) {
            const birthday = { calendar, year: null, month: birthMonth, day: dayOfMonth, leap } as YearlyDate;
            const found = keyDatesOf({ ...nobody, birthday }, [], from, to).map(({ on }) => on);
            expect(found).toEqual(yearlyDays(birthday, from, to).map(({ on }) => on));
          }
          const joinedOn = shiftDay(from, -joined % 1_200);
          const counts = keyDatesOf({ ...nobody, joinedOn }, [], from, to).map(({ count }) => count);
          const passed = [0, 1, 2, 3].map((ahead) => daysBetween(joinedOn, from) + ahead);
          const early = passed.filter((count) => [7, 30, 100, 365].includes(count));
          expect(counts.filter((count) => (count ?? 0) <= 365)).toEqual(early);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('count days since joining: 7, 30, 100, 365 and every further year', () => {
    const joinedOn = day('2024-03-01');
    const dates = keyDatesOf({ ...nobody, joinedOn }, [], joinedOn, day('2027-12-31'));
    expect(dates.map(({ on, count }) => [on, count])).toEqual([
      ['2024-03-08', 7],
      ['2024-03-31', 30],
      ['2024-06-09', 100],
      ['2025-03-01', 365],
      ['2026-03-01', 730],
      ['2027-03-01', 1095],
    ]);
    for (const { on, count } of dates) expect(daysBetween(joinedOn, on)).toBe(count);
  });

  it('take in when a membership ends and the dated fields that are not archived', () => {
    const field = (
      id: string,
      name: string,
      kind: 'date' | 'lunar-date' | 'text',
      archivedAt: number | null,
    ) => ({
      id: id as FieldId,
      name,
      kind,
      archivedAt,
    });
    const fields = [
      field('a', '纪念日', 'date', null),
      field('b', '宝宝生日', 'lunar-date', null),
      field('c', '旧字段', 'date', 1),
      field('d', '口头禅', 'text', null),
      field('constructor', '没填', 'date', null),
    ];
    const custom = {
      a: '2020-11-24',
      b: lunar(10, 16, { year: 2024 }),
      c: '2020-11-24',
      d: '2020-11-24',
    };
    const member = { ...nobody, paidUntil: day('2026-11-25'), custom };
    const dates = keyDatesOf(member, fields, day('2026-11-22'), day('2026-11-25'));
    expect(
      dates.map(({ kind, label, on, count, lunar: isLunar }) => [kind, label, on, count, isLunar]),
    ).toEqual([
      ['field', '纪念日', '2026-11-24', 6, false],
      ['field', '宝宝生日', '2026-11-24', 2, true],
      ['paid-until', '', '2026-11-25', null, false],
    ]);
  });
});
