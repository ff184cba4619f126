import { type FilterImplOptions, filters } from 'liquidjs';
import { type Day, isDay, shiftDay } from '../days';
import { weekdayOf, writeDay } from './day-words';
import { dayOfValue, type ScriptDay, scriptDay, textOfValue } from './script-values';

type FilterHandler = Extract<FilterImplOptions, (...parameters: never[]) => unknown>;

/** One filter made for Chinese scripts, as the editor's menu shows it. */
export type ScriptFilter = Readonly<{ name: string; description: string; example: string }>;

/** The filters made for Chinese scripts. */
export const chineseFilters: readonly ScriptFilter[] = [
  { name: '加天', description: '往后几天，负数往前', example: '{{ 今天 | 加天: 3 }}' },
  { name: '周几', description: '那天是周几', example: '{{ 今天 | 加天: 3 | 周几 }}' },
  { name: '日期', description: '带年份的日期，也可以写格式', example: '{{ 入群日期 | 日期: "yyyy-MM-dd" }}' },
];

/** Most days 加天 moves in one step, about a hundred years. */
const farthestShift = 36_500;

const textFilters = [
  'append',
  'prepend',
  'remove',
  'remove_first',
  'remove_last',
  'replace',
  'replace_first',
  'replace_last',
  'split',
  'strip',
  'lstrip',
  'rstrip',
  'strip_newlines',
  'squish',
  'upcase',
  'downcase',
  'capitalize',
  'truncate',
];

/** Filters of LiquidJS that take what they get. Others are out: clock, chance, HTML, and code inside text. */
const plainFilters = [
  'default',
  'size',
  'first',
  'last',
  'map',
  'slice',
  'reverse',
  'concat',
  'plus',
  'minus',
  'times',
  'divided_by',
  'modulo',
  'round',
  'ceil',
  'floor',
  'abs',
  'at_least',
  'at_most',
];

function originalFilter(name: string): FilterHandler {
  const filter = filters[name];
  if (typeof filter !== 'function') throw new TypeError(`LiquidJS has no filter ${name}`);
  return filter;
}

/** Days, lists and flags as the text they print; text and numbers as they are. */
function printed(value: unknown): unknown {
  return typeof value === 'number' || value === undefined ? value : textOfValue(value);
}

function onText(name: string): FilterHandler {
  const original = originalFilter(name);
  return function (value: unknown, ...parameters: unknown[]) {
    return original.call(this, printed(value), ...parameters.map(printed));
  };
}

function dayFrom(value: unknown): Day {
  if (typeof value === 'string' && isDay(value)) return value;
  const day = dayOfValue(value);
  if (!day) throw new RangeError(`不是日期：${textOfValue(value)}`);
  return day;
}

function addDays(value: unknown, count: unknown): ScriptDay {
  const days = Number(count);
  if (!Number.isInteger(days) || Math.abs(days) > farthestShift) {
    throw new RangeError(`加天要写整数：${textOfValue(count)}`);
  }
  const shifted = shiftDay(dayFrom(value), days);
  if (!isDay(shifted)) throw new RangeError(`日期太远：${textOfValue(count)}`);
  return scriptDay(shifted);
}

function joinTexts(this: ThisParameterType<FilterHandler>, value: unknown, separator: unknown): unknown {
  const items = Array.isArray(value) ? value : [value];
  const texts = items.map(textOfValue).filter((text) => text !== '');
  return originalFilter('join').call(this, texts, printed(separator) ?? '、');
}

/** Every filter a script may use, by name. */
export const scriptFilters: ReadonlyMap<string, FilterHandler> = new Map<string, FilterHandler>([
  ...plainFilters.map((name): [string, FilterHandler] => [name, originalFilter(name)]),
  ...textFilters.map((name): [string, FilterHandler] => [name, onText(name)]),
  ['join', joinTexts],
  ['加天', addDays],
  ['周几', (value: unknown) => weekdayOf(dayFrom(value))],
  [
    '日期',
    (value: unknown, pattern: unknown) =>
      writeDay(dayFrom(value), pattern === undefined ? undefined : textOfValue(pattern)),
  ],
]);
