import { UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { CSSProperties } from 'react';
import type { Day } from '../../../shared/domain/days';
import { daysIn, monthOf, monthWeeksOf } from '../../../shared/domain/planner/weeks';
import { sayDateAndWeekday, sayWeekday } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import type { Calendar } from './calendar';
import { DayMarks } from './calendar/DayHead';
import { ItemCard } from './ItemCard';
import classes from './MonthGrid.module.css';
import { dropPlace } from './views/drop-place';
import { walkCells } from './walk-cells';

/** Heights in pixels: weekday names, least of a week, a day's head with the day's edges, a line with its gap. */
const namesHeight = 30;
const leastWeek = 98;
const headHeight = 25;
const lineHeight = 22;

/** How many lines a day has room for, one of them for how many more there are. */
function linesIn(height: number, weeks: number): number {
  const week = Math.max(leastWeek, (height - namesHeight) / weeks);
  return Math.max(2, Math.floor((week - headHeight) / lineHeight));
}

/** A month of content: its weeks share the height there is, and a day shows as much as it has room for. */
export function MonthGrid({ calendar }: Readonly<{ calendar: Calendar }>) {
  const { ref, height } = useElementSize();
  const days = daysIn(monthWeeksOf(calendar.day));
  const weeks = days.length / 7;
  const { from, to } = monthOf(calendar.day);
  const lines = linesIn(height, weeks);
  return (
    <section
      ref={ref}
      className={classes.month}
      aria-label={text.planner.monthGrid}
      style={{ '--weeks': weeks, '--least': `${leastWeek}px` } as CSSProperties}
      onKeyDown={(event) => walkCells(event, 7)}
    >
      {days.slice(0, 7).map((day) => (
        <div key={day} className={classes.weekday}>
          {sayWeekday(day)}
        </div>
      ))}
      {days.map((day) => (
        <MonthDay key={day} day={day} outside={day < from || day > to} lines={lines} calendar={calendar} />
      ))}
    </section>
  );
}

type MonthDayProps = Readonly<{ day: Day; outside: boolean; lines: number; calendar: Calendar }>;

function MonthDay({ day, outside, lines, calendar: { places, actions, today } }: MonthDayProps) {
  const items = places.onDay(day);
  const shown = items.length > lines ? items.slice(0, lines - 1) : items;
  const name = sayDateAndWeekday(day, today);
  return (
    <fieldset
      className={classes.day}
      aria-label={name}
      data-cell
      data-day={day}
      data-outside={outside || undefined}
      data-today={day === today || undefined}
      {...dropPlace((held, copy) => actions.drop(held, { day }, copy))}
    >
      <div className={classes.head}>
        <UnstyledButton
          className={classes.number ?? ''}
          tabIndex={-1}
          aria-label={text.planner.showDay(name)}
          onClick={() => actions.showDay(day)}
        >
          {Number(day.slice(8))}
        </UnstyledButton>
        <div className={classes.marks}>
          <DayMarks day={day} />
        </div>
      </div>
      {shown.map((item) => (
        <ItemCard key={item.id} item={item} look="line" />
      ))}
      {shown.length < items.length ? (
        <UnstyledButton className={classes.more ?? ''} onClick={() => actions.showDay(day)}>
          {text.planner.moreInDay(items.length - shown.length)}
        </UnstyledButton>
      ) : null}
      <UnstyledButton
        className={classes.add ?? ''}
        aria-label={text.planner.newOn(name)}
        onClick={() => actions.add(day)}
      />
    </fieldset>
  );
}
