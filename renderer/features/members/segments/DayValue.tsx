import { NumberInput } from '@mantine/core';
import type { Day } from '../../../../shared/domain/days';
import type { dayRules } from '../../../../shared/domain/segments/segment';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';

type DayValueProps = Readonly<{
  rule: (typeof dayRules)[number];
  days: number;
  day: Day | null;
  onChange: (part: Readonly<{ days: number; day: Day | null }>) => void;
}>;

const words = text.segments;

/** So many days, or a day of the calendar. */
export function DayValue({ rule, days, day, onChange }: DayValueProps) {
  if (rule === 'unknown') return null;
  if (rule === 'from' || rule === 'until') {
    return (
      <DayField
        aria-label={words.day}
        value={day}
        placeholder={words.day}
        onChange={(chosen) => onChange({ days, day: chosen })}
      />
    );
  }
  return (
    <NumberInput
      aria-label={words.days}
      min={0}
      max={36_500}
      clampBehavior="strict"
      allowDecimal={false}
      suffix={words.daysUnit}
      value={days}
      onChange={(typed) => onChange({ days: typeof typed === 'number' ? typed : 0, day })}
    />
  );
}
