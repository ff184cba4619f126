import { type Day, dateOfDay, dayFromParts, shiftDay } from '../../days';

const edge = '[\\s—–\\-─·•…]*';
const timeOfDay =
  '(?:(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|AM|PM)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:AM|PM)?)';
const weekday = '(?:星期|周|礼拜)[一二三四五六日天]';
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const englishWeekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';
const calendar = new RegExp(
  `^${edge}(?:(\\d{4})\\s*[年\\-/.]\\s*)?(\\d{1,2})\\s*([月\\-/.])\\s*(\\d{1,2})\\s*[日号]?\\s*(?:${weekday})?\\s*(${timeOfDay})?${edge}$`,
  'i',
);
const monthFirst = new RegExp(
  `^${edge}${englishWeekday}${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?,?(?:\\s+at)?\\s*${timeOfDay}?${edge}$`,
  'i',
);
const dayFirst = new RegExp(
  `^${edge}${englishWeekday}(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthName}(?:,?\\s+(\\d{4}))?,?(?:\\s+at)?\\s*${timeOfDay}?${edge}$`,
  'i',
);
const spoken = new RegExp(
  `^${edge}(今天|昨天|前天|today|yesterday|([上本这]?)个?(?:星期|周|礼拜)([一二三四五六日天])|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\\s*(${timeOfDay})?${edge}$`,
  'i',
);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const chineseDays = '日一二三四五六';
const englishDays = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
const longestDateLine = 60;
/** A line of nothing but figures and the words of dates. */
const dateWords =
  /^(?:[\d\s:：年月日号点时分秒\-/.,，()（）—–─·•…一二三四五六日天上下本这个+]|[凌清]晨|早上|[上中下]午|傍晚|晚上|星期|周|礼拜|[昨今前]天|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?<=\d)(?:st|nd|rd|th)|at|am|pm|utc|gmt|[tz])+$/i;
const dateFigures = /\d{1,2}[:：]\d{2}|\d\s*[年月/\-.]\s*\d|[a-z]{3}[a-z.,\s]*\d|\d[a-z\s]*[a-z]{3}/i;

/**
 * The day a line of its own names, as WeChat writes them between messages: 11月20日 15:03, 昨天 15:03, 星期五, 15:03
 * for today. Null for any other line.
 * @param on the day the text was copied; days without a year lie before it
 */
export function readDateLine(line: string, on: Day): Day | null {
  if (line.length > longestDateLine || !/[\d天周期拜y]/i.test(line)) return null;
  return readCalendar(line, on) ?? readEnglish(line, on) ?? readSpoken(line, on);
}

/** Whether a line looks like a day nobody could read: what follows did not happen on the day before it. */
export function isDateLike(line: string): boolean {
  return line.length <= longestDateLine && dateFigures.test(line) && dateWords.test(line);
}

function readCalendar(line: string, on: Day): Day | null {
  const [, year, month, mark, dayOfMonth, time] = calendar.exec(line) ?? [];
  if (!month || !dayOfMonth) return null;
  // 3-4 and 11.20 alone may be anything.
  if (!year && mark !== '月' && !time) return null;
  return dayIn(year, Number(month), Number(dayOfMonth), on);
}

function readEnglish(line: string, on: Day): Day | null {
  const [, name, dayOfMonth, year] = monthFirst.exec(line) ?? swapped(dayFirst.exec(line));
  if (!name || !dayOfMonth) return null;
  return dayIn(year, months.indexOf(name.toLowerCase()) + 1, Number(dayOfMonth), on);
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found ? [found[0], found[2], found[1], found[3]] : [];
}

function dayIn(year: string | undefined, month: number, dayOfMonth: number, on: Day): Day | null {
  if (year) return dayFromParts(Number(year), month, dayOfMonth);
  const thisYear = Number(on.slice(0, 4));
  const found = dayFromParts(thisYear, month, dayOfMonth);
  return found && found <= on ? found : dayFromParts(thisYear - 1, month, dayOfMonth);
}

function readSpoken(line: string, on: Day): Day | null {
  const [, word, which, chineseDay, time] = spoken.exec(line) ?? [];
  if (!word) return time ? on : null;
  if (/^(今天|today)$/i.test(word)) return on;
  if (/^(昨天|yesterday)$/i.test(word)) return shiftDay(on, -1);
  if (word === '前天') return shiftDay(on, -2);
  const wanted = chineseDay
    ? chineseDays.indexOf(chineseDay === '天' ? '日' : chineseDay)
    : englishDays.findIndex((start) => word.toLowerCase() === `${start}day`);
  const today = dateOfDay(on).getDay();
  // Weeks begin on Monday.
  const fromMonday = ((wanted + 6) % 7) - ((today + 6) % 7);
  if (which) return notAfter(on, shiftDay(on, which === '上' ? fromMonday - 7 : fromMonday));
  const back = (today - wanted + 7) % 7;
  // WeChat says today's time alone: the weekday of today is a week ago.
  return shiftDay(on, back === 0 ? -7 : -back);
}

function notAfter(on: Day, found: Day): Day | null {
  return found <= on ? found : null;
}
