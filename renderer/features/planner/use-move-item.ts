import { useCallback } from 'react';
import { type Day, shiftDay, type TimeOfDay } from '../../../shared/domain/days';
import { type PlannerItem, plannerSlots } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import { freeTimeIn, type PlannerSlot, slotIndexOf, slotOf } from '../../../shared/domain/planner/slots';
import { showNote } from '../../data/toasts';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';

/** The ways an item is moved. All are one `planner.reschedule`, taken back by one undo. */
export type MoveItem = Readonly<{
  /** To a day and a time. Gives whether it was moved. */
  to: (item: PlannerItem, day: Day, time: TimeOfDay) => Promise<boolean>;
  /** To a slot of a day: it keeps its time inside its own slot, else takes a free one of the new slot. */
  toSlot: (item: PlannerItem, day: Day, slot: PlannerSlot) => Promise<boolean>;
  /** By so many days, or so many slots up or down the day. */
  by: (item: PlannerItem, days: number, slots: number) => Promise<Day | null>;
}>;

/** Moves items; `planned` is what stands there already, for finding free times. */
export function useMoveItem(planned: readonly PlannerItem[]): MoveItem {
  const run = useRun();

  const to = useCallback<MoveItem['to']>(
    async (item, day, time) => {
      if (item.day === day && item.time === time) return false;
      if (isSent(item)) {
        showNote(text.planner.cannotMove);
        return false;
      }
      return (await run('planner.reschedule', { id: item.id, day, time })) !== null;
    },
    [run],
  );

  const toSlot = useCallback<MoveItem['toSlot']>(
    (item, day, slot) => {
      const others = planned.filter(({ id }) => id !== item.id);
      return to(item, day, slotOf(item.time) === slot ? item.time : freeTimeIn(slot, day, others));
    },
    [planned, to],
  );

  const by = useCallback<MoveItem['by']>(
    async (item, days, slots) => {
      const slot = plannerSlots[slotIndexOf(item.time) + slots];
      if (!slot) {
        showNote(text.planner.noSlotThere);
        return null;
      }
      const day = shiftDay(item.day, days);
      return (await toSlot(item, day, slot)) ? day : null;
    },
    [toSlot],
  );

  return { to, toSlot, by };
}
