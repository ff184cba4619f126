/** A rule as a form and a sentence know it. */
export type RuleParts = Readonly<{
  every: 'day' | 'week' | 'month';
  /** Every how many days, weeks, months; 1 for each. */
  interval: number;
  /** 1 Monday to 7 Sunday, in order; only of a week. Empty: the weekday it starts on. */
  weekdays: readonly number[];
  /** 1 to 31, and -1 behind them for the last day; only of a month. Empty: the day of the month it starts on. */
  monthDays: readonly number[];
}>;

const weekdayCodes: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const frequencies: ReadonlyMap<string, RuleParts['every']> = new Map([
  ['DAILY', 'day'],
  ['WEEKLY', 'week'],
  ['MONTHLY', 'month'],
]);

const known = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'WKST']);

/** Longest step between two sessions, in days, weeks or months. */
export const longestInterval = 366;

/**
 * What a rule says; null for one that says anything else. Only days, weeks and months are understood, so that a rule
 * from elsewhere cannot ask for something by the second.
 */
export function ruleParts(rule: string): RuleParts | null {
  const fields = fieldsOf(rule);
  const every = frequencies.get(fields?.get('FREQ') ?? '');
  const interval = intervalOf(fields?.get('INTERVAL'));
  const weekdays = numbersOf(fields?.get('BYDAY'), weekdayOf);
  const monthDays = numbersOf(fields?.get('BYMONTHDAY'), monthDayOf);
  if (!fields || !every || !interval || !weekdays || !monthDays) return null;
  if ((fields.get('WKST') ?? 'MO') !== 'MO') return null;
  if (every !== 'month' && monthDays.length > 0) return null;
  if (every === 'week' || weekdays.length === 0) return { every, interval, weekdays, monthDays };
  // Each day, but only on these weekdays, is each week on these.
  return every === 'day' && interval === 1 ? { every: 'week', interval, weekdays, monthDays } : null;
}

/** The rule (RFC 5545) that says so. */
export function ruleOf({ every, interval, weekdays, monthDays }: RuleParts): string {
  const frequency = [...frequencies].find(([, name]) => name === every)?.[0] ?? 'DAILY';
  const codes = every === 'week' ? inOrder(weekdays).map((weekday) => weekdayCodes[weekday - 1]) : [];
  const days = every === 'month' ? inOrder(monthDays) : [];
  return [
    `FREQ=${frequency}`,
    ...(interval > 1 ? [`INTERVAL=${interval}`] : []),
    ...(codes.length > 0 ? [`BYDAY=${codes.join(',')}`] : []),
    ...(days.length > 0 ? [`BYMONTHDAY=${days.join(',')}`] : []),
  ].join(';');
}

/** `FREQ=DAILY;INTERVAL=2` as its fields; null where a field is unknown, without a value, or there twice. */
function fieldsOf(rule: string): ReadonlyMap<string, string> | null {
  const parts = rule
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')
    .filter((part) => part !== '');
  const fields = new Map<string, string>();
  for (const part of parts) {
    const [name = '', value = '', ...more] = part.split('=');
    if (!known.has(name) || value === '' || more.length > 0 || fields.has(name)) return null;
    fields.set(name, value);
  }
  return fields;
}

function intervalOf(text = '1'): number | null {
  const interval = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return interval >= 1 && interval <= longestInterval ? interval : null;
}

/** The numbers of a list, in order, each once; null where one of them is none. */
function numbersOf(
  list: string | undefined,
  numberOf: (text: string) => number | null,
): readonly number[] | null {
  const numbers = list === undefined ? [] : list.split(',').map(numberOf);
  return numbers.every((number) => number !== null) ? inOrder(numbers) : null;
}

function inOrder(numbers: readonly number[]): readonly number[] {
  const place = (number: number) => (number < 0 ? Number.POSITIVE_INFINITY : number);
  return [...new Set(numbers)].sort((a, b) => place(a) - place(b));
}

function weekdayOf(code: string): number | null {
  const index = weekdayCodes.indexOf(code);
  return index < 0 ? null : index + 1;
}

function monthDayOf(text: string): number | null {
  if (text === '-1') return -1;
  const monthDay = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return monthDay >= 1 && monthDay <= 31 ? monthDay : null;
}
