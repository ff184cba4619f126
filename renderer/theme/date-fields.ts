import { DateInput, DatePickerInput, TimePicker } from '@mantine/dates';
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

/** What every field with a calendar or a clock has: its words, and today marked. */
export const dateFields = {
  DateInput: DateInput.extend({ defaultProps: calendar }),
  DatePickerInput: DatePickerInput.extend({ defaultProps: calendar }),
  TimePicker: TimePicker.extend({
    defaultProps: { hoursInputLabel: words.hours, minutesInputLabel: words.minutes },
  }),
};
