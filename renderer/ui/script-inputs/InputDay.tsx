import type { Day } from '../../../shared/domain/days';
import { useToday } from '../../data/use-today';
import { text } from '../../i18n/text';
import { DayField } from '../DayField';

type InputDayProps = Readonly<{
  label: string;
  withAsterisk: boolean;
  'aria-required': boolean;
  day: Day | null;
  onChange: (day: Day | null) => void;
}>;

const startHere = { 'data-autofocus': true };

/** A day of a form. By keyboard, its calendar begins at the day and gives the focus back once one is chosen. */
export function InputDay({ day, onChange, ...rest }: InputDayProps) {
  const today = useToday();
  return (
    <DayField
      {...rest}
      placeholder={text.composer.form.chooseDay}
      clearable={!rest['aria-required']}
      value={day}
      onChange={onChange}
      getDayProps={(one) => (one === (day ?? today) ? startHere : {})}
      popoverProps={{ shadow: 'md', withinPortal: true, returnFocus: true }}
    />
  );
}
