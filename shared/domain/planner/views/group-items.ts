import type { Day } from '../../days';
import type { PlannerItem } from '../planner-item';
import type { PlannerSlot } from '../rhythm';
import { slotAmong, slotsOf } from '../slots';

const none: readonly PlannerItem[] = [];

/** Items by where they stand, so that no cell has to look through all of them. Each part keeps the given order. */
export type ItemsByPlace = Readonly<{
  onDay: (day: Day) => readonly PlannerItem[];
  /** Of a slot of a day; `null` asks for those of a day that has no slots. */
  inSlot: (day: Day, slot: PlannerSlot | null) => readonly PlannerItem[];
  /** Whether an item stands on a day without slots. */
  hasUnslotted: boolean;
}>;

function push<Key>(lists: Map<Key, PlannerItem[]>, key: Key, item: PlannerItem): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Items in lists by what they have in common, each list in the given order. */
export function listsBy<Key>(
  items: readonly PlannerItem[],
  keyOf: (item: PlannerItem) => Key,
): ReadonlyMap<Key, readonly PlannerItem[]> {
  const lists = new Map<Key, PlannerItem[]>();
  for (const item of items) push(lists, keyOf(item), item);
  return lists;
}

/** Puts items to their days and slots, each looked at once. */
export function groupItems(items: readonly PlannerItem[], slots: readonly PlannerSlot[]): ItemsByPlace {
  const days = listsBy(items, ({ day }) => day);
  const places = new Map<Day, ReadonlyMap<PlannerSlot | null, readonly PlannerItem[]>>();
  for (const [day, ofDay] of days) {
    const there = slotsOf(day, slots);
    places.set(
      day,
      listsBy(ofDay, ({ time }) => slotAmong(there, time)),
    );
  }
  return {
    onDay: (day) => days.get(day) ?? none,
    inSlot: (day, slot) => places.get(day)?.get(slot) ?? none,
    hasUnslotted: [...places.values()].some((inSlots) => inSlots.has(null)),
  };
}
