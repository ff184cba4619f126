import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../../../../shared/domain/days';
import { parseDay } from '../../../../shared/domain/members/import/parse-day';
import { today } from './support';

describe('a day in a cell', () => {
  it.each([
    ['2026-05-14', '2026-05-14'],
    ['2026/3/14', '2026-03-14'],
    ['2026.10.8', '2026-10-08'],
    ['2026年4月12日', '2026-04-12'],
    ['2026 年 4 月 12 日', '2026-04-12'],
    ['20260412', '2026-04-12'],
    ['2026-5-14 08:12', '2026-05-14'],
    ['2026-5-14 8:12:33', '2026-05-14'],
    ['2026/5/14 上午 8:12', '2026-05-14'],
    ['2026年5月14日 星期四 08:12', '2026-05-14'],
    ['2026-05-14T08:12:33.000+08:00', '2026-05-14'],
    ['２０２６－０５－１４', '2026-05-14'],
    ['\u00a02026-05-14\u3000', '2026-05-14'],
    ['46000', '2025-12-09'],
    ['46000.5', '2025-12-09'],
    ['32874', '1990-01-01'],
    ['73415', '2100-12-31'],
    ['5月14日', '2026-05-14'],
    ['05-14', '2026-05-14'],
    ['11/22', '2026-11-22'],
    ['11-23', '2025-11-23'],
    ['2月29日', '2024-02-29'],
    ['2027-01-01', '2027-01-01'],
  ])('%j is %s', (text, expected) => {
    expect(parseDay(text, { today })).toEqual({ ok: true, day: expected });
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '明天',
    '',
    '2026-05',
    '2026年5月',
    '2月30日',
    '32873',
    '73416',
    '12345678',
    '0000-00-00',
    '2026-5-145',
    '2026-05/14',
    '2026-05-14后',
    '5',
    '1.5.2',
    '13800001111',
    '2026-05-14 25',
  ])('%j is none', (text) => {
    expect(parseDay(text, { today })).toEqual({ ok: false });
  });

  it('is always a real one, whatever the text', () => {
    const dateLike = fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日 :T'), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), dateLike), (text) => {
        const parsed = parseDay(text, { today });
        expect(!parsed.ok || isDay(parsed.day)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });
});
