import type { FoundDay } from './read-statutory';
import { readFileDay, readFileMark } from './read-statutory-lines';

type Entry = Readonly<Record<string, unknown>>;

/** What is written in a JSON file, or null where it is none. Entries are counted through the whole file, from 1. */
export function readStatutoryJson(text: string): readonly FoundDay[] | null {
  const content = text.replace(/^\uFEFF/, '').trim();
  if (!/^[[{]/.test(content)) return null;
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return null;
  }
  return listsIn(value)
    .flatMap(({ year, entries }) => entries.map((entry) => ({ year, entry })))
    .map(({ year, entry }, index) => readEntry(entry, year, index + 1));
}

type YearList = Readonly<{ year: number | null; entries: readonly unknown[] }>;

/** `{"2027": […]}`, `{"year": 2027, "days": […]}`, a list of either, or a bare list of days. */
function listsIn(value: unknown): readonly YearList[] {
  if (Array.isArray(value)) {
    const isOfYears = value.some((one) => isObject(one) && Array.isArray(one.days));
    return isOfYears ? value.flatMap(listsIn) : [{ year: null, entries: value }];
  }
  if (!isObject(value)) return [];
  if (Array.isArray(value.days)) return [{ year: yearIn(value.year), entries: value.days }];
  return Object.entries(value).flatMap(([key, held]) => {
    const entries = Array.isArray(held)
      ? held
      : isObject(held) && /^\d{4}$/.test(key)
        ? ownEntries(held)
        : null;
    return entries ? [{ year: yearIn(key), entries }] : [];
  });
}

/** `{"days": […]}` below a year, or days as keys: `{"2027-02-06": {…}}`. */
function ownEntries(held: Entry): readonly unknown[] {
  if (Array.isArray(held.days)) return held.days;
  return Object.entries(held).map(([date, rest]) =>
    isObject(rest) ? { date, ...rest } : { date, name: rest },
  );
}

function readEntry(entry: unknown, year: number | null, at: number): FoundDay {
  const text = (JSON.stringify(entry) ?? '').slice(0, 200);
  if (!isObject(entry)) return { at, text, day: null, name: '', off: null, year };
  const date = entry.day ?? entry.date;
  return {
    at,
    text,
    day: typeof date === 'string' ? readFileDay(date) : null,
    name: typeof entry.name === 'string' ? entry.name : '',
    off: markIn(entry.off ?? entry.isOffDay ?? entry.holiday),
    year,
  };
}

function markIn(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' || typeof value === 'number' ? readFileMark(String(value)) : null;
}

function yearIn(value: unknown): number | null {
  const year = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : null;
}

function isObject(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
