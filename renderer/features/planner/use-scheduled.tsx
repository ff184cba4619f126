import type { MonthViewProps, ScheduleEventData } from '@mantine/schedule';
import { useMemo } from 'react';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import type { Calendar } from './calendar';
import { EventButton } from './EventButton';
import { eventOf } from './schedule-events';

type EventId = ScheduleEventData['id'];
type RenderEvent = NonNullable<MonthViewProps['renderEvent']>;

/** The calendar's items for `@mantine/schedule`: its events, and what its week and month do alike with them. */
export function useScheduled(calendar: Calendar) {
  const { items, open } = calendar;
  const byId = useMemo(() => new Map<EventId, PlannerItem>(items.map((item) => [item.id, item])), [items]);
  const events = useMemo(() => items.map(eventOf), [items]);
  const itemOf = (id: EventId) => byId.get(id) ?? null;

  const renderEvent: RenderEvent = ({ id }, scheduled) => {
    const item = itemOf(id);
    return item ? <EventButton item={item} calendar={calendar} scheduled={scheduled} /> : <span />;
  };

  return {
    itemOf,
    props: {
      events,
      withHeader: false,
      withEventsDragAndDrop: true,
      canDragEvent: ({ id }: ScheduleEventData) => {
        const item = itemOf(id);
        return item !== null && !isSent(item);
      },
      onEventClick: ({ id }: ScheduleEventData) => {
        const item = itemOf(id);
        if (item) open(item);
      },
      renderEvent,
    },
  };
}
