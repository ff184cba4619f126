import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import { timelineWindow } from '../../../shared/domain/planner/views/timeline-window';
import { weekOf } from '../../../shared/domain/planner/weeks';
import type { Calendar } from './calendar';

/**
 * How the hour grid of a week opens: what its hours measure, and where it is scrolled to. A week is scrolled once, when
 * its items are there, and again when its hours change their height: what was seen before is elsewhere then.
 */
export function useTimelineWindow({ day, items, settled }: Pick<Calendar, 'day' | 'items' | 'settled'>) {
  const { ref, height } = useElementSize();
  const viewport = useRef<HTMLDivElement>(null);
  const opened = useRef('');
  const { hourHeight, fromHour } = useMemo(() => timelineWindow(height, items), [height, items]);
  const week = weekOf(day).from;
  useEffect(() => {
    const window = `${week} ${hourHeight}`;
    if (height === 0 || !settled || opened.current === window) return;
    opened.current = window;
    viewport.current?.scrollTo({ top: fromHour * hourHeight });
  }, [height, settled, week, fromHour, hourHeight]);
  return { ref, viewport, hourHeight };
}
