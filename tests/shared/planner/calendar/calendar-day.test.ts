import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, isDay, shiftDay } from '../../../../shared/domain/days';
import {
  type CalendarOptions,
  calendarDay,
  isDayOff,
  isFolkDay,
  isYearPublished,
} from '../../../../shared/domain/planner/calendar/calendar-day';
import { folkFestivalOf } from '../../../../shared/domain/planner/calendar/folk-days';
import { nextOwnDay } from '../../../../shared/domain/planner/calendar/own-days';
import { defaultRhythm, type OwnDay } from '../../../../shared/domain/planner/rhythm';

const plain: CalendarOptions = { rhythm: defaultRhythm, imported: {} };
const namesOn = (date: string, options = plain) =>
  calendarDay(day(date), options).marks.map(({ name }) => name);

/** facts.md 5. */
test.each([
  ['2027-02-06', '春节'],
  ['2027-02-05', '除夕'],
  ['2027-02-20', '元宵节'],
  ['2027-06-09', '端午节'],
  ['2027-08-08', '七夕节'],
  ['2027-09-15', '中秋节'],
  ['2027-10-08', '重阳节'],
  ['2028-01-04', '腊八节'],
  ['2027-02-04', '立春'],
  ['2027-03-21', '春分'],
  ['2027-04-05', '清明'],
  ['2027-06-21', '夏至'],
  ['2027-08-08', '立秋'],
  ['2027-09-23', '秋分'],
  ['2027-12-22', '冬至'],
  ['2026-11-22', '小雪'],
])('%s is %s', (date, name) => {
  expect(namesOn(date)).toContain(name);
});

test.each([
  ['2026-05-10', '母亲节'],
  ['2027-06-20', '父亲节'],
  ['2026-11-26', '感恩节'],
  ['2026-11-27', '黑五'],
  ['2024-11-29', '黑五'],
  ['2027-05-20', '520'],
  ['2027-06-18', '618'],
  ['2027-09-09', '99'],
  ['2026-11-11', '双11'],
  ['2026-12-24', '平安夜'],
])('%s is %s for the shops', (date, name) => {
  expect(calendarDay(day(date), plain).marks).toContainEqual({ name, kind: 'marketing' });
});

test('the eve of 春节 is 除夕 whether the month has 29 days or 30, year after year', () => {
  for (let year = 2020; year < 2045; year += 1) {
    const days = Array.from({ length: 35 }, (_, index) => shiftDay(day(`${year}-01-20`), index));
    const newYear = days.find((one) => folkFestivalOf(one) === '春节');
    expect(newYear, String(year)).toBeDefined();
    if (newYear) expect(folkFestivalOf(shiftDay(newYear, -1))).toBe('除夕');
  }
});

test('a series may rest on 春节 and 中秋, not on 520 or 立春', () => {
  expect(
    ['2027-02-06', '2027-09-15', '2027-05-20', '2027-02-04'].map((date) => isFolkDay(day(date))),
  ).toEqual([true, true, false, false]);
});

test('2026 is published, 2027 is not, and an import makes it so', () => {
  const imported = { '2027': [{ day: day('2027-02-06'), name: '春节', off: true }] };
  expect([2025, 2026, 2027].map((year) => isYearPublished(year, {}))).toEqual([true, true, false]);
  expect(isYearPublished(2027, imported)).toBe(true);
  expect(isDayOff(day('2027-02-06'), {})).toBe(false);
  expect(isDayOff(day('2027-02-06'), imported)).toBe(true);
});

test('built-in 休 and 班 are those of the State Council; an imported year stands instead of them', () => {
  const imported = { '2026': [{ day: day('2026-03-02'), name: '补休', off: true }] };
  expect(calendarDay(day('2026-02-17'), plain).statutory).toEqual({ off: true, name: '春节' });
  expect(calendarDay(day('2026-10-10'), plain).statutory).toEqual({ off: false, name: '国庆节' });
  expect(calendarDay(day('2026-02-17'), { ...plain, imported }).statutory).toBeNull();
  expect(calendarDay(day('2026-03-02'), { ...plain, imported }).statutory).toEqual({
    off: true,
    name: '补休',
  });
});

test('hidden marketing days are left out, and one of one’s own with a known name is said once', () => {
  const own: OwnDay = { name: '双11', month: 11, dayOfMonth: 11, year: null, lunar: false };
  const rhythm = { ...defaultRhythm, hiddenDays: ['黑五'], ownDays: [own] };
  expect(namesOn('2026-11-27', { ...plain, rhythm })).toEqual([]);
  expect(calendarDay(day('2026-11-11'), { ...plain, rhythm }).marks).toEqual([{ name: '双11', kind: 'own' }]);
});

test('days of one’s own come by the sun, by the moon, in one year, and on the last day of a short month', () => {
  const ownDays: readonly OwnDay[] = [
    { name: '周年', month: 2, dayOfMonth: 29, year: null, lunar: false },
    { name: '开业', month: 11, dayOfMonth: 22, year: 2026, lunar: false },
    { name: '婆婆生日', month: 8, dayOfMonth: 15, year: null, lunar: true },
    { name: '封坛', month: 12, dayOfMonth: 30, year: null, lunar: true },
  ];
  const options = { ...plain, rhythm: { ...defaultRhythm, ownDays } };
  expect(namesOn('2027-02-28', options)).toContain('周年');
  expect(namesOn('2026-11-22', options)).toContain('开业');
  expect(namesOn('2027-11-22', options)).not.toContain('开业');
  expect(namesOn('2027-09-15', options)).toContain('婆婆生日');
  // The 12th month of the lunar year 2026 has 29 days.
  expect(namesOn('2027-02-05', options)).toContain('封坛');
});

test('the next round of a day of one’s own is found beyond the turn of either year', () => {
  const own: OwnDay = { name: '店庆', month: 1, dayOfMonth: 8, year: null, lunar: false };
  expect(nextOwnDay(own, day('2026-11-22'))).toBe('2027-01-08');
  expect(nextOwnDay({ ...own, lunar: true, month: 12 }, day('2027-02-06'))).toBe('2028-01-04');
  expect(nextOwnDay({ ...own, year: 2026 }, day('2026-11-22'))).toBeNull();
});

test('no day of the calendar fails', () => {
  const ownDays: readonly OwnDay[] = [{ name: '末', month: 12, dayOfMonth: 30, year: null, lunar: true }];
  const options = { ...plain, rhythm: { ...defaultRhythm, ownDays } };
  const anyDay = fc
    .tuple(fc.integer({ min: 1600, max: 9998 }), fc.integer({ min: 0, max: 366 }))
    .map(([year, after]) => shiftDay(day(`${year}-01-01`), after))
    .filter(isDay);
  fc.assert(
    fc.property(anyDay, (one) => {
      expect(calendarDay(one, options).lunar.day).not.toBe('');
    }),
    { numRuns: 60 },
  );
});
