import { TimePicker } from '@mantine/dates';
import { type TimeOfDay, timeOfDaySchema } from '../../../../shared/domain/days';

type TimeFieldProps = Readonly<{ label: string; value: TimeOfDay; onChange: (time: TimeOfDay) => void }>;

/** A time of day on a 24-hour clock, typed in two parts; an unfinished one changes nothing. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <TimePicker
      label={label}
      size="sm"
      defaultValue={value}
      onChange={(typed) => {
        const parsed = timeOfDaySchema.safeParse(typed.slice(0, 5));
        if (parsed.success) onChange(parsed.data);
      }}
    />
  );
}
