import type { FieldValue } from './field';
import { writeYearlyDate } from './yearly-date-words';

/** A value of a custom field in words, as files and scripts show it: 是, 油皮、混合, 农历八月十五. */
export function writeFieldValue(value: FieldValue): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return isList(value) ? value.join('、') : writeYearlyDate(value);
}

function isList(value: Extract<FieldValue, object>): value is readonly string[] {
  return Array.isArray(value);
}
