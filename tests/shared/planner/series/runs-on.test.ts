import { expect, test } from 'vitest';
import { day } from '../../../../shared/domain/days';
import type { SeriesEnd } from '../../../../shared/domain/planner/series';
import { runsOn } from '../../../../shared/domain/planner/series/runs-on';

const today = day('2026-11-22');
const at = (ends: SeriesEnd, plannedUntil = '2026-12-31', planned = 20) =>
  runsOn({ ends, startsOn: day('2026-11-01'), plannedUntil: day(plannedUntil) }, planned, today);

test('a series goes on until its end is planned', () => {
  expect(at({ kind: 'never' })).toBe(true);
  expect(at({ kind: 'until', day: day('2027-01-01') })).toBe(true);
  expect(at({ kind: 'until', day: day('2026-12-31') })).toBe(false);
  expect(at({ kind: 'days', days: 62 })).toBe(true);
  expect(at({ kind: 'days', days: 61 })).toBe(false);
  expect(at({ kind: 'count', count: 21 })).toBe(true);
  expect(at({ kind: 'count', count: 20 })).toBe(false);
});

test('a counted one that is over, and one made by hand, are left alone', () => {
  expect(at({ kind: 'count', count: 21 }, '2026-11-21')).toBe(false);
  const byHand = { ends: { kind: 'never' }, startsOn: today, plannedUntil: null } as const;
  expect(runsOn(byHand, 0, today)).toBe(false);
});
