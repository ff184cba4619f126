import { WeekView } from '@mantine/schedule';
import { useRef } from 'react';
import { daysIn, weekOf } from '../../../shared/domain/planner/weeks';
import { sayDateAndWeekday } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import type { Calendar } from './calendar';
import { WeekDayHead } from './calendar/WeekDayHead';
import { momentOf } from './schedule-events';
import classes from './schedule-views.module.css';
import { useScheduled } from './use-scheduled';
import { useTimelineWindow } from './use-timeline-window';
import { useHeld } from './views/held-store';
import { walkCards } from './walk-cells';

/** The same week as an hour grid. */
export function TimelineWeek({ calendar }: Readonly<{ calendar: Calendar }>) {
  const { day, today, items, actions } = calendar;
  const props = useScheduled(items);
  const { ref, viewport, hourHeight } = useTimelineWindow(calendar);
  /** Whether the key that copies is held when a card is let go: the view does not tell. */
  const copies = useRef(false);
  const dropAt = (written: string) => {
    const moment = momentOf(written);
    const { held, release } = useHeld.getState();
    if (!held || !moment) return;
    release();
    actions.drop(held, moment, copies.current);
  };

  return (
    <section
      className={classes.timeline}
      aria-label={text.planner.weekGrid}
      onKeyDown={walkCards}
      onDropCapture={(event) => {
        copies.current = event.altKey || event.ctrlKey;
      }}
    >
      <div className={classes.heads}>
        <div />
        {daysIn(weekOf(day)).map((one) => (
          <WeekDayHead key={one} day={one} calendar={calendar} />
        ))}
      </div>
      <div ref={ref} className={classes.hours}>
        <WeekView
          {...props}
          date={day}
          withWeekNumber={false}
          withAllDaySlots={false}
          highlightToday
          slotHeight={hourHeight}
          eventDragInterval={30}
          scrollAreaProps={{ viewportRef: viewport }}
          getTimeSlotProps={({ start }) => {
            const moment = momentOf(start);
            if (!moment) return undefined;
            const name = sayDateAndWeekday(moment.day, today);
            return {
              'aria-label': text.planner.newAt(name, moment.time),
              'data-day': moment.day,
              tabIndex: -1,
            };
          }}
          classNames={{
            weekView: classes.fill ?? '',
            weekViewRoot: classes.root ?? '',
            weekViewScrollArea: classes.scroll ?? '',
            weekViewHeader: classes.header ?? '',
            weekViewSlotLabels: classes.slotLabels ?? '',
            weekViewSlotLabel: classes.slotLabel ?? '',
            weekViewDragPreview: classes.dragPreview ?? '',
            weekViewDaySlot: classes.daySlot ?? '',
          }}
          onEventDrop={({ newStart }) => dropAt(newStart)}
          onExternalEventDrop={(_, start) => dropAt(start)}
          onTimeSlotClick={({ slotStart }) => {
            const moment = momentOf(slotStart);
            if (moment) actions.add(moment.day, moment.time);
          }}
        />
      </div>
    </section>
  );
}
