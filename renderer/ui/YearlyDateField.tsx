import {
  Button,
  Checkbox,
  Group,
  Input,
  NumberInput,
  Popover,
  SegmentedControl,
  Select,
  Stack,
  UnstyledButton,
} from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Calendar, calendars, type YearlyDate } from '../../shared/domain/fields/calendar-date';
import { lunarDayNames, lunarMonthNames } from '../../shared/domain/fields/lunar-words';
import { writeYearlyDate } from '../../shared/domain/fields/yearly-date-words';
import { nextOccurrence } from '../../shared/domain/fields/yearly-occurrence';
import { useToday } from '../data/use-today';
import { sayDateAndWeekday } from '../i18n/say-day';
import { text } from '../i18n/text';
import inline from './InlineFields.module.css';
import classes from './YearlyDateField.module.css';

const words = text.members.drawer.yearly;

type YearlyDateFieldProps = Readonly<{
  label: string;
  value: YearlyDate | null;
  onSave: (value: YearlyDate | null) => void;
}>;

/** A date that comes back every year, in the solar or the lunar calendar; its year may stay unknown. */
export function YearlyDateField({ label, value, onSave }: YearlyDateFieldProps) {
  const [opened, setOpened] = useState(false);
  const today = useToday();
  const shown = value ? writeYearlyDate(value) : '';
  const next = value ? nextOccurrence(value, today) : null;
  const hint = next
    ? [words.next(sayDateAndWeekday(next.on, today)), next.fallenBack ? words.fallenBack : '']
    : [];
  const save = (date: YearlyDate | null) => {
    setOpened(false);
    onSave(date);
  };
  return (
    <Input.Wrapper label={label} labelElement="div" classNames={{ label: inline.label ?? '' }}>
      <Popover opened={opened} onChange={setOpened} trapFocus returnFocus shadow="md" position="bottom-start">
        <Popover.Target>
          <UnstyledButton
            className={classes.value}
            aria-label={words.is(label, shown)}
            title={hint.filter(Boolean).join('，')}
            data-empty={value === null || undefined}
            onClick={() => setOpened(!opened)}
          >
            {shown || '—'}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          {opened && <YearlyDateForm label={label} value={value} onSave={save} />}
        </Popover.Dropdown>
      </Popover>
    </Input.Wrapper>
  );
}

/** Days a solar month may have; February keeps its 29th. */
const solarDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysOf = (calendar: Calendar, month: number) =>
  calendar === 'lunar' ? 30 : (solarDays[month - 1] ?? 31);

function YearlyDateForm({ label, value, onSave }: YearlyDateFieldProps) {
  const [date, setDate] = useState<YearlyDate>(
    value ?? { calendar: 'solar', year: null, month: 1, day: 1, leap: false },
  );
  const { calendar, year, month, day, leap } = date;
  const change = (part: Partial<YearlyDate>) => {
    const next = { ...date, ...part };
    const longest = daysOf(next.calendar, next.month);
    setDate({ ...next, day: Math.min(next.day, longest), leap: next.leap && next.calendar === 'lunar' });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(date);
  };
  const lunar = calendar === 'lunar';
  return (
    <form onSubmit={submit} aria-label={label}>
      <Stack gap="xs" w={232}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={words.calendar}
          data={calendars.map((one) => ({ value: one, label: words.calendars[one] }))}
          value={calendar}
          onChange={(chosen) => change({ calendar: chosen })}
        />
        <Group gap="xs" grow wrap="nowrap">
          <Select
            size="xs"
            label={words.month}
            data-autofocus
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={numbers(12).map((one) => ({
              value: `${one}`,
              label: lunar ? (lunarMonthNames[one - 1] ?? '') : words.solarMonth(one),
            }))}
            value={`${month}`}
            onChange={(chosen) => change({ month: Number(chosen ?? month) })}
          />
          <Select
            size="xs"
            label={words.day}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            data={numbers(daysOf(calendar, month)).map((one) => ({
              value: `${one}`,
              label: lunar ? (lunarDayNames[one - 1] ?? '') : words.solarDay(one),
            }))}
            value={`${day}`}
            onChange={(chosen) => change({ day: Number(chosen ?? day) })}
          />
        </Group>
        {lunar && (
          <Checkbox
            size="xs"
            label={words.leap}
            checked={leap}
            onChange={(event) => change({ leap: event.currentTarget.checked })}
          />
        )}
        <NumberInput
          size="xs"
          label={words.year}
          min={1900}
          max={2100}
          allowDecimal={false}
          hideControls
          value={year ?? ''}
          onChange={(typed) => change({ year: knownYear(typed) })}
        />
        <Group gap="xs" justify="space-between">
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onSave(null)}>
            {words.clear}
          </Button>
          <Button size="compact-sm" type="submit">
            {text.frame.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** A year that is typed to its end; half of one says nothing yet. */
function knownYear(typed: string | number): number | null {
  return typeof typed === 'number' && typed >= 1900 && typed <= 2100 ? typed : null;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
