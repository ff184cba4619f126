import { type Day, dayFromParts, daysBetween } from '../days';
import { dateForms, withMonths } from './date-forms';

/** A date that stood in a text, and what stands there now. */
export type BlankedDate = Readonly<{ date: string; blank: string }>;

/** A text without the dates it had. */
export type BlankedText = Readonly<{ text: string; blanks: readonly BlankedDate[] }>;

/** Farther from the event than that, a date has nothing to do with it. */
const reach = 400;

/**
 * A text with every date in it as a blank the operator fills in: 11月28日 becomes 【开始前3天】 where the event begins three
 * days later, and 【日期】 where that says nothing. Of a date without a year the one next to the event is meant. What
 * stands in 【】 already is not put in brackets again.
 */
export function blankDates(text: string, startsOn: Day): BlankedText {
  const blanks: BlankedDate[] = [];
  const told = dateForms.reduce(
    (written, form) => {
      let open = false;
      let seen = 0;
      return written.replace(form, (...match: unknown[]) => {
        const parts = match.at(-1) as Parts;
        const date = String(match[0]);
        const at = Number(match.at(-3));
        open = isOpen(written.slice(seen, at), open);
        seen = at + date.length;
        const words = wordsOf(parts, startsOn);
        const blank = open ? words : `【${words}】`;
        blanks.push({ date, blank });
        return blank;
      });
    },
    withMonths(asciiFigures(text)),
  );
  return blanks.length > 0 ? { text: told, blanks } : { text, blanks };
}

/** Whether a text ends within 【】, given whether it began there. */
function isOpen(text: string, before: boolean): boolean {
  const last = Math.max(text.lastIndexOf('【'), text.lastIndexOf('】'));
  return last === -1 ? before : text[last] === '【';
}

/** Full-width figures and signs of dates as plain ones: ２０２６－１１－２８. */
function asciiFigures(text: string): string {
  return text.replace(/[０-９－／．]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** What a date says: year, 今年 or 明年, 本月, month and day. */
type Parts = Readonly<Partial<Record<'y' | 'said' | 'month' | 'm' | 'd', string>>>;

const yearsOn: Readonly<Record<string, number>> = { 去年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2 };

function wordsOf(parts: Parts, startsOn: Day): string {
  if (parts.d === undefined) return '年月';
  // Nobody knows in which month 本月 was said.
  if (parts.month !== undefined) return '日期';
  const dayOfMonth = numberOf(parts.d) ?? 0;
  const offset =
    parts.m === undefined
      ? offsetOfDay(dayOfMonth, startsOn)
      : offsetOf(yearOf(parts, startsOn), numberOf(parts.m) ?? 0, dayOfMonth, startsOn);
  if (offset === null || Math.abs(offset) > reach) return '日期';
  if (offset === 0) return '开始当天';
  return offset < 0 ? `开始前${-offset}天` : `开始后${offset}天`;
}

function yearOf({ y, said }: Parts, startsOn: Day): number | null {
  const on = said === undefined ? undefined : yearsOn[said];
  return on === undefined ? numberOf(y) : Number(startsOn.slice(0, 4)) + on;
}

/** Days from the event to the nearest day of this number; null where the months next to it have none. */
function offsetOfDay(dayOfMonth: number, startsOn: Day): number | null {
  const month = Number(startsOn.slice(5, 7));
  const months = [month - 1, month, month + 1].map((each) => (each < 1 ? 12 : each > 12 ? 1 : each));
  const offsets = months.flatMap((each) => offsetOf(null, each, dayOfMonth, startsOn) ?? []);
  return nearest(offsets.filter((offset) => Math.abs(offset) <= 31));
}

/** Days from the event to a date; without a year, to the one nearest to it. Null where there is no such day. */
function offsetOf(year: number | null, month: number, dayOfMonth: number, startsOn: Day): number | null {
  const own = Number(startsOn.slice(0, 4));
  const years = year === null ? [own, own - 1, own + 1] : [year];
  const offsets = years.flatMap((each) => {
    const day = each < 1 || each > 9999 ? null : dayFromParts(each, month, dayOfMonth);
    return day === null ? [] : [daysBetween(startsOn, day)];
  });
  return nearest(offsets);
}

function nearest(offsets: readonly number[]): number | null {
  return offsets.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0] ?? null;
}

const chinese = '零一二三四五六七八九';

/** The number of figures such as 28, 二十八 or 十; null for none. */
function numberOf(figures: string | undefined): number | null {
  if (figures === undefined) return null;
  if (/^\d+$/u.test(figures)) return Number(figures);
  const [tens = '', ones = ''] = figures.includes('十') ? figures.split('十') : ['零', figures];
  const digit = (figure: string, empty: number) => (figure === '' ? empty : chinese.indexOf(figure));
  return digit(tens, 1) * 10 + digit(ones, 0);
}

/** A text cut to what its field keeps, never within a character. */
export function cutTo(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '');
}
