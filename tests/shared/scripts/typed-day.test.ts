import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, shiftDay } from '#shared/domain/days';
import { readTypedDay } from '#shared/domain/scripts/typed-day';
import { sayDateAndWeekday } from '../../../renderer/i18n/say-day';

const today = day('2026-11-22');

describe('a day that is typed', () => {
  it.each([
    ['2026-11-28', '2026-11-28'],
    ['2026/11/28', '2026-11-28'],
    ['20261128', '2026-11-28'],
    ['2027年1月2日 周六', '2027-01-02'],
    ['11-28', '2026-11-28'],
    ['11月28日', '2026-11-28'],
    ['11 月 28 日', '2026-11-28'],
    ['１１．２８', '2026-11-28'],
    ['11月28日 周六', '2026-11-28'],
    ['11-1', '2026-11-01'],
    ['1-5', '2027-01-05'],
    ['2-29', '2028-02-29'],
    ['明天', '2026-11-23'],
  ])('%s is %s', (typed, expected) => {
    expect(readTypedDay(typed, today)).toBe(expected);
  });

  it.each(['', '11', '11-', '2-30', '13-1', '2026-02-30', '45000', '下次', 'constructor'])(
    '%s is none',
    (typed) => {
      expect(readTypedDay(typed, today)).toBeNull();
    },
  );

  it('is read back from how it is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), (distance) => {
        const meant = shiftDay(today, distance);
        expect(readTypedDay(sayDateAndWeekday(meant, today), today)).toBe(meant);
      }),
      { numRuns: 61 },
    );
  });
});
