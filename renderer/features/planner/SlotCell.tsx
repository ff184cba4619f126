import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { Day } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { freeTimeIn, type PlannerSlot } from '../../../shared/domain/planner/slots';
import { sayDateAndWeekday } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import type { Calendar } from './calendar';
import { dragType, ItemCard } from './ItemCard';
import classes from './SlotWeek.module.css';

type SlotCellProps = Readonly<{
  day: Day;
  slot: PlannerSlot;
  items: readonly PlannerItem[];
  calendar: Calendar;
}>;

/** One slot of one day: its cards, and an empty place to add to; cards may be dropped on it. */
export function SlotCell({ day, slot, items, calendar }: SlotCellProps) {
  const [over, setOver] = useState(false);
  const dayName = sayDateAndWeekday(day, calendar.today);
  const carriesCard = (event: DragEvent) => event.dataTransfer.types.includes(dragType);

  const drop = (event: DragEvent) => {
    setOver(false);
    const id = event.dataTransfer.getData(dragType);
    const item = calendar.items.find((candidate) => candidate.id === id);
    if (!item) return;
    event.preventDefault();
    void calendar.move.toSlot(item, day, slot);
  };

  return (
    <fieldset
      aria-label={text.planner.cell(dayName, slot.name)}
      className={classes.cell}
      data-day={day}
      data-slot={slot.name}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!carriesCard(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      {items.map((item) => (
        <ItemCard key={item.id} item={item} calendar={calendar} />
      ))}
      <UnstyledButton
        className={classes.add ?? ''}
        tabIndex={-1}
        aria-label={text.planner.newIn(dayName, slot.name)}
        onClick={() => calendar.add(day, freeTimeIn(slot, day, calendar.items))}
      >
        <IconPlus size={14} stroke={1.6} aria-hidden />
      </UnstyledButton>
    </fieldset>
  );
}
