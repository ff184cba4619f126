import { useCallback } from 'react';
import { type Day, shiftDay, type TimeOfDay } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import type { PlannerSlot } from '../../../shared/domain/planner/rhythm';
import { copyTimeIn, freeTimeIn, slotAt, slotsOf } from '../../../shared/domain/planner/slots';
import { useScope } from '../../data/scope';
import { showNote } from '../../data/toasts';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';
import { useAskScope } from './series/ScopePrompt';

/** The ways an item is moved. All are one `planner.reschedule`, taken back by one undo. */
export type MoveItem = Readonly<{
  /** To a day and a time; of a series, as many of it as was answered. Gives whether it was moved. */
  to: (item: PlannerItem, day: Day, time: TimeOfDay) => Promise<boolean>;
  /** To a slot of a day: it keeps its time inside its own slot, else takes a free one of the new slot. */
  toSlot: (item: PlannerItem, day: Day, slot: PlannerSlot) => Promise<boolean>;
  /** The time a copy of it takes in a slot of a day. */
  copyTime: (item: PlannerItem, day: Day, slot: PlannerSlot) => TimeOfDay;
  /** By so many days, or so many slots up or down the day. */
  by: (item: PlannerItem, days: number, slots: number) => Promise<Day | null>;
}>;

/** Moves items; `planned` is what stands there already, for finding free times. */
export function useMoveItem(planned: readonly PlannerItem[]): MoveItem {
  const run = useRun();
  const askScope = useAskScope();
  const { slots } = useScope().community.rhythm;

  const to = useCallback<MoveItem['to']>(
    async (item, day, time) => {
      if (item.day === day && item.time === time) return false;
      if (isSent(item)) {
        showNote(text.planner.cannotMove);
        return false;
      }
      const answer = await askScope({ what: 'move', item, to: { day, time } });
      if (!answer) return false;
      const of = item.seriesId === null ? {} : { scope: answer.scope };
      return (await run('planner.reschedule', { id: item.id, day, time, ...of })) !== null;
    },
    [run, askScope],
  );

  const toSlot = useCallback<MoveItem['toSlot']>(
    (item, day, slot) => {
      if (slotAt(day, item.time, slots) === slot) return to(item, day, item.time);
      const others = planned.filter(({ id }) => id !== item.id);
      return to(item, day, freeTimeIn(slot, day, others, slots));
    },
    [planned, to, slots],
  );

  const by = useCallback<MoveItem['by']>(
    async (item, days, steps) => {
      const day = shiftDay(item.day, days);
      const here = slotAt(item.day, item.time, slots);
      const there = slotsOf(day, slots);
      const at = here === null ? -1 : there.indexOf(here);
      const slot = at === -1 ? slotAt(day, item.time, slots) : there[at + steps];
      if (!slot && steps === 0) return (await to(item, day, item.time)) ? day : null;
      if (!slot) {
        showNote(text.planner.noSlotThere);
        return null;
      }
      return (await toSlot(item, day, slot)) ? day : null;
    },
    [to, toSlot, slots],
  );

  const copyTime = useCallback<MoveItem['copyTime']>(
    (item, day, slot) => copyTimeIn(slot, day, item, planned, slots),
    [planned, slots],
  );

  return { to, toSlot, copyTime, by };
}
