import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, shiftDay, timeOfDay } from '#shared/domain/days';
import { occurrencesOf } from '#shared/domain/planner/series/occurrences';
import { type RuleParts, ruleOf, ruleParts } from '#shared/domain/planner/series/rule-in-words';
import { shiftSeries } from '#shared/domain/planner/series/shift-series';
import { context, monday, mondayWednesdayFridaySunday, series } from './series-fixtures';

const anyParts: fc.Arbitrary<RuleParts> = fc
  .record({
    every: fc.constantFrom<RuleParts['every']>('day', 'week', 'month'),
    interval: fc.integer({ min: 1, max: 366 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })).map((list) => list.sort()),
    monthDays: fc.uniqueArray(fc.integer({ min: 1, max: 31 })).map((list) => list.sort((a, b) => a - b)),
  })
  .map((parts) => ({
    ...parts,
    weekdays: parts.every === 'week' ? parts.weekdays : [],
    monthDays: parts.every === 'month' ? [...parts.monthDays, -1] : [],
  }));

describe('a rule in parts', () => {
  it('says what 周一三五七 is', () => {
    expect(ruleParts(mondayWednesdayFridaySunday)).toEqual({
      every: 'week',
      interval: 1,
      weekdays: [1, 3, 5, 7],
      monthDays: [],
    });
  });

  it('understands other ways to write the same', () => {
    expect(ruleParts('RRULE:freq=daily;byday=SU,MO;wkst=MO')).toEqual(ruleParts('FREQ=WEEKLY;BYDAY=MO,SU'));
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(ruleParts(ruleOf(parts))).toEqual(parts);
      }),
      { numRuns: 60 },
    );
  });
});

describe('moving a series', () => {
  const nine = timeOfDay('21:00');

  it('turns its weekdays and takes its start, its skipped days and its last day along', () => {
    const moved = shiftSeries(
      series({
        rule: mondayWednesdayFridaySunday,
        skips: [{ day: day('2026-11-25'), burn: true }],
        ends: { kind: 'until', day: day('2026-12-31') },
      }),
      1,
      nine,
    );
    expect(moved).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=MO,TU,TH,SA',
      time: '21:00',
      startsOn: '2026-11-24',
      skips: [{ day: '2026-11-26', burn: true }],
      ends: { kind: 'until', day: '2027-01-01' },
    });
  });

  it('cannot move days of the month, but can change their time', () => {
    const monthly = series({ rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' });
    expect(shiftSeries(monthly, 1, nine)).toBeNull();
    expect(shiftSeries(monthly, 0, nine)).toEqual({ ...monthly, time: nine });
    expect(shiftSeries(series({ rule: 'FREQ=SECONDLY' }), 1, nine)).toBeNull();
  });

  it('moves every session by just as many days, where it can', () => {
    const shifts = fc.integer({ min: -20, max: 20 });
    const parts = anyParts.filter(({ every, interval }) => every !== 'month' && interval < 4);
    fc.assert(
      fc.property(parts, shifts, (rule, days) => {
        const before = series({ rule: ruleOf(rule), ends: { kind: 'count', count: 12 } });
        const after = shiftSeries(before, days, nine);
        if (!after) {
          expect(rule.interval).toBeGreaterThan(1);
          return;
        }
        const far = day('2030-01-01');
        const plain = occurrencesOf(before, monday, far, 0, context());
        const moved = occurrencesOf(after, day('2026-01-01'), far, 0, context());
        expect(moved.map((one) => one.day)).toEqual(plain.map((one) => shiftDay(one.day, days)));
      }),
      { numRuns: 60 },
    );
  });
});
