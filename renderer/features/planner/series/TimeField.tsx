import { TimePicker } from '@mantine/dates';
import { useState } from 'react';
import { type TimeOfDay, timeOfDaySchema } from '../../../../shared/domain/days';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import classes from './Series.module.css';

type TimeFieldProps = Readonly<{ time: TimeOfDay; onChange: (time: TimeOfDay) => void }>;

/** The time on a 24-hour clock, with the slots' usual times offered. A whole time counts at once, half of one does not. */
export function TimeField({ time, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { slots } = useScope().community.rhythm;
  const type = (value: string) => {
    setTyped(value);
    const next = timeOfDaySchema.safeParse(value.slice(0, 5));
    if (next.success && next.data !== time) onChange(next.data);
  };
  return (
    <TimePicker
      size="xs"
      w={104}
      label={text.series.form.time}
      classNames={{ label: classes.label ?? '' }}
      format="24h"
      withDropdown
      presets={[...new Set(slots.map(({ suggested }) => suggested))]}
      value={typed ?? time}
      onChange={type}
      onBlur={() => setTyped(null)}
    />
  );
}
