import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { isSent } from '../../../../shared/domain/planner/readiness';
import type { PlannerSlot } from '../../../../shared/domain/planner/rhythm';
import { slotsOf } from '../../../../shared/domain/planner/slots';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useSendItem } from '../../../data/use-send-item';
import { sayDateAndWeekday, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { SendButtons } from '../../../ui/sending/SendButtons';
import { SendNote } from '../../../ui/sending/SendNote';
import type { Calendar } from '../calendar';
import { DayMarks } from '../calendar/DayHead';
import { ItemCard } from '../ItemCard';
import { walkCells } from '../walk-cells';
import { CrowdBadge } from './CrowdBadge';
import classes from './DayPlan.module.css';
import { dropPlace } from './drop-place';
import { SentTexts } from './SentTexts';

/** Items of a slot drawn at first; more come when asked for. */
const drawnAtFirst = 30;

/** One day, slot by slot, with the texts as they will be sent. */
export function DayPlan({ calendar }: Readonly<{ calendar: Calendar }>) {
  const { day, places } = calendar;
  const slots = slotsOf(day, useScope().community.rhythm.slots);
  const unslotted = places.inSlot(day, null);
  return (
    <section
      className={classes.plan}
      aria-label={text.planner.dayPlan}
      onKeyDown={(event) => walkCells(event, 1)}
    >
      <header className={classes.head}>
        <Text fw={600}>{sayDayFully(day)}</Text>
        <DayMarks day={day} />
      </header>
      {slots.map((slot) => (
        <DaySlot key={slot.name} slot={slot} items={places.inSlot(day, slot)} calendar={calendar} />
      ))}
      {slots.length === 0 || unslotted.length > 0 ? (
        <DaySlot slot={null} items={unslotted} calendar={calendar} />
      ) : null}
    </section>
  );
}

type DaySlotProps = Readonly<{
  slot: PlannerSlot | null;
  items: readonly PlannerItem[];
  calendar: Calendar;
}>;

function DaySlot({ slot, items, calendar: { day, today, actions } }: DaySlotProps) {
  const [drawn, setDrawn] = useState(drawnAtFirst);
  const dayName = sayDateAndWeekday(day, today);
  const name = slot?.name ?? text.planner.noSlot;
  return (
    <fieldset
      className={classes.slot}
      aria-label={text.planner.cell(dayName, name)}
      data-cell
      data-day={day}
      data-slot={slot?.name}
      {...dropPlace((held, copy) => actions.drop(held, { day, ...(slot ? { slot } : {}) }, copy))}
    >
      <div className={classes.name}>
        <Text size="sm" fw={500} className="person-text">
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {slot?.suggested}
        </Text>
        <CrowdBadge items={items} />
      </div>
      <div className={classes.items}>
        {items.slice(0, drawn).map((item) => (
          <div key={item.id} className={classes.item}>
            <ItemCard item={item} />
            <ItemText item={item} />
          </div>
        ))}
        {items.length > drawn ? (
          <Button variant="subtle" size="xs" onClick={() => setDrawn(drawn + drawnAtFirst)}>
            {text.planner.moreInDay(items.length - drawn)}
          </Button>
        ) : null}
        <UnstyledButton
          className={classes.add ?? ''}
          aria-label={text.planner.newIn(dayName, name)}
          onClick={() => (slot ? actions.addIn(day, slot) : actions.add(day))}
        >
          <IconPlus size={14} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </div>
    </fieldset>
  );
}

/** The text as it goes into the group, to be read and copied. */
function ItemText({ item }: Readonly<{ item: PlannerItem }>) {
  const run = useRun();
  const sending = useSendItem(item);
  const stamp = () => {
    sending.restart();
    void run('planner.stampSent', { id: item.id, sentAt: Date.now() });
  };
  if (sending.steps.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {text.planner.nothingToCopy}
      </Text>
    );
  return (
    <div className={classes.text}>
      <SentTexts steps={sending.steps} />
      <div className={classes.send}>
        <SendButtons
          item={item}
          sending={sending}
          named
          variant="subtle"
          stampLater
          onStamp={isSent(item) ? null : stamp}
        />
        <SendNote sending={sending} />
      </div>
    </div>
  );
}
