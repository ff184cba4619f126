import { expect, it } from 'vitest';
import { day, shiftDay } from '#shared/domain/days';
import { farthestAhead, planAheadTo } from '#shared/domain/planner/series/plan-ahead';

const today = day('2026-11-22');
const ahead = (days: number) => shiftDay(today, days);

it('plans series on half a year ahead once one has less than a quarter', () => {
  expect(planAheadTo(today, today, [])).toBeNull();
  expect(planAheadTo(today, today, [ahead(90), ahead(400)])).toBeNull();
  expect(planAheadTo(today, today, [ahead(89), ahead(400)])).toBe(ahead(180));
});

it('plans them beyond what is looked at, and no further than a calendar is read', () => {
  expect(planAheadTo(today, ahead(240), [ahead(180)])).toBe(ahead(270));
  expect(planAheadTo(today, ahead(240), [ahead(270)])).toBeNull();
  expect(planAheadTo(today, ahead(720), [ahead(180)])).toBe(ahead(farthestAhead));
  expect(planAheadTo(today, day('9999-11-07'), [ahead(180)])).toBe(ahead(farthestAhead));
  expect(planAheadTo(today, day('9999-11-07'), [ahead(farthestAhead)])).toBeNull();
});
