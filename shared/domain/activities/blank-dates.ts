import { type Day, dayFromParts, daysBetween } from '../days';
import type { lineLimit, noteLimit } from '../text';

/** A date that stood in a text, and what stands there now. */
export type BlankedDate = Readonly<{ date: string; blank: string }>;

/** A text without the dates it had. */
export type BlankedText = Readonly<{ text: string; blanks: readonly BlankedDate[] }>;

const weekday =
  '(?:\\s?[（(]\\s?(?:周|星期|礼拜)[一二三四五六日天]\\s?[）)]|\\s?(?:周|星期|礼拜)[一二三四五六日天])?';
const figure = '[一二三四五六七八九十〇零]';
/** Each way a date is written; the groups of each are year, month and day as far as it says them. */
const forms: readonly RegExp[] = [
  // 2026-11-28, 2026/11/28, 2026.11.28
  new RegExp(`(?<y>\\d{4})\\s?[-/.]\\s?(?<m>\\d{1,2})\\s?[-/.]\\s?(?<d>\\d{1,2})${weekday}`, 'gu'),
  // 2026年11月28日, 11月28日, 11月28号, 11 月 28—30 日
  new RegExp(
    `(?:(?<y>\\d{4})\\s?年\\s?)?(?<!\\d)(?<m>\\d+)\\s?月\\s?(?<d>\\d+)(?:\\s?[日号]${weekday}|(?=\\s?[-—–~～至到]\\s?\\d))`,
    'gu',
  ),
  // 十一月二十八日
  new RegExp(`(?:${figure}{4}\\s?年\\s?)?(?<m>${figure}{1,3})月(?<d>${figure}{1,3})[日号]${weekday}`, 'gu'),
  // 11.28 晚上, 11/28（周六）: a number alone may also be a price or a share
  /(?<![\d.])(?<m>1[0-2]|0?[1-9])[./](?<d>3[01]|[12]\d|0?[1-9])(?=\s?(?:[（(]?(?:周|星期)[一二三四五六日天]|早上|上午|中午|下午|晚|当[天晚日]))/gu,
  // 2026年11月, 2026年
  /(?<y>\d{4})\s?年(?:\s?\d{1,2}\s?月)?/gu,
];

/** Farther from the event than that, a date has nothing to do with it. */
const reach = 400;

/**
 * A text with every date in it as a blank the operator fills in: 11月28日 becomes 【开始前3天】 where the event begins three
 * days later, and 【日期】 where that says nothing. Of a date without a year the one next to the event is meant. What
 * stands in 【】 already is not put in brackets again.
 */
export function blankDates(text: string, startsOn: Day): BlankedText {
  const blanks: BlankedDate[] = [];
  const told = forms.reduce((written, form) => {
    let open = false;
    let seen = 0;
    return written.replace(form, (...match: unknown[]) => {
      const parts = match.at(-1) as Readonly<Partial<Record<'y' | 'm' | 'd', string>>>;
      const date = String(match[0]);
      const at = Number(match.at(-3));
      open = isOpen(written.slice(seen, at), open);
      seen = at + date.length;
      const words = wordsOf(parts, startsOn);
      const blank = open ? words : `【${words}】`;
      blanks.push({ date, blank });
      return blank;
    });
  }, asciiFigures(text));
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

function wordsOf(parts: Readonly<Partial<Record<'y' | 'm' | 'd', string>>>, startsOn: Day): string {
  if (parts.d === undefined) return '年月';
  const offset = offsetOf(numberOf(parts.y), numberOf(parts.m) ?? 0, numberOf(parts.d) ?? 0, startsOn);
  if (offset === null || Math.abs(offset) > reach) return '日期';
  if (offset === 0) return '开始当天';
  return offset < 0 ? `开始前${-offset}天` : `开始后${offset}天`;
}

/** Days from the event to a date; without a year, to the one nearest to it. Null where there is no such day. */
function offsetOf(year: number | null, month: number, dayOfMonth: number, startsOn: Day): number | null {
  const own = Number(startsOn.slice(0, 4));
  const years = year === null ? [own, own - 1, own + 1] : [year];
  const offsets = years.flatMap((each) => {
    const day = each < 1 || each > 9999 ? null : dayFromParts(each, month, dayOfMonth);
    return day === null ? [] : [daysBetween(startsOn, day)];
  });
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
export function cutTo(text: string, limit: typeof lineLimit | typeof noteLimit): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '');
}
