import { type Day, dateOfDay, dayFromParts, shiftDay } from '../../days';

const edge = '[\\s—–\\-─·•…]*';
const timeOfDay =
  '(?:(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|AM|PM)?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:AM|PM)?)';
const weekday = '(?:星期|周|礼拜)[一二三四五六日天]';
const calendar = new RegExp(
  `^${edge}(?:(\\d{4})\\s*[年\\-/.]\\s*)?(\\d{1,2})\\s*([月\\-/.])\\s*(\\d{1,2})\\s*[日号]?\\s*(?:${weekday})?\\s*(${timeOfDay})?${edge}$`,
  'i',
);
const spoken = new RegExp(
  `^${edge}(今天|昨天|前天|today|yesterday|(?:星期|周|礼拜)([一二三四五六日天])|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\\s*(${timeOfDay})?${edge}$`,
  'i',
);
const chineseDays = '日一二三四五六';
const englishDays = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
const longestDateLine = 60;

/**
 * The day a line of its own names, as WeChat writes them between messages: 11月20日 15:03, 昨天 15:03, 星期五, 15:03
 * for today. Null for any other line.
 * @param on the day the text was copied; days without a year lie before it
 */
export function readDateLine(line: string, on: Day): Day | null {
  if (line.length > longestDateLine || !/[\d天周期拜y]/i.test(line)) return null;
  return readCalendar(line, on) ?? readSpoken(line, on);
}

function readCalendar(line: string, on: Day): Day | null {
  const [, year, month, mark, dayOfMonth, time] = calendar.exec(line) ?? [];
  if (!month || !dayOfMonth) return null;
  // 3-4 and 11.20 alone may be anything.
  if (!year && mark !== '月' && !time) return null;
  const thisYear = Number(on.slice(0, 4));
  if (year) return dayFromParts(Number(year), Number(month), Number(dayOfMonth));
  const found = dayFromParts(thisYear, Number(month), Number(dayOfMonth));
  return found && found <= on ? found : dayFromParts(thisYear - 1, Number(month), Number(dayOfMonth));
}

function readSpoken(line: string, on: Day): Day | null {
  const [, word, chineseDay, time] = spoken.exec(line) ?? [];
  if (!word) return time ? on : null;
  if (/^(今天|today)$/i.test(word)) return on;
  if (/^(昨天|yesterday)$/i.test(word)) return shiftDay(on, -1);
  if (word === '前天') return shiftDay(on, -2);
  const wanted = chineseDay
    ? chineseDays.indexOf(chineseDay === '天' ? '日' : chineseDay)
    : englishDays.findIndex((start) => word.toLowerCase() === `${start}day`);
  const back = (dateOfDay(on).getDay() - wanted + 7) % 7;
  // WeChat says today's time alone: the weekday of today is a week ago.
  return shiftDay(on, back === 0 ? -7 : -back);
}
