import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, shiftDay } from '../../../../shared/domain/days';
import { readStatutory } from '../../../../shared/domain/planner/calendar/read-statutory';
import { type StatutoryDay, statutoryYearsSchema } from '../../../../shared/domain/planner/statutory';

const newYear = { day: day('2027-01-01'), name: '元旦', off: true };
const made = { day: day('2027-02-20'), name: '春节', off: false };

test.each([
  [
    'by year',
    '{"2027":[{"day":"2027-01-01","name":"元旦","off":true},{"date":"2027-02-20","name":"春节","off":false}]}',
  ],
  [
    'of one year',
    '{"year":2027,"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"春节","date":"2027-02-20","isOffDay":false}]}',
  ],
  [
    'a bare list',
    '[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"春节","date":"2027-02-20","isOffDay":false}]',
  ],
  ['csv', '\uFEFF日期,名称,休/班\r\n2027-01-01,元旦,休\r\n2027/2/20,"春节",班\r\n'],
  ['tabs', '2027.1.1\t元旦\t放假\n2027.2.20\t春节\t上班'],
  ['lines', '# 国务院办公厅\n2027-01-01 元旦 休\n\n2027年2月20日（周六） 春节 班'],
  ['joined digits, marks first', '休 20270101 元旦\n班 20270220 春节'],
])('days off are read from a file %s', (_, text) => {
  expect(readStatutory(text)).toMatchObject({ years: [{ year: 2027, days: [newYear, made] }], problems: [] });
});

test('a span of days is each of its days', () => {
  const { years } = readStatutory('2027-02-05 至 2027-02-11 春节 休');
  expect(years[0]?.days.map((one) => one.day)).toEqual(
    Array.from({ length: 7 }, (_, index) => shiftDay(day('2027-02-05'), index)),
  );
});

test('what cannot be read is said by its line, and the rest stays', () => {
  const { years, problems } = readStatutory(
    [
      '日期,名称,休/班',
      '2027-02-30,春节,休',
      '2027-02-06,春节',
      '2027-02-06,春节,休',
      '2027-02-06,春节,班',
      '随便写的',
    ].join('\n'),
  );
  expect(years).toEqual([{ year: 2027, days: [{ day: day('2027-02-06'), name: '春节', off: true }] }]);
  expect(problems.map(({ at, kind }) => [at, kind])).toEqual([
    [2, 'no-day'],
    [3, 'no-mark'],
    [5, 'twice'],
    [6, 'no-day'],
  ]);
});

test('a day outside the year the file says it is about is refused', () => {
  const { years, problems } = readStatutory(
    '{"year":2027,"days":[{"name":"元旦","date":"2026-12-31","isOffDay":true},{"name":"元旦","date":"2027-01-01","isOffDay":true}]}',
  );
  expect(years).toEqual([{ year: 2027, days: [newYear] }]);
  expect(problems).toMatchObject([{ at: 1, kind: 'other-year' }]);
});

test('no file makes it fail, and all it gives can be stored', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '2027-02-06',
      '2027年2月6日',
      '休',
      '班',
      ',',
      '\n',
      '{',
      '}',
      '[',
      '"2027":',
      '"date":',
      '至',
      '20270206',
    ),
    fc.json({ maxDepth: 2 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const { years } = readStatutory(pieces.join(''));
      const stored = Object.fromEntries(years.map(({ year, days }) => [String(year).padStart(4, '0'), days]));
      expect(statutoryYearsSchema.safeParse(stored).success).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('what is written in any of the shapes is read back', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 }).chain((offsets) =>
    fc.tuple(
      ...offsets
        .toSorted((a, b) => a - b)
        .map((offset) =>
          fc.record({
            day: fc.constant(shiftDay(day('2027-01-01'), offset)),
            name: fc.constantFrom('春节', '国庆节、中秋节', '元旦'),
            off: fc.boolean(),
          }),
        ),
    ),
  );
  const line = (one: StatutoryDay, between: string) =>
    [one.day, one.name, one.off ? '休' : '班'].join(between);
  const shapes: ReadonlyArray<(days: readonly StatutoryDay[]) => string> = [
    (all) => JSON.stringify({ '2027': all }),
    (all) =>
      JSON.stringify({
        year: 2027,
        days: all.map(({ day: date, name, off }) => ({ date, name, isOffDay: off })),
      }),
    (all) => all.map((one) => line(one, ',')).join('\n'),
    (all) => all.map((one) => line(one, ' ')).join('\r\n'),
  ];
  fc.assert(
    fc.property(days, fc.constantFrom(...shapes), (all, write) => {
      expect(readStatutory(write(all)).years).toEqual(all.length === 0 ? [] : [{ year: 2027, days: all }]);
    }),
    { numRuns: 60 },
  );
});
