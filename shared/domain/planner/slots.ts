import { type Day, type Instant, instantOf, type TimeOfDay, timeOfDay } from '../days';
import { type PlannerItem, plannerSlots } from './planner-item';

/** A row of the slots × days week. */
export type PlannerSlot = (typeof plannerSlots)[number];

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const timeAt = (minutes: number): TimeOfDay =>
  timeOfDay(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

/** Which row of the week a time belongs to, as an index of `plannerSlots`. */
export function slotIndexOf(time: TimeOfDay): number {
  const index = plannerSlots.findIndex(({ until }) => time < until);
  return index === -1 ? plannerSlots.length - 1 : index;
}

/** The row of the week a time belongs to. */
export function slotOf(time: TimeOfDay): PlannerSlot {
  return plannerSlots[slotIndexOf(time)] ?? plannerSlots[0];
}

/** What is planned on a day, for finding a free time. */
type Planned = Pick<PlannerItem, 'day' | 'time'>;

/** How far apart two items of one slot are set, in minutes. */
const apart = 30;

/** A time in a slot that no other item of the day has: the suggested one, else later, else earlier. */
export function freeTimeIn(slot: PlannerSlot, day: Day, planned: readonly Planned[]): TimeOfDay {
  const taken = new Set(planned.filter((item) => item.day === day).map(({ time }) => minutesOf(time)));
  const suggested = minutesOf(slot.suggested);
  for (let minutes = suggested; minutes < minutesOf(slot.until); minutes += apart)
    if (!taken.has(minutes)) return timeAt(minutes);
  for (let minutes = suggested - apart; minutes >= minutesOf(slot.from); minutes -= apart)
    if (!taken.has(minutes)) return timeAt(minutes);
  return timeAt(suggested);
}

/**
 * The slot a new item of a day takes: the first empty one that is still to come, else the first still to come,
 * else the last of the day.
 */
export function nextFreeSlot(day: Day, planned: readonly Planned[], now: Instant): PlannerSlot {
  const ahead = plannerSlots.filter(({ suggested }) => instantOf(day, timeOfDay(suggested)) > now);
  const empty = ahead.filter(
    (slot) => !planned.some((item) => item.day === day && slotOf(item.time) === slot),
  );
  return empty[0] ?? ahead[0] ?? plannerSlots[plannerSlots.length - 1] ?? plannerSlots[0];
}
