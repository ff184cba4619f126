import { expect, test } from 'vitest';
import { day, instantOf, timeOfDay } from '../../../shared/domain/days';
import type { PlannerStatus } from '../../../shared/domain/planner/planner-item';
import { isUnready, readinessOf } from '../../../shared/domain/planner/readiness';

const item = (status: PlannerStatus, sentAt: number | null = null) => ({
  day: day('2026-11-24'),
  time: timeOfDay('20:00'),
  status,
  sentAt,
});
const at = (text: string) => instantOf(day(text.slice(0, 10)), timeOfDay(text.slice(11)));

test('planned is not ready: a draft is marked from 24 hours before its time', () => {
  expect(readinessOf(item('draft'), at('2026-11-23 19:59'))).toBe('unready');
  expect(readinessOf(item('draft'), at('2026-11-23 20:00'))).toBe('unwritten');
  expect(readinessOf(item('idea'), at('2026-11-24 21:00'))).toBe('unwritten');
  expect(readinessOf(item('scheduled'), at('2026-11-24 19:00'))).toBe('ready');
});

test('what is ready and was not sent in time is missed', () => {
  expect(readinessOf(item('ready'), at('2026-11-24 20:00'))).toBe('ready');
  expect(readinessOf(item('ready'), at('2026-11-24 20:01'))).toBe('missed');
});

test('what was sent is neither missed nor unready', () => {
  const sent = item('sent', at('2026-11-24 20:03'));
  expect(readinessOf(sent, at('2026-11-30 08:00'))).toBe('sent');
  expect(isUnready(sent)).toBe(false);
  expect(readinessOf(item('reviewed'), at('2026-11-30 08:00'))).toBe('sent');
});
