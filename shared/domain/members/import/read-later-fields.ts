import type { Day } from '../../days';
import type { YearlyDate } from '../../fields/calendar-date';
import type { FieldValue, FieldValues } from '../../fields/field';
import { parseFieldValue } from '../../fields/parse-field-value';
import { parseYearlyDate } from '../../fields/yearly-date-words';
import type { StructureRole } from '../member';
import { isPlaceholder, splitList } from './clean-text';
import { importFieldLabels, targetOfField } from './import-field';
import { parseDay } from './parse-day';
import { parseRoles } from './parse-roles';
import { keepInNotes, type Reading, type RowContext, wordSeparators } from './row-reading';

/** The structure roles a row names. */
export function readRoles(reading: Reading): readonly StructureRole[] {
  const { roles, unrecognised } = parseRoles(splitList(reading.textOf('roles'), wordSeparators));
  for (const word of unrecognised) setAside(reading, importFieldLabels.roles, word);
  return roles;
}

/** The birthday a row names: 1996-03-12, 3月12日, 农历八月十五. */
export function readBirthday(reading: Reading, { today }: RowContext): YearlyDate | null {
  const text = reading.textOf('birthday');
  if (text === '') return null;
  const date = parseYearlyDate(text, 'solar') ?? birthdayOfDay(text, today);
  if (date === null) setAside(reading, importFieldLabels.birthday, text);
  return date;
}

/** A birthday written as a day with a time, or as the number a spreadsheet keeps it by. */
function birthdayOfDay(text: string, today: Day): YearlyDate | null {
  const parsed = parseDay(text, { today });
  return parsed.ok ? parseYearlyDate(parsed.day, 'solar') : null;
}

/** The last day of the membership a row names. */
export function readPaidUntil(reading: Reading, { today }: RowContext): Day | null {
  const text = reading.textOf('paidUntil');
  if (text === '') return null;
  // Without a year, a day is read as the last one of its name: no end of something still to come.
  const parsed = /\d{4}/.test(text.normalize('NFKC')) ? parseDay(text, { today }) : null;
  if (parsed?.ok) return parsed.day;
  setAside(reading, importFieldLabels.paidUntil, text);
  return null;
}

/** The values a row has for custom fields. */
export function readCustom(reading: Reading, { today, fields = [] }: RowContext): FieldValues {
  const values: (readonly [string, FieldValue])[] = [];
  for (const field of fields) {
    const text = reading.textOf(targetOfField(field.id));
    if (text === '') continue;
    const parsed = parseFieldValue(text, field, { today });
    if (parsed.ok) values.push([field.id, parsed.value]);
    else if (!isPlaceholder(text)) setAside(reading, field.name, text);
  }
  return Object.fromEntries(values);
}

/** A value that does not fit its field is said, and kept in the notes. */
function setAside(reading: Reading, label: string, text: string): void {
  reading.warnings.push({ code: 'value-unrecognised', field: label, text });
  keepInNotes(reading, label, text);
}
