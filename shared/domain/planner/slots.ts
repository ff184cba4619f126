import { getISODay } from 'date-fns';
import { type Day, dateOfDay, type Instant, instantOf, type TimeOfDay, timeOfDay } from '../days';
import type { ContentKind, PlannerItem } from './planner-item';
import type { PlannerSlot } from './rhythm';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const timeAt = (minutes: number): TimeOfDay =>
  timeOfDay(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);

const lastMinute = 24 * 60;

/** Whether a slot exists on a day's weekday. */
export function isOnDay(slot: PlannerSlot, day: Day): boolean {
  return slot.weekdays.includes(getISODay(dateOfDay(day)));
}

/** The slots of a day, earliest first. */
export function slotsOf(day: Day, slots: readonly PlannerSlot[]): readonly PlannerSlot[] {
  return slots.filter((slot) => isOnDay(slot, day)).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** The slot a time of a day belongs to: the last that has begun, else the first; null on a day without slots. */
export function slotAt(day: Day, time: TimeOfDay, slots: readonly PlannerSlot[]): PlannerSlot | null {
  return slotAmong(slotsOf(day, slots), time);
}

/** The slot a time belongs to among those of its day, earliest first: for many items of one day. */
export function slotAmong(ofDay: readonly PlannerSlot[], time: TimeOfDay): PlannerSlot | null {
  return ofDay.findLast(({ from }) => from <= time) ?? ofDay[0] ?? null;
}

/** What is planned on a day, for finding a free time. */
type Planned = Pick<PlannerItem, 'day' | 'time'>;

/** How far apart two items of one slot are set, in minutes. */
const apart = 30;

/** A time in a slot that no other item of the day has: the suggested one, else later, else earlier. */
export function freeTimeIn(
  slot: PlannerSlot,
  day: Day,
  planned: readonly Planned[],
  slots: readonly PlannerSlot[],
): TimeOfDay {
  const taken = new Set(planned.filter((item) => item.day === day).map(({ time }) => minutesOf(time)));
  const next = slotsOf(day, slots).find(({ from }) => from > slot.from);
  const until = next ? minutesOf(next.from) : lastMinute;
  const suggested = minutesOf(slot.suggested);
  for (let minutes = suggested; minutes < until; minutes += apart)
    if (!taken.has(minutes)) return timeAt(minutes);
  for (let minutes = suggested - apart; minutes >= minutesOf(slot.from); minutes -= apart)
    if (!taken.has(minutes)) return timeAt(minutes);
  return timeAt(suggested);
}

/** The time a copy of an item takes in a slot of a day: its own where that is of the slot and free, else a free one. */
export function copyTimeIn(
  slot: PlannerSlot,
  day: Day,
  { time }: Pick<Planned, 'time'>,
  planned: readonly Planned[],
  slots: readonly PlannerSlot[],
): TimeOfDay {
  const isFree = !planned.some((other) => other.day === day && other.time === time);
  return isFree && slotAt(day, time, slots) === slot ? time : freeTimeIn(slot, day, planned, slots);
}

/**
 * The slot a new item of a day takes: the first empty one still to come that suits its kind, else any empty one still
 * to come, else the first still to come, else the last of the day; null on a day without slots.
 */
export function nextFreeSlot(
  day: Day,
  planned: readonly Planned[],
  now: Instant,
  slots: readonly PlannerSlot[],
  kind: ContentKind | null = null,
): PlannerSlot | null {
  const ofDay = slotsOf(day, slots);
  const ahead = ofDay.filter(({ suggested }) => instantOf(day, suggested) > now);
  const empty = ahead.filter(
    (slot) => !planned.some((item) => item.day === day && slotAt(day, item.time, slots) === slot),
  );
  const suits = (slot: PlannerSlot) => kind !== null && slot.kinds.includes(kind);
  return empty.find(suits) ?? empty[0] ?? ahead[0] ?? ofDay.at(-1) ?? null;
}

/** On a day without slots: the evening, when people have time to answer. */
const eveningTime = timeOfDay('20:00');

/** The time a new item takes on a day: a free one in the next free slot, which suits its kind if one does. */
export function nextFreeTime(
  day: Day,
  planned: readonly Planned[],
  now: Instant,
  slots: readonly PlannerSlot[],
  kind: ContentKind | null = null,
): TimeOfDay {
  const slot = nextFreeSlot(day, planned, now, slots, kind);
  return slot ? freeTimeIn(slot, day, planned, slots) : eveningTime;
}
