import type { Day } from '../../days';
import { concernSame } from '../concerns-group';
import type { PlannerItem } from '../planner-item';
import type { PlannerSlot } from '../rhythm';
import { slotAt } from '../slots';
import { groupBy } from './group-by';

/** What of an item says where it is sent, and when. */
type Placed = Pick<PlannerItem, 'day' | 'time' | 'groupIds'>;

/** Several items that reach the same people in one slot of a day. */
export type Collision<Item extends Placed> = Readonly<{
  day: Day;
  slot: PlannerSlot;
  items: readonly Item[];
}>;

/** Those of one slot of a day that come to a group which gets another one in it (撞车). */
export function clashingIn<Item extends Pick<Placed, 'groupIds'>>(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => items.some((other) => other !== item && concernSame(item, other)));
}

/** The slots that hold more than one item for some group, in order of day and time. */
export function collisionsIn<Item extends Placed>(
  items: readonly Item[],
  slots: readonly PlannerSlot[],
): readonly Collision<Item>[] {
  return [...groupBy(items, ({ day }) => day)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, ofDay]) =>
      [...groupBy(ofDay, ({ time }) => slotAt(day, time, slots))]
        .toSorted(([a], [b]) => ((a?.from ?? '') < (b?.from ?? '') ? -1 : 1))
        .flatMap(([slot, inSlot]) => {
          const clashing = clashingIn(inSlot);
          return slot !== null && clashing.length > 1 ? [{ day, slot, items: clashing }] : [];
        }),
    );
}
