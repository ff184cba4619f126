import { toValue } from 'liquidjs';
import { type Day, dayFromParts } from '../days';

/** A calendar day inside a script: `{{今天}}` prints `11月22日`, `{{今天.月}}` the month alone. */
export type ScriptDay = Readonly<{ 年: number; 月: number; 日: number }>;

/** Titles of a member's duties (职务); its own property 职责 holds the text of the duties. */
export type DutyTitles = readonly string[] & Readonly<{ 职责?: string }>;

/** What a script variable may hold: plain data, without a prototype where it has named properties. */
export type ScriptValue =
  | string
  | number
  | boolean
  | ScriptDay
  | DutyTitles
  | readonly string[]
  | ScriptRecord
  | readonly ScriptRecord[];

/** Variables by name, without a prototype. A variable that has no value is absent. */
export interface ScriptRecord {
  readonly [name: string]: ScriptValue;
}

/**
 * A record that inherits nothing, to be filled. `Object.create(null)` gives one too, but as a table that is slow to fill
 * and to read, and there is one for each member and each text.
 */
function bareRecord(): Record<string, ScriptValue> {
  return Object.setPrototypeOf({}, null);
}

/** A record with what the given ones hold, the last first; it inherits nothing. */
export function joinedRecord(
  ...records: ReadonlyArray<ScriptRecord | undefined>
): Record<string, ScriptValue> {
  return Object.assign(bareRecord(), ...records);
}

/** A record without a prototype that holds the given entries; `null` ones are left out. */
export function scriptRecord(entries: Readonly<Record<string, ScriptValue | null>>): ScriptRecord {
  const record = bareRecord();
  for (const name of Object.keys(entries)) {
    const value = entries[name];
    if (value !== null && value !== undefined) record[name] = value;
  }
  return record;
}

/** A day as scripts see it. */
export function scriptDay(day: Day): ScriptDay {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return Object.setPrototypeOf({ 年: year, 月: month, 日: dayOfMonth }, null);
}

/** The day a script value stands for, or null when it is none. */
export function dayOfValue(value: unknown): Day | null {
  if (typeof value !== 'object' || value === null) return null;
  const { 年: year, 月: month, 日: dayOfMonth } = value as Readonly<Record<string, unknown>>;
  if (typeof year !== 'number' || typeof month !== 'number' || typeof dayOfMonth !== 'number') return null;
  return dayFromParts(year, month, dayOfMonth);
}

/**
 * The text a script prints for a value: days as `11月22日`, lists joined by 、, flags as 是 or 否,
 * a member as the nickname, a product as its name. Text stays exactly as it is, without any escaping.
 */
export function textOfValue(printed: unknown): string {
  const value: unknown = toValue(printed);
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value))
    return value
      .map(textOfValue)
      .filter((text) => text !== '')
      .join('、');
  if (typeof value !== 'object') return String(value);
  if (dayOfValue(value)) {
    const { 月: month, 日: dayOfMonth } = value as ScriptDay;
    return `${month}月${dayOfMonth}日`;
  }
  const name = ['昵称', '名称'].find((property) => Object.hasOwn(value, property));
  return name === undefined ? '' : textOfValue((value as ScriptRecord)[name]);
}
