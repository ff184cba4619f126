import { useCallback, useEffect, useRef } from 'react';
import type { Day, TimeOfDay } from '../../../shared/domain/days';
import type { PlannerItemId } from '../../../shared/domain/ids';
import type { ContentKind, PlannerItem } from '../../../shared/domain/planner/planner-item';
import { nextFreeTime } from '../../../shared/domain/planner/slots';
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
  const timeFor = useCallback(
    (newDay: Day, kind: ContentKind) => nextFreeTime(newDay, planned, Date.now(), slots, kind),
    [planned, slots],
  );
  const { editing, gone, begin, end, leave } = useItemEditing({ itemId, onSettled: settle, timeFor });

  /** Begins a new item; without a time it takes the next free slot of the day that suits its kind. */
  const add = useCallback(
    (newDay: Day, time?: TimeOfDay) => {
      begin(newDay, time);
      change({ item: null, do: null });
    },
    [begin, change],
  );

  const open = useCallback(
    (item: PlannerItem) => {
      end();
      change({ item: item.id, day });
    },
    [end, change, day],
  );

  const close = useCallback(() => {
    leave();
    change({ item: null });
  }, [leave, change]);

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
