import { expect, test } from 'vitest';
import { day } from '../../../shared/domain/days';
import { daysIn, monthOf, monthWeeksOf, weekOf } from '../../../shared/domain/planner/weeks';

test('a week runs from Monday to Sunday, across the end of a year too', () => {
  expect(weekOf(day('2026-11-22'))).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(weekOf(day('2027-01-01'))).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  expect(daysIn(weekOf(day('2027-01-01')))).toHaveLength(7);
});

test('a month is shown in whole weeks', () => {
  expect(monthOf(day('2028-02-10'))).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(monthWeeksOf(day('2026-11-10'))).toEqual({ from: '2026-10-26', to: '2026-12-06' });
});
