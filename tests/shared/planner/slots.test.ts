import { describe, expect, test } from 'vitest';
import { day, instantOf, timeOfDay } from '../../../shared/domain/days';
import { defaultRhythm } from '../../../shared/domain/planner/rhythm';
import {
  copyTimeIn,
  freeTimeIn,
  nextFreeSlot,
  nextFreeTime,
  slotAt,
} from '../../../shared/domain/planner/slots';

const monday = day('2026-11-23');
const tuesday = day('2026-11-24');
const saturday = day('2026-11-28');
const at = (time: string) => ({ day: monday, time: timeOfDay(time) });
const { slots } = defaultRhythm;
const [morning, noon] = slots;
if (!morning || !noon) throw new Error('a day has slots');

describe('the slots of a day', () => {
  test('take in every time of the day, each from its own beginning', () => {
    const times = ['00:00', '10:59', '11:00', '15:00', '17:00', '21:29', '21:30', '23:59'];
    const names = (on: typeof monday) => times.map((time) => slotAt(on, timeOfDay(time), slots)?.name);
    expect(names(monday)).toEqual(['早安', '早安', '午间', '午间', '晚间', '晚间', '睡前', '睡前']);
    expect(names(saturday)).toEqual(['早安', '早安', '午间', '周末', '晚间', '晚间', '睡前', '睡前']);
  });

  test('offer their usual time, then half hours after it, then before it', () => {
    expect(freeTimeIn(noon, monday, [], slots)).toBe('12:30');
    expect(freeTimeIn(noon, monday, [at('12:30'), at('13:00')], slots)).toBe('13:30');
    const untilFive = Array.from({ length: 9 }, (_, half) => {
      const minutes = 12 * 60 + 30 + half * 30;
      return at(`${Math.floor(minutes / 60)}:${minutes % 60 === 0 ? '00' : '30'}`);
    });
    expect(freeTimeIn(noon, monday, untilFive, slots)).toBe('12:00');
    expect(freeTimeIn(noon, tuesday, untilFive, slots)).toBe('12:30');
  });

  test('give a copy its own time where that is theirs and free', () => {
    const noonish = at('12:45');
    const copyIn = (slot: typeof noon, on: typeof monday) => copyTimeIn(slot, on, noonish, [noonish], slots);
    expect(copyIn(noon, tuesday)).toBe('12:45');
    expect(copyIn(noon, monday)).toBe('12:30');
    expect(copyIn(morning, tuesday)).toBe('08:00');
  });

  test('give a new item the first empty one that is still to come, one that suits its kind first', () => {
    const now = instantOf(monday, timeOfDay('09:00'));
    expect(nextFreeSlot(monday, [], now, slots)).toBe(noon);
    expect(nextFreeSlot(monday, [at('12:30')], now, slots)?.name).toBe('晚间');
    expect(nextFreeSlot(tuesday, [], now, slots)).toBe(morning);
    expect(nextFreeSlot(tuesday, [], now, slots, '晚安')?.name).toBe('睡前');
    expect(nextFreeSlot(saturday, [], now, slots, '话题')?.name).toBe('周末');
  });

  test('give the next one when all are taken, and the last one when the day is over', () => {
    const all = ['08:00', '12:30', '20:00', '22:00'].map(at);
    expect(nextFreeSlot(monday, all, instantOf(monday, timeOfDay('13:00')), slots)?.name).toBe('晚间');
    expect(nextFreeSlot(monday, all, instantOf(monday, timeOfDay('23:00')), slots)?.name).toBe('睡前');
  });

  test('give a new item a time of its slot that nobody has, and the evening on a day without slots', () => {
    const now = instantOf(monday, timeOfDay('09:00'));
    expect(nextFreeTime(monday, [], now, slots, '晚安')).toBe('22:00');
    const all = ['08:00', '12:30', '20:00', '22:00'].map(at);
    expect(nextFreeTime(monday, all, now, slots)).toBe('13:00');
    expect(nextFreeTime(monday, [], now, [])).toBe('20:00');
  });

  test('are none on a day that has none', () => {
    const weekend = slots.filter(({ name }) => name === '周末');
    expect(slotAt(monday, timeOfDay('08:00'), weekend)).toBeNull();
    expect(nextFreeSlot(monday, [], 0, weekend)).toBeNull();
  });
});
