import { ActionIcon, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { Day } from '../../../shared/domain/days';
import { lunarDay, lunarLabel } from '../../../shared/domain/planner/lunar-day';
import { plannerSlots } from '../../../shared/domain/planner/planner-item';
import { slotOf } from '../../../shared/domain/planner/slots';
import { daysIn, weekOf } from '../../../shared/domain/planner/weeks';
import { sayDateAndWeekday, sayWeekday } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import type { Calendar } from './calendar';
import { SlotCell } from './SlotCell';
import classes from './SlotWeek.module.css';
import { walkCells } from './walk-cells';

/** A week as a community reads it: its slots as rows, its days as columns. */
export function SlotWeek({ calendar }: Readonly<{ calendar: Calendar }>) {
  const days = daysIn(weekOf(calendar.day));
  return (
    <section className={classes.grid} aria-label={text.planner.weekGrid} onKeyDown={walkCells}>
      <div className={classes.corner} />
      {days.map((day) => (
        <DayHead key={day} day={day} calendar={calendar} />
      ))}
      {plannerSlots.map((slot) => (
        <Fragment key={slot.name}>
          <div className={classes.slot}>
            <Text size="sm" fw={500}>
              {slot.name}
            </Text>
            <Text size="xs" c="dimmed">
              {slot.suggested}
            </Text>
          </div>
          {days.map((day) => (
            <SlotCell
              key={day}
              day={day}
              slot={slot}
              items={calendar.items.filter((item) => item.day === day && slotOf(item.time) === slot)}
              calendar={calendar}
            />
          ))}
        </Fragment>
      ))}
    </section>
  );
}

function DayHead({ day, calendar: { today, add } }: Readonly<{ day: Day; calendar: Calendar }>) {
  const name = sayDateAndWeekday(day, today);
  return (
    <div className={classes.head} data-today={day === today || undefined} data-day={day}>
      <div>
        <Text size="sm" fw={600} className="one-line" title={name}>
          {sayWeekday(day)} {Number(day.slice(8))}
        </Text>
        <Text size="xs" c="dimmed" className="one-line">
          {day === today ? text.planner.goToday : null} {lunarLabel(lunarDay(day))}
        </Text>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={text.planner.newOn(name)}
        onClick={() => add(day)}
      >
        <IconPlus size={15} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
