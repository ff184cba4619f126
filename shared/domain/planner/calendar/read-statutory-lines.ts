import { type Day, dayFromParts, shiftDay } from '../../days';
import type { FoundDay } from './read-statutory';

const dayPattern = String.raw`(\d{4})(?:\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(\d{2})(\d{2}))`;
const dayOrSpan = new RegExp(
  String.raw`(?<!\d)${dayPattern}(?!\d)(?:\s*(?:至|到|~|～|—+|–)\s*${dayPattern}(?!\d))?`,
);

const off = /^(?:休|休息|休假|放假|假|节假日|true|1|off|holiday|yes|是)$/i;
const work = /^(?:班|上班|补班|调休上班|调班|工作日|false|0|work|workday|no|否)$/i;
const weekday = /^[（(]?(?:周|星期)[一二三四五六日天][）)]?$/;
const separators = /[,，;；\t|"“”\s]+/;

/** Longest span of one line, in days: no holiday is longer. */
const longestSpan = 31;

/** The year written at the start of a text without days: `2027 年放假安排`. */
const headings = /日期|date|放假安排|节假日安排|^\D*\d{4}\s*年?\D*$/i;

/** Reads lines of a text or a CSV: a day (or `day 至 day`), a name, 休 or 班, in whatever order. */
export function readStatutoryLines(text: string): readonly FoundDay[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .flatMap((line, index) => readLine(line.trim(), index + 1));
}

function readLine(line: string, at: number): readonly FoundDay[] {
  if (line === '' || /^(?:#|\/\/)/.test(line)) return [];
  const found = dayOrSpan.exec(line);
  if (!found)
    return headings.test(line) ? [] : [{ at, text: line, day: null, name: '', off: null, year: null }];
  const words = line
    .replace(found[0], ' ')
    .split(separators)
    .filter((word) => word !== '' && !weekday.test(word));
  const mark = words.findLast((word) => off.test(word) || work.test(word));
  const name = words.filter((word) => word !== mark).join(' ');
  const entry = { at, text: line, name, off: mark === undefined ? null : off.test(mark), year: null };
  return daysOf(found).map((day) => ({ ...entry, day }));
}

/** The days a match stands for; one that is no day of the calendar is said to be none. */
function daysOf(found: RegExpExecArray): readonly (Day | null)[] {
  const from = dayOfGroups(found.slice(1, 6));
  if (found[6] === undefined) return [from];
  const to = dayOfGroups(found.slice(6, 11));
  if (from === null || to === null || to < from || to > shiftDay(from, longestSpan)) return [null];
  const days: Day[] = [];
  for (let day = from; day <= to; day = shiftDay(day, 1)) days.push(day);
  return days;
}

function dayOfGroups([year, month, dayOfMonth, joinedMonth, joinedDay]: readonly (string | undefined)[]) {
  return dayFromParts(Number(year), Number(month ?? joinedMonth), Number(dayOfMonth ?? joinedDay));
}

/** A day as files write it, or null: 2027-02-06, 2027/2/6, 20270206, 2027年2月6日. */
export function readFileDay(text: string): Day | null {
  const found = new RegExp(`^\\s*${dayPattern}`).exec(text);
  return found ? dayOfGroups(found.slice(1, 6)) : null;
}

/** 休 is true, 班 is false; null where a word is neither. */
export function readFileMark(text: string): boolean | null {
  const word = text.trim();
  return off.test(word) ? true : work.test(word) ? false : null;
}
