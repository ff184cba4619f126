import { expect, it } from 'vitest';
import { day, instantOf, timeOfDay } from '#shared/domain/days';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { createLooks } from '../../../../renderer/app/reminders/looks';

const at = instantOf(day('2026-11-22'), timeOfDay('20:00'));
const second = 1000;
const ready = {
  ...{ id: 'i', title: '第047期', day: '2026-11-22', time: '20:00', status: 'ready' },
  ...{ sentAt: null, skippedAt: null },
} as unknown as PlannerItem;

it('tells what fell due while the items were being read, and once', () => {
  const looks = createLooks(at - second);
  expect(looks(undefined, at + 14 * second, 'at-time')).toEqual([]);
  expect(looks([ready], at + 29 * second, 'at-time')).toEqual([{ kind: 'due', item: ready }]);
  expect(looks([ready], at + 44 * second, 'at-time')).toEqual([]);
});

it('does not tell what fell due before it began', () => {
  expect(createLooks(at)([ready], at + second, 'at-time')).toEqual([]);
});
