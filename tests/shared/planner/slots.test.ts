import { describe, expect, test } from 'vitest';
import { day, instantOf, timeOfDay } from '../../../shared/domain/days';
import { plannerSlots } from '../../../shared/domain/planner/planner-item';
import { freeTimeIn, nextFreeSlot, slotOf } from '../../../shared/domain/planner/slots';

const monday = day('2026-11-23');
const at = (time: string) => ({ day: monday, time: timeOfDay(time) });
const [morning, noon] = plannerSlots;

describe('the slots of a day', () => {
  test('take in every time of the day, each from its own beginning', () => {
    const names = ['00:00', '10:59', '11:00', '14:59', '15:00', '18:00', '23:59'].map(
      (time) => slotOf(timeOfDay(time)).name,
    );
    expect(names).toEqual(['早安', '早安', '午间', '午间', '下午', '晚间', '晚间']);
  });

  test('offer their usual time, then half hours after it, then before it', () => {
    expect(freeTimeIn(noon, monday, [])).toBe('12:30');
    expect(freeTimeIn(noon, monday, [at('12:30'), at('13:00')])).toBe('13:30');
    const untilThree = ['12:30', '13:00', '13:30', '14:00', '14:30'].map(at);
    expect(freeTimeIn(noon, monday, untilThree)).toBe('12:00');
    expect(freeTimeIn(noon, day('2026-11-24'), untilThree)).toBe('12:30');
  });

  test('give a new item the first empty one that is still to come', () => {
    const now = instantOf(monday, timeOfDay('09:00'));
    expect(nextFreeSlot(monday, [], now)).toBe(noon);
    expect(nextFreeSlot(monday, [at('12:30')], now).name).toBe('下午');
    expect(nextFreeSlot(day('2026-11-24'), [], now)).toBe(morning);
  });

  test('give the next one when all are taken, and the last one when the day is over', () => {
    const all = ['08:00', '12:30', '16:00', '20:00'].map(at);
    expect(nextFreeSlot(monday, all, instantOf(monday, timeOfDay('13:00'))).name).toBe('下午');
    expect(nextFreeSlot(monday, all, instantOf(monday, timeOfDay('23:00'))).name).toBe('晚间');
  });
});
