import { WeekView } from '@mantine/schedule';
import { useRef } from 'react';
import { dayOf } from '../../../shared/domain/days';
import { lunarDay, lunarLabel } from '../../../shared/domain/planner/lunar-day';
import { sayDateAndWeekday, sayWeekday } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import type { Calendar } from './calendar';
import { momentOf } from './schedule-events';
import classes from './schedule-views.module.css';
import { useScheduled } from './use-scheduled';
import { useHeld } from './views/held-store';
import { walkCards } from './walk-cells';

/** The same week as an hour grid. */
export function TimelineWeek({ calendar }: Readonly<{ calendar: Calendar }>) {
  const { day, today, items, actions } = calendar;
  const props = useScheduled(items);
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
      className={classes.fill}
      aria-label={text.planner.weekGrid}
      onKeyDown={walkCards}
      onDropCapture={(event) => {
        copies.current = event.altKey || event.ctrlKey;
      }}
    >
      <WeekView
        {...props}
        date={day}
        withWeekNumber={false}
        withAllDaySlots={false}
        highlightToday
        slotHeight={52}
        eventDragInterval={30}
        startScrollTime="06:00:00"
        weekdayFormat={(date) => {
          const shown = dayOf(new Date(`${date.slice(0, 10)}T00:00:00`));
          return `${sayWeekday(shown)} ${Number(shown.slice(8))}\n${lunarLabel(lunarDay(shown))}`;
        }}
        labels={{ weekday: text.planner.newItem }}
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
          weekViewDayLabel: classes.dayLabel ?? '',
          weekViewDayWeekday: classes.weekday ?? '',
          weekViewDayNumber: classes.dayNumber ?? '',
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
        onDateChange={(date) => {
          const moment = momentOf(`${date.slice(0, 10)} 00:00`);
          if (moment) actions.add(moment.day);
        }}
      />
    </section>
  );
}
