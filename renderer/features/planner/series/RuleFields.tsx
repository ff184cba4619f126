import { Chip, Group, Input, MultiSelect, SegmentedControl } from '@mantine/core';
import { longestInterval, type RuleParts } from '../../../../shared/domain/planner/series/rule-in-words';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import classes from './Series.module.css';

const words = text.series.form;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const monthDays = [...Array.from({ length: 31 }, (_, index) => index + 1), -1];

type RuleFieldsProps = Readonly<{ parts: RuleParts; onChange: (parts: RuleParts) => void }>;

/** On which days: by weekdays, every so many days, or by days of the month. */
export function RuleFields({ parts, onChange }: RuleFieldsProps) {
  const { every, interval } = parts;
  const turnTo = (next: RuleParts['every']) =>
    onChange({
      every: next,
      interval: 1,
      weekdays: next === 'week' ? [1, 3, 5, 7] : [],
      monthDays: next === 'month' ? [1] : [],
    });
  return (
    <div className={classes.fields}>
      <SegmentedControl
        size="xs"
        aria-label={words.every}
        value={every}
        onChange={(next) => turnTo(next as RuleParts['every'])}
        data={(['week', 'day', 'month'] as const).map((value) => ({ value, label: words.everyNames[value] }))}
      />
      <InlineNumber
        label={words.interval}
        labelHidden
        value={interval}
        least={1}
        most={longestInterval}
        w={96}
        prefix="每 "
        suffix={words.intervalUnits[every]}
        onSave={async (next) => {
          onChange({ ...parts, interval: next ?? 1 });
          return true;
        }}
      />
      {every === 'week' ? <Weekdays parts={parts} onChange={onChange} /> : null}
      {every === 'month' ? <MonthDays parts={parts} onChange={onChange} /> : null}
    </div>
  );
}

/** Seven toggles; the last one cannot be taken away. */
function Weekdays({ parts, onChange }: RuleFieldsProps) {
  return (
    <Input.Wrapper>
      <Chip.Group
        multiple
        value={parts.weekdays.map(String)}
        onChange={(chosen) => {
          if (chosen.length > 0) onChange({ ...parts, weekdays: chosen.map(Number).toSorted() });
        }}
      >
        <Group gap={4} className={classes.weekdays ?? ''} role="group" aria-label={words.weekdays}>
          {weekdays.map((day) => (
            <Chip key={day} size="xs" value={String(day)} aria-label={text.series.weekdayName(day)}>
              {text.series.weekday(day)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}

function MonthDays({ parts, onChange }: RuleFieldsProps) {
  return (
    <MultiSelect
      size="xs"
      flex={1}
      miw={200}
      aria-label={words.monthDays}
      data={monthDays.map((day) => ({ value: String(day), label: text.series.monthDay(day) }))}
      value={parts.monthDays.map(String)}
      onChange={(chosen) => {
        if (chosen.length > 0) onChange({ ...parts, monthDays: chosen.map(Number) });
      }}
    />
  );
}
