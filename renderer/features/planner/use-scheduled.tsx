import type { ScheduleEventData, WeekViewProps } from '@mantine/schedule';
import { useMemo } from 'react';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { EventButton } from './EventButton';
import { eventOf } from './schedule-events';

type EventId = ScheduleEventData['id'];
type RenderEvent = NonNullable<WeekViewProps['renderEvent']>;

/** Items for `@mantine/schedule`: its events, and how each is drawn. */
export function useScheduled(items: readonly PlannerItem[]) {
  const byId = useMemo(() => new Map<EventId, PlannerItem>(items.map((item) => [item.id, item])), [items]);
  const events = useMemo(() => items.map(eventOf), [items]);
  const renderEvent: RenderEvent = ({ id }, scheduled) => {
    const item = byId.get(id);
    return item ? <EventButton item={item} scheduled={scheduled} /> : <span />;
  };
  return { events, withHeader: false, withEventsDragAndDrop: true, renderEvent };
}
