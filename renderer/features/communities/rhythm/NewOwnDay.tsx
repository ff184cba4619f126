import { Button, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { lunarDayNames, lunarMonthNames } from '../../../../shared/domain/fields/lunar-words';
import type { OwnDay } from '../../../../shared/domain/planner/rhythm';
import { useOnce } from '../../../data/use-once';
import { text } from '../../../i18n/text';
import classes from './Rhythm.module.css';

const words = text.rhythm.settings.own;
const nameLimit = 40;
/** Days a solar month may have; February keeps its 29th. */
const solarDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const blank: OwnDay = { name: '', month: 1, dayOfMonth: 1, year: null, lunar: false };

/** Adds a day of one's own. The calendar and the month stay for the next one. */
export function NewOwnDay({ onAdd }: Readonly<{ onAdd: (own: OwnDay) => Promise<boolean> }>) {
  const [own, setOwn] = useState<OwnDay>(blank);
  const nameField = useRef<HTMLInputElement>(null);
  const change = (part: Partial<OwnDay>) => {
    const next = { ...own, ...part };
    setOwn({ ...next, dayOfMonth: Math.min(next.dayOfMonth, daysOf(next)) });
  };
  const add = useOnce(async () => {
    const name = own.name.trim();
    if (name !== '' && (await onAdd({ ...own, name }))) {
      setOwn({ ...own, name: '' });
      nameField.current?.focus();
    }
    return false;
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  const { lunar } = own;
  return (
    <form className={classes.form} aria-label={words.title} onSubmit={submit}>
      <TextInput
        ref={nameField}
        size="xs"
        w={150}
        label={words.name}
        placeholder={words.nameHint}
        maxLength={nameLimit}
        value={own.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label={words.calendar}
        data={[
          { value: 'solar', label: words.solar },
          { value: 'lunar', label: words.lunar },
        ]}
        value={lunar ? 'lunar' : 'solar'}
        onChange={(chosen) => change({ lunar: chosen === 'lunar' })}
      />
      <Select
        size="xs"
        w={88}
        label={words.month}
        allowDeselect={false}
        data={numbers(12).map((one) => ({
          value: `${one}`,
          label: lunar ? (lunarMonthNames[one - 1] ?? '') : words.solarMonth(one),
        }))}
        value={`${own.month}`}
        onChange={(chosen) => change({ month: Number(chosen ?? own.month) })}
      />
      <Select
        size="xs"
        w={88}
        label={words.day}
        allowDeselect={false}
        data={numbers(daysOf(own)).map((one) => ({
          value: `${one}`,
          label: lunar ? (lunarDayNames[one - 1] ?? '') : words.solarDay(one),
        }))}
        value={`${own.dayOfMonth}`}
        onChange={(chosen) => change({ dayOfMonth: Number(chosen ?? own.dayOfMonth) })}
      />
      <NumberInput
        size="xs"
        w={88}
        label={words.year}
        placeholder={words.everyYear}
        min={1900}
        max={2200}
        allowDecimal={false}
        hideControls
        value={own.year ?? ''}
        onChange={(typed) => change({ year: typeof typed === 'number' ? typed : null })}
      />
      <Button
        size="xs"
        type="submit"
        variant="default"
        disabled={own.name.trim() === '' || !isYear(own.year)}
      >
        {words.add}
      </Button>
    </form>
  );
}

function daysOf({ lunar, month }: OwnDay): number {
  return lunar ? 30 : (solarDays[month - 1] ?? 31);
}

/** Half of a year is none yet. */
function isYear(year: number | null): boolean {
  return year === null || (year >= 1900 && year <= 2200);
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
