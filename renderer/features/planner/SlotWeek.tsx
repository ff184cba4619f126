import { Text } from '@mantine/core';
import { type CSSProperties, Fragment } from 'react';
import type { Day } from '../../../shared/domain/days';
import type { PlannerSlot } from '../../../shared/domain/planner/rhythm';
import { daysIn, weekOf } from '../../../shared/domain/planner/weeks';
import { useScope } from '../../data/scope';
import { text } from '../../i18n/text';
import type { Calendar } from './calendar';
import { WeekDayHead } from './calendar/WeekDayHead';
import { ItemCard } from './ItemCard';
import { SlotCell } from './SlotCell';
import classes from './SlotWeek.module.css';
import { dropPlace } from './views/drop-place';
import { walkCells } from './walk-cells';

/** A week as a community reads it: its slots as rows, its days as columns. */
export function SlotWeek({ calendar }: Readonly<{ calendar: Calendar }>) {
  const days = daysIn(weekOf(calendar.day));
  const { slots } = useScope().community.rhythm;
  return (
    <section
      className={classes.grid}
      style={{ '--slots': slots.length + (calendar.places.hasUnslotted ? 1 : 0) } as CSSProperties}
      aria-label={text.planner.weekGrid}
      onKeyDown={(event) => walkCells(event, days.length)}
    >
      <div className={classes.corner} />
      {days.map((day) => (
        <WeekDayHead key={day} day={day} calendar={calendar} />
      ))}
      {slots.map((slot) => (
        <Fragment key={slot.name}>
          <SlotHead slot={slot} />
          {days.map((day) => (
            <SlotCell key={day} day={day} slot={slot} calendar={calendar} />
          ))}
        </Fragment>
      ))}
      {calendar.places.hasUnslotted ? <UnslottedRow days={days} calendar={calendar} /> : null}
    </section>
  );
}

function SlotHead({ slot }: Readonly<{ slot: PlannerSlot }>) {
  const kinds = slot.kinds.length > 0 ? text.planner.slotKinds(slot.kinds) : undefined;
  return (
    <div className={classes.slot} title={kinds}>
      <Text size="sm" fw={500} className="person-text">
        {slot.name}
      </Text>
      <Text size="xs" c="dimmed">
        {slot.suggested}
      </Text>
    </div>
  );
}

/** What stands on days that have no slots at all. */
function UnslottedRow({ days, calendar }: Readonly<{ days: readonly Day[]; calendar: Calendar }>) {
  return (
    <>
      <div className={classes.slot}>
        <Text size="sm" c="dimmed">
          {text.planner.noSlot}
        </Text>
      </div>
      {days.map((day) => (
        <div
          key={day}
          className={classes.cell}
          data-cell
          data-day={day}
          {...dropPlace((held, copy) => calendar.actions.drop(held, { day }, copy))}
        >
          {calendar.places.inSlot(day, null).map((item) => (
            <ItemCard key={item.id} item={item} />
          ))}
        </div>
      ))}
    </>
  );
}
