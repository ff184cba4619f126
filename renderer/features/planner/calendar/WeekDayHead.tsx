import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Day } from '../../../../shared/domain/days';
import { sayDateAndWeekday, sayWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import type { Calendar } from '../calendar';
import classes from '../SlotWeek.module.css';
import { DayMarks } from './DayHead';

type WeekDayHeadProps = Readonly<{ day: Day; calendar: Pick<Calendar, 'today' | 'actions'> }>;

/** Above a day of a week, in 时段 and in 时间轴: its date, what the calendar knows of it, and a button that adds to it. */
export function WeekDayHead({ day, calendar: { today, actions } }: WeekDayHeadProps) {
  const name = sayDateAndWeekday(day, today);
  return (
    <div className={classes.head} data-today={day === today || undefined} data-day={day}>
      <div className={classes.headWords}>
        <UnstyledButton
          className={`${classes.headDay} one-line`}
          title={name}
          aria-label={text.planner.showDay(name)}
          onClick={() => actions.showDay(day)}
        >
          {sayWeekday(day)} {Number(day.slice(8))}
        </UnstyledButton>
        <div className={classes.headMarks}>
          {day === today ? <span className={classes.today}>{text.planner.goToday}</span> : null}
          <DayMarks day={day} />
        </div>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={text.planner.newOn(name)}
        onClick={() => actions.add(day)}
      >
        <IconPlus size={15} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
