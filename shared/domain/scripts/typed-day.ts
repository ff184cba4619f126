import { type Day, dayFromParts, shiftDay } from '../days';
import { parseDay } from '../members/import/parse-day';

/** A day without a year that is no further back than this is meant as the one that was. */
const daysBack = 30;

const namedDays: Readonly<Record<string, number>> = { 今天: 0, 明天: 1, 后天: 2, 昨天: -1 };
const weekday = /\s*(?:星期|周)[一二三四五六日天]$/u;
const withoutYear = /^(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/u;

/**
 * The day that typed words mean: `2026-11-28`, `2026年11月28日`, `20261128`, `11-28`, `11月28日`, with a weekday behind
 * it or not, and 今天, 明天, 后天, 昨天. Without a year it is the coming one, or the one of the last thirty days. Null
 * where it is no day, or not one yet.
 */
export function readTypedDay(typed: string, today: Day): Day | null {
  const words = typed.normalize('NFKC').trim().replace(weekday, '');
  const distance = Object.hasOwn(namedDays, words) ? namedDays[words] : undefined;
  if (distance !== undefined) return shiftDay(today, distance);
  const short = withoutYear.exec(words);
  if (short) return comingDay(Number(short[1]), Number(short[2]), today);
  // Five digits are on their way to eight, and no day of a spreadsheet.
  if (/^\d{5}(?:\.\d+)?$/u.test(words)) return null;
  const parsed = parseDay(words, { today });
  return parsed.ok ? parsed.day : null;
}

/** 29 February waits for its leap year. */
function comingDay(month: number, dayOfMonth: number, today: Day): Day | null {
  const earliest = shiftDay(today, -daysBack);
  const firstYear = Number(earliest.slice(0, 4));
  for (let year = firstYear; year <= firstYear + 9; year += 1) {
    const day = dayFromParts(year, month, dayOfMonth);
    if (day !== null && day >= earliest) return day;
  }
  return null;
}
