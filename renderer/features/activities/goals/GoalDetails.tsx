import { Popover, Select, Stack, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { type Counted, countedOf } from '../../../../shared/domain/activities/measures';
import type { Measure, Metric } from '../../../../shared/domain/activities/parts';
import { type Day, daysBetween, shiftDay } from '../../../../shared/domain/days';
import { useToday } from '../../../data/use-today';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { InlineText } from '../../../ui/InlineFields';
import classes from './Goals.module.css';
import { sayDeadline, sayOrigin } from './goal-words';
import { measureOptions } from './measure-options';

const words = text.ledgers.goals;
const inside = { withinPortal: false } as const;
/** Furthest a deadline is from the start, in days. */
const farthest = 3650;

type GoalDetailsProps = Readonly<{
  metric: Metric;
  counted: Counted;
  startsOn: Day;
  onChange: (patch: Partial<Metric>) => Promise<boolean>;
}>;

/** By when a goal is to be reached and where its number is from, in one line; a click changes them. */
export function GoalDetails(props: GoalDetailsProps) {
  const { metric, counted, startsOn } = props;
  const [opened, setOpened] = useState(false);
  const today = useToday();
  const said = [sayDeadline(metric, startsOn, today), sayOrigin(metric, counted)].filter(Boolean).join(' · ');
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={260}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.detail ?? ''}
          aria-label={`${words.details(metric.name)}：${said || words.setDetails}`}
          title={said}
          data-cell="details"
          data-empty={metric.deadlineDays === null || undefined}
          onClick={() => setOpened(!opened)}
        >
          {said || words.setDetails}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Fields {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields({ metric, counted, startsOn, onChange }: GoalDetailsProps) {
  const today = useToday();
  const { deadlineDays, measure, unit, source } = metric;
  const sayDay = (day: Day) =>
    `${sayDateAndWeekday(day, today)} · ${words.fromStart(daysBetween(startsOn, day))}`;
  const measureBy = (next: Measure) =>
    onChange({ measure: next, ...(unit.trim() === '' ? { unit: words.units[next] } : {}) });
  return (
    <Stack gap="xs">
      <DayField
        label={words.deadline}
        size="xs"
        clearable
        placeholder={words.noDeadline}
        popoverProps={inside}
        value={deadlineDays === null ? null : shiftDay(startsOn, deadlineDays)}
        defaultDate={startsOn}
        minDate={shiftDay(startsOn, -farthest)}
        maxDate={shiftDay(startsOn, farthest)}
        say={sayDay}
        onChange={(day) => void onChange({ deadlineDays: day === null ? null : daysBetween(startsOn, day) })}
      />
      <Select
        label={words.measure}
        size="xs"
        data={measureOptions}
        allowDeselect={false}
        comboboxProps={inside}
        maxDropdownHeight={220}
        value={measure}
        onChange={(next) => next && void measureBy(next as Measure)}
      />
      {metric.actual !== null || countedOf(metric, counted) === null ? (
        <InlineText
          framed
          low
          label={words.source}
          value={source}
          placeholder={words.sourceHint}
          onSave={(typed) => onChange({ source: typed })}
        />
      ) : null}
    </Stack>
  );
}
