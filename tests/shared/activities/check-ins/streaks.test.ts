import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerDays, ledgerReach, streakOf } from '#shared/domain/activities/check-ins/streaks';
import { summariseCheckIns } from '#shared/domain/activities/check-ins/summary';
import { day, shiftDay } from '#shared/domain/days';
import type { CheckInId } from '#shared/domain/ids';
import type { CheckInMark } from '#shared/wire/nouns/ledgers';

const firstDay = day('2026-11-01');
const nth = (index: number) => shiftDay(firstDay, index - 1);

/** Marks for days counted from 1: `x` checked in, `b` made up for, anything else nothing. */
function marks(days: string): readonly CheckInMark[] {
  return [...days].flatMap((mark, index) =>
    mark === 'x' || mark === 'b'
      ? [{ id: `c${index}` as CheckInId, day: nth(index + 1), makeUp: mark === 'b' }]
      : [],
  );
}

const rules = (days: number, makeUps: number) => ({ firstDay, plan: { days, makeUps } });

describe('streaks', () => {
  test('21 days with 1 make-up are 21 in a row, and complete', () => {
    const streak = streakOf(marks('xxxxxxxxxxbxxxxxxxxxx'), rules(21, 1), nth(21));
    expect(streak).toMatchObject({ current: 21, longest: 21, total: 21, completed: true, uncounted: [] });
  });

  test('a make-up beyond what the plan allows does not count and is listed', () => {
    const all = marks('xxxbxxxxxxbxxxxxxxxxx');
    const streak = streakOf(all, rules(21, 1), nth(21));
    expect(streak).toMatchObject({ current: 10, longest: 10, total: 20, completed: false });
    expect(streak.uncounted).toEqual([all[10]]);
  });

  test('today not yet checked in breaks nothing; yesterday missed does', () => {
    expect(streakOf(marks('xxx'), rules(21, 0), nth(4)).current).toBe(3);
    expect(streakOf(marks('xxx'), rules(21, 0), nth(5))).toMatchObject({ current: 0, longest: 3 });
  });

  test('once the days are over, the last one counts as any other', () => {
    expect(streakOf(marks('xxx'), rules(3, 0), nth(30))).toMatchObject({ current: 3, completed: true });
    expect(streakOf(marks('xx.'), rules(3, 0), nth(30))).toMatchObject({ current: 0, completed: false });
  });

  test('days outside of the ledger, and such as lie ahead, do not count', () => {
    expect(streakOf(marks('xxxx'), rules(3, 0), nth(9)).total).toBe(3);
    expect(streakOf(marks('xxxx'), rules(9, 0), nth(2)).total).toBe(2);
  });

  test('without a plan it goes on, and every make-up counts', () => {
    expect(streakOf(marks('xbbbx'), { firstDay, plan: null }, nth(5))).toMatchObject({
      current: 5,
      total: 5,
      completed: false,
    });
  });

  test.each(['0206-12-01', '1026-12-01', '2006-12-01'])('a first day of %s is no long ledger', (first) => {
    const from = { firstDay: day(first), plan: null };
    const began = performance.now();
    expect(ledgerDays(from, nth(1)).length).toBeLessThanOrEqual(ledgerReach + 1);
    expect(streakOf(marks('xxx'), from, nth(9))).toMatchObject({ total: 0, longest: 0, current: 0 });
    expect(summariseCheckIns([], null, from.firstDay, nth(1)).people).toBe(0);
    expect(performance.now() - began).toBeLessThan(200);
  });

  test('without a plan days beyond a year count no more', () => {
    const late = [{ id: 'c' as CheckInId, day: shiftDay(firstDay, ledgerReach + 1), makeUp: false }];
    const last = [{ id: 'c' as CheckInId, day: shiftDay(firstDay, ledgerReach), makeUp: false }];
    const rule = { firstDay, plan: null };
    expect(streakOf(late, rule, nth(900)).uncounted).toEqual(late);
    expect(streakOf(last, rule, nth(900)).total).toBe(1);
  });

  test('are what counting day by day gives', () => {
    const drawn = fc.array(fc.constantFrom('x', 'x', 'b', '.'), { maxLength: 30 });
    const numbers = fc.record({
      days: fc.integer({ min: 1, max: 25 }),
      makeUps: fc.integer({ min: 0, max: 3 }),
      today: fc.integer({ min: 1, max: 35 }),
    });
    fc.assert(
      fc.property(drawn, numbers, (days, { days: planned, makeUps, today }) => {
        const found = streakOf(marks(days.join('')), rules(planned, makeUps), nth(today));
        expect(found).toMatchObject(naive(days, planned, makeUps, today));
        expect(found.total + found.uncounted.length).toBe(days.filter((mark) => mark !== '.').length);
      }),
      { numRuns: 100 },
    );
  });
});

/** The same by hand: a row of days that are there or not. */
function naive(days: readonly string[], planned: number, makeUps: number, today: number) {
  let left = makeUps;
  const row: boolean[] = [];
  for (let index = 0; index < Math.min(planned, today); index += 1) {
    if (days[index] === 'b' && left > 0) {
      left -= 1;
      row.push(true);
    } else row.push(days[index] === 'x');
  }
  const runs = row.map((there) => (there ? 'x' : '.')).join('');
  const open = today <= planned && runs.endsWith('.');
  const ended = open ? runs.slice(0, -1) : runs;
  return {
    current: /x*$/.exec(ended)?.[0].length ?? 0,
    longest: Math.max(...runs.split('.').map(({ length }) => length)),
    total: row.filter(Boolean).length,
    completed: row.filter(Boolean).length === planned,
  };
}
