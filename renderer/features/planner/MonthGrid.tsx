import { MonthView } from '@mantine/schedule';
import { isDay } from '../../../shared/domain/days';
import { lunarDay, lunarLabel } from '../../../shared/domain/planner/lunar-day';
import { sayDateAndWeekday } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import type { Calendar } from './calendar';
import { useMonthRoom } from './month-room';
import { momentOf } from './schedule-events';
import classes from './schedule-views.module.css';
import { useScheduled } from './use-scheduled';

/** A month of content. */
export function MonthGrid({ calendar }: Readonly<{ calendar: Calendar }>) {
  const { day, today, move, add } = calendar;
  const { itemOf, props } = useScheduled(calendar);
  const room = useMonthRoom(day);

  return (
    <MonthView
      {...props}
      date={day}
      consistentWeeks={false}
      maxEventsPerDay={room.itemsPerDay}
      style={{ '--weeks': room.weeks }}
      weekdayFormat="ddd"
      labels={{ moreLabel: text.planner.moreInDay }}
      getDayProps={(date) => {
        if (!isDay(date)) return {};
        const name = sayDateAndWeekday(date, today);
        return {
          'aria-label': text.planner.newOn(name),
          'data-day': date,
          'data-lunar': lunarLabel(lunarDay(date)),
        };
      }}
      classNames={{
        monthView: `${classes.fill} ${classes.month}`,
        monthViewScrollArea: classes.scroll ?? '',
        monthViewWeekday: classes.monthWeekday ?? '',
        monthViewDay: classes.monthDay ?? '',
      }}
      onEventDrop={({ eventId, newStart }) => {
        const item = itemOf(eventId);
        const moment = momentOf(newStart);
        if (item && moment) void move.to(item, moment.day, item.time);
      }}
      onDayClick={(date) => {
        if (isDay(date)) add(date);
      }}
    />
  );
}
