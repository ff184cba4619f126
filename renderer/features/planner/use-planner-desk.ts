import { useCallback, useEffect, useRef } from 'react';
import { type Day, type TimeOfDay, timeOfDay } from '../../../shared/domain/days';
import type { PlannerItemId } from '../../../shared/domain/ids';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { freeTimeIn, nextFreeSlot } from '../../../shared/domain/planner/slots';
import { useScope } from '../../data/scope';
import { useItemEditing } from './use-item-editing';
import type { PlannerAddress } from './use-planner-address';

const none: readonly PlannerItem[] = [];

/** What is open in the drawer, kept in step with the address. */
export function usePlannerDesk(address: PlannerAddress, items: readonly PlannerItem[] | undefined) {
  const { itemId, day, wantsNew, change } = address;

  const planned = items ?? none;
  const { slots } = useScope().community.rhythm;
  const loaded = items !== undefined;

  const settle = useCallback(
    (id: PlannerItemId, settledDay: Day) => change({ item: id, day: settledDay }),
    [change],
  );
  const { editing, gone, begin, end } = useItemEditing({ itemId, onSettled: settle });

  /** Begins a new item; without a time it takes the next free slot of the day. */
  const add = useCallback(
    (newDay: Day, time?: TimeOfDay) => {
      const slot = nextFreeSlot(newDay, planned, Date.now(), slots);
      begin(newDay, time ?? (slot ? freeTimeIn(slot, newDay, planned, slots) : timeOfDay('20:00')));
      change({ item: null, do: null });
    },
    [begin, change, planned, slots],
  );

  const open = useCallback(
    (item: PlannerItem) => {
      end();
      change({ item: item.id, day });
    },
    [end, change, day],
  );

  const close = useCallback(() => {
    end();
    change({ item: null });
  }, [end, change]);

  /** The address asks once, though it takes a moment to change. */
  const begun = useRef(false);
  useEffect(() => {
    if (!wantsNew) begun.current = false;
    if (!wantsNew || !loaded || begun.current) return;
    begun.current = true;
    add(day);
  }, [wantsNew, loaded, add, day]);

  // Undone or removed elsewhere.
  useEffect(() => {
    if (gone) change({ item: null });
  }, [gone, change]);

  return { editing, add, open, close };
}
