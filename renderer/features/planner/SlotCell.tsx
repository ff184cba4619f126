import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Day } from '../../../shared/domain/days';
import type { PlannerSlot } from '../../../shared/domain/planner/rhythm';
import { isOnDay } from '../../../shared/domain/planner/slots';
import { sayDateAndWeekday } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import type { Calendar } from './calendar';
import { ItemCard } from './ItemCard';
import classes from './SlotWeek.module.css';
import { CrowdBadge } from './views/CrowdBadge';
import { dropPlace } from './views/drop-place';

type SlotCellProps = Readonly<{ day: Day; slot: PlannerSlot; calendar: Calendar }>;

/** Most cards of a cell: what is more opens with the day. */
const most = 6;

/** One slot of one day: its cards, and an empty place to add to; cards may be dropped on it. */
export function SlotCell({ day, slot, calendar }: SlotCellProps) {
  const { actions, places, today } = calendar;
  // A slot of weekends is none on other days: nothing is added to it or dropped on it.
  if (!isOnDay(slot, day)) return <div className={classes.inert} data-cell />;
  const items = places.inSlot(day, slot);
  const dayName = sayDateAndWeekday(day, today);
  const shown = items.length > most ? items.slice(0, most - 1) : items;

  return (
    <fieldset
      aria-label={text.planner.cell(dayName, slot.name)}
      className={classes.cell}
      data-cell
      data-day={day}
      data-slot={slot.name}
      {...dropPlace((held, copy) => actions.drop(held, { day, slot }, copy))}
    >
      <CrowdBadge items={items} />
      {shown.map((item) => (
        <ItemCard key={item.id} item={item} />
      ))}
      {shown.length < items.length ? (
        <UnstyledButton className={classes.more ?? ''} onClick={() => actions.showDay(day)}>
          {text.planner.moreInDay(items.length - shown.length)}
        </UnstyledButton>
      ) : null}
      <UnstyledButton
        className={classes.add ?? ''}
        tabIndex={-1}
        aria-label={text.planner.newIn(dayName, slot.name)}
        onClick={() => actions.addIn(day, slot)}
      >
        <IconPlus size={14} stroke={1.6} aria-hidden />
      </UnstyledButton>
    </fieldset>
  );
}
