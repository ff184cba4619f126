import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, daysBetween, shiftDay } from '#shared/domain/days';
import type { PlannerSeries } from '#shared/domain/planner/series';
import { occurrencesOf } from '#shared/domain/planner/series/occurrences';
import { ruleDays } from '#shared/domain/planner/series/recurrence';
import { among, context, monday, mondayWednesdayFridaySunday, series } from './series-fixtures';

const far = day('2030-01-01');
const noDaysOff = context();

function days(changes: Partial<PlannerSeries>, daysOff: Partial<typeof noDaysOff> = {}) {
  return occurrencesOf(series(changes), monday, far, 0, { ...noDaysOff, ...daysOff }).map((one) => one.day);
}

describe('the days of a series', () => {
  it('are Monday, Wednesday, Friday and Sunday for 周一三五七', () => {
    const found = days({ rule: mondayWednesdayFridaySunday, ends: { kind: 'count', count: 5 } });
    expect(found).toEqual(['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-29', '2026-11-30']);
  });

  it('end by count across the turn of the year', () => {
    const found = days({
      startsOn: day('2026-12-28'),
      rule: mondayWednesdayFridaySunday,
      ends: { kind: 'count', count: 4 },
    });
    expect(found).toEqual(['2026-12-28', '2026-12-30', '2027-01-01', '2027-01-03']);
  });

  it('end by a last day across the turn of the year', () => {
    const found = days({ startsOn: day('2026-12-30'), ends: { kind: 'until', day: day('2027-01-02') } });
    expect(found).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
  });

  it('end after so many days across the turn of the year', () => {
    const ends = { kind: 'days', days: 5 } as const;
    expect(days({ startsOn: day('2026-12-29'), ends }).at(-1)).toBe('2027-01-02');
    expect(days({ startsOn: day('2026-12-29'), rule: mondayWednesdayFridaySunday, ends })).toEqual([
      '2026-12-30',
      '2027-01-01',
    ]);
  });

  it('count what is held already', () => {
    expect(occurrencesOf(series(), monday, far, 7, noDaysOff)).toHaveLength(3);
    expect(occurrencesOf(series(), monday, far, 12, noDaysOff)).toHaveLength(0);
  });

  it('leave out skipped days: a counted end moves on, a last day does not', () => {
    const skips = [{ day: day('2026-11-24'), burn: false }];
    expect(days({ skips, ends: { kind: 'count', count: 3 } })).toEqual([
      '2026-11-23',
      '2026-11-25',
      '2026-11-26',
    ]);
    expect(days({ skips, ends: { kind: 'days', days: 3 } })).toEqual(['2026-11-23', '2026-11-25']);
  });

  it('keep step with the start: every second week, every third day', () => {
    const from = day('2028-03-01');
    const biweekly = series({ rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU', ends: { kind: 'never' } });
    for (const { day: on } of occurrencesOf(biweekly, from, shiftDay(from, 60), 0, noDaysOff))
      expect([0, 6]).toContain(daysBetween(monday, on) % 14);
    const third = series({ rule: 'FREQ=DAILY;INTERVAL=3', ends: { kind: 'never' } });
    for (const { day: on } of occurrencesOf(third, from, shiftDay(from, 60), 0, noDaysOff))
      expect(daysBetween(monday, on) % 3).toBe(0);
  });

  it('know months: the 15th and the last day, and the day it starts on', () => {
    const ends = { kind: 'count', count: 4 } as const;
    expect(days({ rule: 'FREQ=MONTHLY;BYMONTHDAY=15,-1', ends })).toEqual([
      '2026-11-30',
      '2026-12-15',
      '2026-12-31',
      '2027-01-15',
    ]);
    expect(
      days({ rule: 'FREQ=MONTHLY', startsOn: day('2026-01-31'), ends: { kind: 'never' } }).slice(0, 2),
    ).toEqual(['2026-12-31', '2027-01-31']);
  });
});

describe('days off', () => {
  // National Day 2026, Thursday to Wednesday.
  const off = [
    '2026-10-01',
    '2026-10-02',
    '2026-10-03',
    '2026-10-04',
    '2026-10-05',
    '2026-10-06',
    '2026-10-07',
  ];
  const national = { isDayOff: among(...off) };
  const autumn = {
    startsOn: day('2026-09-28'),
    rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    ends: { kind: 'count', count: 6 },
  } as const;
  const from = autumn.startsOn;
  const planned = (changes: Partial<PlannerSeries>, daysOff: Partial<typeof noDaysOff>) =>
    occurrencesOf(series({ ...autumn, ...changes }), from, far, 0, { ...noDaysOff, ...daysOff });

  it('are kept as any other', () => {
    expect(planned({}, national).map((one) => one.day)).toContain('2026-10-02');
  });

  it('are left out, and a counted end moves on', () => {
    expect(planned({ onStatutory: 'skip' }, national).map((one) => one.day)).toEqual([
      '2026-09-28',
      '2026-09-30',
      '2026-10-09',
      '2026-10-12',
      '2026-10-14',
      '2026-10-16',
    ]);
  });

  it('move each session to an ordinary day of its own', () => {
    const moved = planned({ onStatutory: 'move' }, national);
    expect(moved.slice(2)).toEqual([
      { occurrence: '2026-10-02', day: '2026-10-08' },
      { occurrence: '2026-10-05', day: '2026-10-10' },
      { occurrence: '2026-10-07', day: '2026-10-11' },
      { occurrence: '2026-10-09', day: '2026-10-09' },
    ]);
  });

  it('move alike from whichever day it is planned', () => {
    const endless = series({ ...autumn, onStatutory: 'move', ends: { kind: 'never' } });
    const later = occurrencesOf(endless, day('2026-10-04'), day('2026-10-20'), 0, {
      ...noDaysOff,
      ...national,
    });
    expect(later[0]).toEqual({ occurrence: '2026-10-05', day: '2026-10-10' });
  });

  it('mind festivals by a rule of their own', () => {
    const daysOff = { ...national, isFolkDay: among('2026-09-30') };
    const found = planned({ onFolk: 'skip', onStatutory: 'keep' }, daysOff).map((one) => one.day);
    expect(found).not.toContain('2026-09-30');
    expect(found).toContain('2026-10-02');
  });

  it('find no day for a session of each day', () => {
    expect(
      planned({ rule: 'FREQ=DAILY', onStatutory: 'move' }, national).map((one) => one.day),
    ).not.toContain('2026-10-02');
  });
});

describe('a rule from a damaged or hostile backup', () => {
  it.each([
    '',
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;INTERVAL=1',
    'FREQ=HOURLY;BYHOUR=1',
    'FREQ=YEARLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=-1',
    'FREQ=DAILY;INTERVAL=1e9',
    'FREQ=MONTHLY;BYDAY=5MO',
    'FREQ=MONTHLY;BYMONTHDAY=99',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;BYSETPOS=1',
    'FREQ=SECONDLY;FREQ=DAILY',
    'DTSTART:19970902T090000Z\nRRULE:FREQ=DAILY',
    'FREQ=DAILY;COUNT=0',
    'x'.repeat(500),
  ])('%s has no days', (rule) => {
    expect(ruleDays(rule, monday, monday, far)).toEqual([]);
  });

  it('stays within a thousand sessions and ten years, whatever is in it', () => {
    const endless = series({ startsOn: day('1900-01-01'), ends: { kind: 'never' } });
    expect(occurrencesOf(endless, day('1900-01-01'), day('9999-12-31'), 0, noDaysOff)).toHaveLength(1000);
    const rare = series({
      rule: 'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31',
      ends: { kind: 'count', count: 1000 },
    });
    expect(occurrencesOf(rare, monday, day('9999-12-31'), 0, noDaysOff)).toEqual([]);
    expect(ruleDays('FREQ=DAILY', day('0001-01-01'), monday, far)).toEqual([]);
    expect(ruleDays('FREQ=DAILY', day('9999-12-31'), monday, day('9999-12-31'))).toEqual([]);
  });

  it('never throws, and gives each day once, in order', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'FREQ=DAILY',
        'FREQ=WEEKLY',
        'FREQ=MONTHLY',
        'INTERVAL=2',
        'BYDAY=MO,SU',
        'BYMONTHDAY=31,-1',
      ),
      fc.string({ maxLength: 12 }),
    );
    const anyDay = fc.integer({ min: -1000, max: 1000 }).map((count) => shiftDay(monday, count));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), anyDay, anyDay, (parts, startsOn, from) => {
        const found = ruleDays(parts.join(';'), startsOn, from, shiftDay(from, 90));
        expect(found).toEqual([...new Set(found)].sort());
        for (const one of found) expect(one >= from && one >= startsOn).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
