import { TimePicker } from '@mantine/dates';
import { useEffect, useState } from 'react';
import { type TimeOfDay, timeOfDaySchema } from '../../../../shared/domain/days';
import { text } from '../../../i18n/text';

type TimeDraftProps = Readonly<{
  label: string;
  value: TimeOfDay | null;
  onChange: (time: TimeOfDay) => void;
  /** Where any time will do: emptied. */
  onClear?: () => void;
  w?: number;
  /** Name of the field, for going to it. */
  cell?: string;
}>;

/** A time of day that is saved when its field is left: one half typed is none, and not each digit is a change. */
export function TimeDraft({ label, value, onChange, onClear, w, cell }: TimeDraftProps) {
  const [typed, setTyped] = useState<string>(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  const settle = () => {
    const parsed = timeOfDaySchema.safeParse(typed.slice(0, 5));
    if (parsed.success) {
      if (parsed.data !== value) onChange(parsed.data);
    } else if (typed === '' && value !== null && onClear) onClear();
    else setTyped(value ?? '');
  };
  return (
    <TimePicker
      size="xs"
      {...(w === undefined ? {} : { w })}
      label={label}
      labelProps={{ fz: 12, fw: 400, c: 'dimmed' }}
      value={typed}
      onChange={setTyped}
      onBlur={settle}
      clearable={onClear !== undefined}
      clearButtonProps={{
        'aria-label': text.frame.calendar.clear,
        onClick: () => {
          setTyped('');
          if (value !== null) onClear?.();
        },
      }}
      hoursRef={(input) => {
        if (input && cell) input.dataset.cell = cell;
      }}
    />
  );
}
