import { DateInput } from '@mantine/dates';
import { type Day, isDay } from '../../../shared/domain/days';
import { readTypedDay } from '../../../shared/domain/scripts/typed-day';
import { useToday } from '../../data/use-today';
import { sayDateAndWeekday } from '../../i18n/say-day';
import { text } from '../../i18n/text';

type InputDayProps = Readonly<{
  label: string;
  withAsterisk: boolean;
  'aria-required': boolean;
  day: Day | null;
  onChange: (day: Day | null) => void;
}>;

/** A day of a form: typed as 2026-11-28, 11-28 or 11月28日, or chosen from the calendar below. */
export function InputDay({ day, onChange, ...rest }: InputDayProps) {
  const today = useToday();
  const inFull = (one: string) => (isDay(one) ? sayDateAndWeekday(one, today) : one);
  return (
    <DateInput
      {...rest}
      placeholder={text.composer.form.chooseDay}
      clearable={!rest['aria-required']}
      dateParser={(typed) => readTypedDay(typed, today)}
      valueFormat={inFull}
      getDayAriaLabel={inFull}
      value={day}
      onChange={(next) => onChange(next !== null && isDay(next) ? next : null)}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        // Esc closes the calendar first, and what the form stands in only when there is none.
        if (event.key === 'Escape' && document.querySelector('[data-dates-dropdown]')) event.preventDefault();
      }}
      popoverProps={{ shadow: 'md' }}
    />
  );
}
