import { expect, test } from 'vitest';
import { day } from '#shared/domain/days';
import { blessing, isAhead, sentOn } from '../../../../renderer/features/today/blessing';

const today = day('2026-11-22');
const tomorrow = day('2026-11-23');
const date = { kind: 'birthday', label: '', count: 36, on: tomorrow } as const;

test('words for a day to come are written for that day, and marked as such', () => {
  expect(isAhead(date, today)).toBe(true);
  expect(sentOn(date, today)).toBe(tomorrow);
  expect(isAhead(date, tomorrow)).toBe(false);
  expect(sentOn({ ...date, on: day('2026-11-21') }, today)).toBe(today);
});

test('a membership that runs out is told of at once, by a date that stays true', () => {
  const paid = { ...date, kind: 'paid-until' } as const;
  expect(isAhead(paid, today)).toBe(false);
  expect(sentOn(paid, today)).toBe(today);
  expect(blessing(paid, '阿月', '围炉', today)).toContain('到11月23日为止');
});
