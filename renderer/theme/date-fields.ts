import type { DateInputProps, DatePickerInputProps, TimePickerProps } from '@mantine/dates';
import { text } from '../i18n/text';

const words = text.frame.calendar;

const calendar = {
  highlightToday: true,
  monthLabelFormat: words.month,
  yearLabelFormat: words.year,
  monthsListFormat: words.monthOfYear,
  popoverProps: { shadow: 'md', withinPortal: true },
  clearButtonProps: { 'aria-label': words.clear },
  ariaLabels: {
    monthLevelControl: words.months,
    yearLevelControl: words.years,
    nextMonth: words.nextMonth,
    previousMonth: words.previousMonth,
    nextYear: words.nextYear,
    previousYear: words.previousYear,
    nextDecade: words.nextDecade,
    previousDecade: words.previousDecade,
  },
} as const;

const clock: Partial<TimePickerProps> = { hoursInputLabel: words.hours, minutesInputLabel: words.minutes };

/**
 * What every field with a calendar or a clock has: its words, and today marked. By name, as the theme knows them: the
 * fields themselves come with the screens that have some.
 */
export const dateFields = {
  DateInput: { defaultProps: calendar satisfies Partial<DateInputProps> },
  DatePickerInput: { defaultProps: calendar satisfies Partial<DatePickerInputProps> },
  TimePicker: { defaultProps: clock },
};
