import { useLayoutEffect, useMemo, useRef } from 'react';
import type { CalendarActions } from '../calendar';

/** The actions of this moment behind an object that never changes, so that memoised cards stay as they are. */
export function useLatestActions(actions: CalendarActions): CalendarActions {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  return useMemo<CalendarActions>(
    () => ({
      open: (item) => latest.current.open(item),
      add: (day, time) => latest.current.add(day, time),
      addIn: (day, slot) => latest.current.addIn(day, slot),
      moveBy: (item, days, slots) => latest.current.moveBy(item, days, slots),
      remove: (item) => latest.current.remove(item),
      setStatus: (item, status) => latest.current.setStatus(item, status),
      drop: (held, place, copy) => latest.current.drop(held, place, copy),
      selectTo: (item) => latest.current.selectTo(item),
      showDay: (day) => latest.current.showDay(day),
    }),
    [],
  );
}
