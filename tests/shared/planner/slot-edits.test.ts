import { expect, test } from 'vitest';
import { timeOfDay } from '../../../shared/domain/days';
import { defaultRhythm, plannerSlotSchema } from '../../../shared/domain/planner/rhythm';
import { addSlot, changeSlot, removeSlot } from '../../../shared/domain/planner/slot-edits';

const { slots } = defaultRhythm;

test('no two slots have one name, and no two begin at once on a day', () => {
  expect(changeSlot(slots, '午间', { name: '早安' })).toEqual({
    ok: false,
    problem: { kind: 'name-taken', name: '早安' },
  });
  expect(changeSlot(slots, '午间', { from: timeOfDay('17:00') })).toEqual({
    ok: false,
    problem: { kind: 'same-start', name: '晚间' },
  });
  expect(addSlot(slots, '睡前').ok).toBe(false);
});

test('two that begin at once on different weekdays are fine', () => {
  const edit = changeSlot(slots, '晚间', { weekdays: [1, 2, 3, 4, 5] });
  const moved = edit.ok ? changeSlot(edit.slots, '周末', { from: timeOfDay('17:00') }) : edit;
  expect(moved.ok).toBe(true);
});

test('a slot that begins later takes its suggested time along, and the slots stay in order', () => {
  const edit = changeSlot(slots, '早安', { from: timeOfDay('23:00') });
  expect(edit.ok && edit.slots.at(-1)).toMatchObject({ name: '早安', from: '23:00', suggested: '23:00' });
});

test('a new slot is one that can be stored, at an hour of its own', () => {
  const edit = addSlot(slots, '下午茶');
  const added = edit.ok ? edit.slots.find(({ name }) => name === '下午茶') : null;
  // 周末 begins at 14:00 and suggests 15:00.
  expect(added).toMatchObject({ from: '16:00' });
  expect(plannerSlotSchema.safeParse(added).success).toBe(true);
});

test('the last slot stays', () => {
  const one = slots.slice(0, 1);
  expect(removeSlot(one, '早安')).toEqual(one);
  expect(removeSlot(slots, '早安')).toHaveLength(slots.length - 1);
});
