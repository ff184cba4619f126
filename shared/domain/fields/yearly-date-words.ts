import { trimInvisible } from '../members/import/clean-text';
import type { Calendar, YearlyDate } from './calendar-date';
import { lunarDayNames, lunarMonthNames, readSmallNumber, readYear } from './lunar-words';

const number = '[0-9一二三四五六七八九十廿卅]{1,3}';
const inChinese = new RegExp(
  `^(?:([0-9〇零○一二三四五六七八九]{4})年)?(闰|閏)?(${number}|正|元|冬|腊|臘)月(初?${number})[日号號]?$`,
);
const withSigns = /^(?:(\d{4})([-/.]))?(\d{1,2})[-/.](\d{1,2})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;

const lunarMark = /(?:农历|農曆|阴历|陰曆|旧历)/u;
const solarMark = /(?:公历|公曆|阳历|陽曆|新历)/u;
/** Words only the Chinese calendar has. */
const lunarOnly = /[闰閏]|[正冬腊臘]月|初|廿|卅/u;

/** Days each month of a leap year has; February keeps its 29th. */
const solarDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A date that comes back every year, as people write it: 农历八月十五, 闰六月初一, 农历1990年腊月三十, 3月12日,
 * 1996-03-12. A day in Chinese numbers (八月十五) is taken to be lunar; one that says nothing is in `usual`.
 * Null when it is none, or one its calendar does not have.
 */
export function parseYearlyDate(text: string, usual: Calendar): YearlyDate | null {
  if (text.length > 60) return null;
  const plain = trimInvisible(text).normalize('NFKC').replace(/\s+/gu, '');
  const bare = plain
    .replace(lunarMark, '')
    .replace(solarMark, '')
    .replace(/^[:：]|[()（）]/gu, '');
  const parts = partsOf(bare);
  if (!parts) return null;
  return realDate({ ...parts, calendar: calendarOf(plain, bare, usual) });
}

type Parts = Omit<YearlyDate, 'calendar'>;

function partsOf(bare: string): Parts | null {
  const chinese = inChinese.exec(bare);
  if (chinese) {
    const [, year, leap, month = '', day = ''] = chinese;
    return made(
      year === undefined ? null : readYear(year),
      readSmallNumber(month),
      readSmallNumber(day),
      leap !== undefined,
    );
  }
  const signs = withSigns.exec(bare);
  if (signs)
    return made(signs[1] === undefined ? null : Number(signs[1]), Number(signs[3]), Number(signs[4]), false);
  const joined = compact.exec(bare);
  return joined ? made(Number(joined[1]), Number(joined[2]), Number(joined[3]), false) : null;
}

function made(year: number | null, month: number | null, day: number | null, leap: boolean): Parts | null {
  return month === null || day === null ? null : { year, month, day, leap };
}

function calendarOf(plain: string, bare: string, usual: Calendar): Calendar {
  if (solarMark.test(plain)) return 'solar';
  if (lunarMark.test(plain) || lunarOnly.test(bare)) return 'lunar';
  return /[一二三四五六七八九十]/u.test(bare) ? 'lunar' : usual;
}

function realDate(date: YearlyDate): YearlyDate | null {
  const { calendar, year, month, day, leap } = date;
  if (year !== null && (year < 1900 || year > 2100)) return null;
  if (month < 1 || month > 12 || day < 1) return null;
  if (calendar === 'solar')
    return leap || day > (solarDays[month - 1] ?? 0) || !hasDay(year, month, day) ? null : date;
  return day > 30 ? null : date;
}

/** 29 February needs a leap year, where a year is named. */
function hasDay(year: number | null, month: number, day: number): boolean {
  if (month !== 2 || day !== 29 || year === null) return true;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** A yearly date in words that {@link parseYearlyDate} reads back: 农历1990年闰六月十五, 1996年3月12日, 3月12日. */
export function writeYearlyDate({ calendar, year, month, day, leap }: YearlyDate): string {
  const inYear = year === null ? '' : `${year}年`;
  if (calendar === 'solar') return `${inYear}${month}月${day}日`;
  const monthName = lunarMonthNames[month - 1] ?? `${month}月`;
  return `农历${inYear}${leap ? '闰' : ''}${monthName}${lunarDayNames[day - 1] ?? `${day}日`}`;
}
