import { DatePickerInput, type DatePickerInputProps } from '@mantine/dates';
import { type Day, isDay } from '../../shared/domain/days';
import { useToday } from '../data/use-today';
import { sayDateAndWeekday } from '../i18n/say-day';

type DayFieldProps = Readonly<{
  value: Day | null;
  onChange: (day: Day | null) => void;
  /** The day in words; the date and weekday where nothing is given. */
  say?: (day: Day) => string;
}> &
  Omit<DatePickerInputProps, 'value' | 'onChange' | 'type' | 'valueFormatter' | 'ref'>;

/** A day chosen from a calendar and shown in words. */
export function DayField({ value, onChange, say, ...rest }: DayFieldProps) {
  const today = useToday();
  const inFull = (day: Day) => sayDateAndWeekday(day, today);
  return (
    <DatePickerInput
      {...rest}
      popoverProps={{ returnFocus: true, ...rest.popoverProps }}
      value={value}
      onChange={(chosen) => onChange(chosen !== null && isDay(chosen) ? chosen : null)}
      valueFormatter={({ date }) => (typeof date === 'string' && isDay(date) ? (say ?? inFull)(date) : '')}
      getDayAriaLabel={(day) => (isDay(day) ? inFull(day) : day)}
    />
  );
}
