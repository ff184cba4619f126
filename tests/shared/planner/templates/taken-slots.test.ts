import { expect, test } from 'vitest';
import { shiftDay, timeOfDay } from '../../../../shared/domain/days';
import type { GroupId } from '../../../../shared/domain/ids';
import { defaultRhythm } from '../../../../shared/domain/planner/rhythm';
import { builtInTemplates } from '../../../../shared/domain/planner/templates/built-in';
import { meetSlots, type Taking } from '../../../../shared/domain/planner/templates/taken-slots';
import { forGroups } from '../../../../shared/domain/planner/templates/week-template';
import { firstDay, plannerItem } from '../exchange/items';

const entries = builtInTemplates.find(({ entries }) => entries.length === 21)?.entries ?? [];
const options = { week: firstDay, slots: defaultRhythm.slots };
const groups = (...ids: string[]) => ids as GroupId[];
const morning = (fields: Partial<Taking> = {}) => plannerItem({ time: timeOfDay('10:30'), ...fields });

test('a slot with content for the same people is taken; a line of another slot, day or group is free', () => {
  expect(meetSlots(entries, [], options)).toMatchObject({ taken: 0, free: entries });
  const { free, taken } = meetSlots(entries, [morning(), morning({ time: timeOfDay('08:00') })], options);
  expect(taken).toBe(1);
  expect(free).toEqual(entries.filter(({ weekday, time }) => weekday !== 1 || time !== '08:00'));

  const forOne = entries.map((entry) => forGroups(entry, groups('g1')));
  const takenBy = (fields: Partial<Taking>) => meetSlots(forOne, [morning(fields)], options).taken;
  expect(takenBy({ groupIds: groups('g2') })).toBe(0);
  expect(takenBy({ groupIds: groups('g2', 'g1') })).toBe(1);
  expect(takenBy({ skippedAt: 1 })).toBe(0);
  expect(takenBy({ day: shiftDay(firstDay, 7) })).toBe(0);
});

test('a slot counts once for all its lines, and without slots only the same time is taken', () => {
  const twice = entries.slice(0, 1).flatMap((entry) => [entry, { ...entry, title: '又一条' }]);
  expect(meetSlots(twice, [morning()], options)).toEqual({ free: [], taken: 1 });
  expect(meetSlots(entries, [morning()], { ...options, slots: [] }).taken).toBe(0);
  expect(meetSlots(entries, [morning({ time: timeOfDay('08:00') })], { ...options, slots: [] }).taken).toBe(
    1,
  );
});
