import type { Day } from '../../days';
import { readDateLine } from './date-line';

/** A line without what a chat export puts before it, and the day that named, or null. */
export type Unprefixed = Readonly<{ rest: string; day: Day | null }>;

const week = '(?:星期|周|礼拜)[一二三四五六日天]';
const calendarDay = `(?:\\d{4}\\s*[年\\-/.]\\s*)?\\d{1,2}\\s*[月\\-/.]\\s*\\d{1,2}\\s*[日号]?(?:\\s*${week})?`;
const clock = '(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[AP]M\\b)?';
const dayThere = `(?:${calendarDay}|今天|昨天|前天|[上本这]?个?${week})`;
/** A stamp ends where a space, a bracket or the quote of a name follows. */
const stamp = new RegExp(
  `^\\s*[[(（【]?\\s*((${dayThere})(?:T|\\s)*(?:${clock})?|${clock})(?:\\s*[\\])）】]\\s*|\\s+|\\s*[:：|]\\s*|(?=["“「『])|$)(?:[\\-—|]+\\s*)?`,
  'iu',
);
const system =
  /^\s*(?:[[(（【]\s*(?:系统|群)?(?:消息|提示|通知)\s*[\])）】]\s*[:：]?|系统(?:消息|提示|通知)?\s*[:：])\s*/u;
const mostPrefixes = 3;
/** A stamp and a mark stand at the very beginning. */
const longestPrefix = 80;

/** Takes times and 系统消息 off the beginning of a line. A time without a day names none. */
export function withoutPrefix(line: string, on: Day): Unprefixed {
  let rest = line;
  let day: Day | null = null;
  for (let count = 0; count < mostPrefixes; count += 1) {
    const head = rest.slice(0, longestPrefix);
    const [mark] = system.exec(head) ?? [];
    const [found, text, named] = mark ? [] : (stamp.exec(head) ?? []);
    const read = text ? readDateLine(text.replace('T', ' '), on) : null;
    if (mark) rest = rest.slice(mark.length);
    else if (found && read) {
      if (named) day = read;
      rest = rest.slice(found.length);
    } else break;
  }
  return { rest, day };
}
