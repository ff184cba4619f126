import { type Day, dayFromParts, shiftDay } from '../../days';
import { trimInvisible } from './clean-text';

export type ParsedDay = { readonly ok: true; readonly day: Day } | { readonly ok: false };

const failed: ParsedDay = { ok: false };
const earliestYear = 1900;
const latestYear = 2100;

const weekday = '(?:星期|周)[一二三四五六日天]';
const time = '(?:[上下]午)? ?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?';
const fullDate = new RegExp(
  '^(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)|年(\\d{1,2})月(\\d{1,2})(?!\\d)[日号]?)' +
    `[T, ]*(?:${weekday})?[T, ]*(?:${time})?$`,
  'i',
);
/** As most files write days; nothing of it has to be smoothed first. */
const plainestDate = /^(\d{4})-(\d\d)-(\d\d)$/;
const compactDate = /^(\d{4})(\d{2})(\d{2})$/;
const dateWithoutYear = /^(?:(\d{1,2})月(\d{1,2})[日号]?|(\d{1,2})[-/.](\d{1,2}))$/;
const serialNumber = /^(\d{5})(?:\.\d+)?$/;

/** Excel counts days from here: 1900-01-00, and one more for the leap day 1900 never had. */
const serialOrigin = '1899-12-30' as Day;
/** Serial numbers of 1990-01-01 and 2100-12-31; other numbers of five digits are not dates. */
const firstSerial = 32_874;
const lastSerial = 73_415;

function found(day: Day | null): ParsedDay {
  return day === null ? failed : { ok: true, day };
}

/** The newest day with this month and day that is not after today; 29 February looks back to a leap year. */
function latestWithoutYear(month: number, dayOfMonth: number, today: Day): Day | null {
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year > thisYear - 9; year -= 1) {
    const day = dayFromParts(year, month, dayOfMonth);
    if (day !== null && day <= today) return day;
  }
  return null;
}

/**
 * The calendar day a cell means: `2026-05-14`, `2026/3/14`, `2026.10.8`, `2026年4月12日`, `20260412`, any of
 * the first four with a time behind it, `5月14日` and `05-14` (the latest such day not after today), and
 * Excel's serial numbers from 1990 to 2100. Full-width digits count. Days the calendar does not have fail.
 */
export function parseDay(text: string, context: { readonly today: Day }): ParsedDay {
  if (text.length > 60) return failed;
  const plainest = plainestDate.exec(text);
  if (plainest !== null) {
    return fromFullYear(Number(plainest[1]), Number(plainest[2]), Number(plainest[3]));
  }
  const plain = trimInvisible(text)
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/ ?([-/.年月]) ?(?=\d)/g, '$1')
    .replace(/ ?([年月日号])/g, '$1');
  const full = fullDate.exec(plain);
  if (full !== null) {
    return fromFullYear(Number(full[1]), Number(full[3] ?? full[5]), Number(full[4] ?? full[6]));
  }
  const compact = compactDate.exec(plain);
  if (compact !== null) return fromFullYear(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const short = dateWithoutYear.exec(plain);
  if (short !== null) {
    return found(
      latestWithoutYear(Number(short[1] ?? short[3]), Number(short[2] ?? short[4]), context.today),
    );
  }
  const serial = serialNumber.exec(plain);
  if (serial !== null) {
    const days = Number(serial[1]);
    return days < firstSerial || days > lastSerial ? failed : { ok: true, day: shiftDay(serialOrigin, days) };
  }
  return failed;
}

function fromFullYear(year: number, month: number, dayOfMonth: number): ParsedDay {
  if (year < earliestYear || year > latestYear) return failed;
  return found(dayFromParts(year, month, dayOfMonth));
}
