import { type Day, shiftDay } from '../../days';

const chineseDay = '[一二三四五六七八九十]{1,3}';
const dayCount = `(?:第\\s?(?:\\d{1,3}|${chineseDay})\\s?[天日]|\\bday\\s?\\d{1,3}|\\bd\\d{1,3}\\b)`;
const makesUp = '(?:补\\s?(?:打\\s?)?卡|补\\s?签(?:\\s?到)?)';
const plainAction = '(?:打\\s?卡|签\\s?到)';
const action = `(?:(?:完成|已)?(?:${makesUp}|${plainAction})(?:成功|完成|啦|了)?|check[\\s-]?in)`;
const done = '(?:已完成|完成|[✅☑√✔]\\ufe0f?)';
const yesterday = '(?:昨[天日晚]|前[天日])';
const strong = new RegExp(`${dayCount}|${action}`, 'iu');
const strongAnywhere = new RegExp(`${dayCount}|${action}`, 'giu');
const phrases = new RegExp(`${dayCount}|${action}|${done}`, 'giu');
const makeUpWord = new RegExp(makesUp, 'u');
const dayCounted = new RegExp(dayCount, 'iu');

/** Words that stand between a word that denies and the one for checking in. */
const between =
  '(?:(?:有|能|用|想|要|会|必|记得?|了|再|去|来|及|得及|按时|及时|完成|今[天日]|昨[天日])\\s?){0,3}';
const anyAction = `(?:${makesUp}|${plainAction})`;
/** What is said of checking in by those who did not, or who call upon others to. */
const denied = new RegExp(
  [
    `(?:未|没|忘|不|别|勿|漏|缺|无法)\\s?${between}${anyAction}`,
    `(?:明[天日早晚]|后天|下次|待会儿?|等会儿?|晚点|稍后|一会儿?)\\s?(?:再|来|去|开始|继续)?\\s?${anyAction}`,
    `(?:提醒|快来|都来|记得|赶紧|抓紧|欢迎|怎么|如何|大家|各位|们)[^,，。!！]{0,8}?${anyAction}`,
    `${anyAction}\\s?(?:的?(?:规则|须知|说明|要求|方式|方法|截止|提醒|通知|链接|地址|地点|机会|奖励)|怎么|咋|如何|吗|么(?!么)|没|了没|失败|不了|不上)`,
    `^${anyAction}\\s?时间`,
    `${anyAction}[^,，。!！?？]{0,20}[?？]`,
  ].join('|'),
  'u',
);
const notDone = /^(?:请假|缺|漏|未|没|忘|不)/u;
const spokenDay = new RegExp(`(${yesterday})(?:的|没)?\\s?${anyAction}|${anyAction}\\s?(${yesterday})`, 'u');
const yesterdays = new RegExp(yesterday, 'u');
const edge = /[\s,，:：;；、|/。.!！~～【】[\]#—-]/u;
const numerals = '一二三四五六七八九';

/** A line with each run of blanks as one, so that looking at it takes no longer than it is long. */
export function oneBlank(line: string): string {
  return line.replace(/\s+/gu, ' ').trim();
}

/** Whether words say that somebody checks in, and neither that they did not nor that others shall. */
export function checksIn(text: string): boolean {
  const line = oneBlank(text);
  return strong.test(line) && !denied.test(line);
}

/** Whether words speak of checking in at all. */
export function speaksOfCheckIn(line: string): boolean {
  return strong.test(line);
}

/** Whether what stands behind a name in a list of check-ins says that there was none: 请假, 没打. */
export function saysNoCheckIn(note: string): boolean {
  const line = oneBlank(note);
  return notDone.test(line) || denied.test(line);
}

/** Whether a check-in makes up for a missed day: 补卡, 补打卡, 补签. */
export function saysMakeUp(text: string): boolean {
  return makeUpWord.test(oneBlank(text));
}

/** What somebody said with it, without the words of checking in. */
export function textOfCheckIn(text: string): string {
  return withoutPhrases(oneBlank(text)).slice(0, 500);
}

/** What is left when the words of checking in are taken away. */
export function withoutPhrases(text: string): string {
  const rest = text.replace(spokenDay, (found) => found.replace(yesterdays, ' '));
  return withoutEdges(rest.replace(phrases, ' ')).replace(/\s+/gu, ' ');
}

/** The pieces of a line between its words of checking in, without those. */
export function besidePhrases(line: string): readonly string[] {
  const plain = line.replace(spokenDay, (found) => found.replace(yesterdays, ' '));
  return plain.split(strongAnywhere).map(withoutPhrases).filter(Boolean);
}

function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && edge.test(text.charAt(start))) start += 1;
  // A full stop ends no name by itself: Amy L.
  while (end > start && text.charAt(end - 1) !== '.' && edge.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * The day a check-in says it is of: 昨天打卡, 补卡昨天; null where it says none.
 * @param said the day it was said on
 */
export function spokenDayOf(text: string, said: Day): Day | null {
  const line = oneBlank(text);
  const close = spokenDay.exec(line);
  const found = close?.[1] ?? close?.[2] ?? (makeUpWord.test(line) ? yesterdays.exec(line)?.[0] : undefined);
  return found ? shiftDay(said, found.startsWith('前') ? -2 : -1) : null;
}

/** 3 of 第3天, 第三天 or Day 3; null where no day is counted. */
export function dayNumberOf(text: string): number | null {
  const found = dayCounted.exec(oneBlank(text))?.[0] ?? '';
  const figures = /\d+/.exec(found)?.[0];
  if (figures) return Number(figures);
  const words = /[一二三四五六七八九十]+/u.exec(found)?.[0] ?? '';
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['', words];
  const value =
    (words.includes('十') ? (numerals.indexOf(tens) + 1 || 1) * 10 : 0) + numerals.indexOf(ones) + 1;
  return words === '' ? null : value;
}
