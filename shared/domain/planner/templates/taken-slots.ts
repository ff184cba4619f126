import { type Day, shiftDay } from '../../days';
import { groupBy } from '../advice/group-by';
import { concernSame } from '../concerns-group';
import type { PlanTemplateEntry } from '../plan-template';
import type { PlannerItem } from '../planner-item';
import type { PlannerSlot } from '../rhythm';
import { slotAt } from '../slots';

/** What of an item says which place of a week it takes; one that was skipped takes none. */
export type Taking = Pick<PlannerItem, 'day' | 'time' | 'groupIds' | 'skippedAt'>;

/** How the lines of a template meet what a week holds already. */
export type SlotMeeting = Readonly<{
  /** The lines whose slot has nothing yet for any group of theirs. */
  free: readonly PlanTemplateEntry[];
  /** How many slots of days hold something already that reaches the same people as a line. */
  taken: number;
}>;

type MeetingOptions = Readonly<{ week: Day; slots: readonly PlannerSlot[] }>;

/**
 * Tells the lines of a template that come into an empty slot from those whose slot has content already for a group they
 * are for. On a day without slots, a time is a place of its own.
 *
 * @param entries with the groups they are for
 * @param items those of the week, whichever way they were made
 */
export function meetSlots(
  entries: readonly PlanTemplateEntry[],
  items: readonly Taking[],
  { week, slots }: MeetingOptions,
): SlotMeeting {
  const placeOf = ({ day, time }: Pick<Taking, 'day' | 'time'>): string =>
    JSON.stringify([day, slotAt(day, time, slots)?.from ?? time]);
  const there = groupBy(
    items.filter(({ skippedAt }) => skippedAt === null),
    placeOf,
  );
  const placed = entries.map((entry) => {
    const place = placeOf({ day: shiftDay(week, entry.weekday - 1), time: entry.time });
    return { entry, place, isTaken: there.get(place)?.some((item) => concernSame(entry, item)) ?? false };
  });
  return {
    free: placed.filter(({ isTaken }) => !isTaken).map(({ entry }) => entry),
    taken: new Set(placed.filter(({ isTaken }) => isTaken).map(({ place }) => place)).size,
  };
}
