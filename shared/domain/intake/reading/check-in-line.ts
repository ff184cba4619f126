import type { Day } from '../../days';
import { cleanName } from '../names';
import { withoutPrefix } from './line-prefix';

/** Somebody who checked in, with what they said with it; `dayNumber` where the line counts its days. */
export type CheckInSaid = Readonly<{ name: string; text: string; day: Day | null; dayNumber: number | null }>;

/** A line of check-ins: people, a sender whose message follows, a day alone, a heading, or nothing of these. */
export type CheckInLine =
  | Readonly<{ what: 'people'; people: readonly CheckInSaid[] }>
  | Readonly<{ what: 'sender'; name: string; day: Day | null }>
  | Readonly<{ what: 'heading'; day: Day | null; dayNumber: number | null }>
  | Readonly<{ what: 'other' }>;

const chineseDay = '[一二三四五六七八九十]{1,3}';
const dayCount = `(?:第\\s*(?:\\d{1,3}|${chineseDay})\\s*[天日]|\\bday\\s*\\d{1,3}|\\bd\\d{1,3}\\b)`;
const action = '(?:(?:完成|已)?(?:打\\s*卡|签\\s*到)(?:成功|完成|啦|了)?|check[\\s-]?in)';
const done = '(?:已完成|完成|[✅☑√✔]\\ufe0f?)';
const strong = new RegExp(`${dayCount}|${action}`, 'iu');
const phrases = new RegExp(`${dayCount}|${action}|${done}`, 'giu');
const sender = /^\s*(?<name>[^:：]{1,60}?)\s*[:：]\s*(?<body>.*)$/su;
/** 小雅 2026-11-16 08:12, and 小雅  08:12. */
const senderWithTime =
  /^\s*(?<name>\S.{0,59}?)\s*[(（]?\s*(?<stamp>(?:\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?\s*)?(?:[上下]午|早上|晚上)?\s*\d{1,2}:\d{2}(?::\d{2})?)\s*[)）]?\s*$/u;
const numbering = /^\s*(?:[(（]?\d{1,4}\s*[.、．)）]|[①-⑳])\s*(?=\S)/u;
const edges = /^[\s,，:：;；、|/。.!！~～【】[\]#—-]+|[\s,，:：;；、|/。!！~～【】[\]#—-]+$/gu;
const listWords =
  /^(?:今日|今天|昨日|昨天|本日|群|名单|人员|同学|的|记录|统计|汇总|接龙|[\d月日号./-]|\s)*$/u;
const names = /[、，,；;\t]/u;
const numerals = '一二三四五六七八九';

/** Reads one line. A line that neither checks in nor says who speaks is `other`. */
export function readCheckInLine(source: string, on: Day): CheckInLine {
  if (source.length > 2_000) return { what: 'other' };
  const { rest, day } = withoutPrefix(source, on);
  const stamped = rest !== source;
  const timed = senderWithTime.exec(rest)?.groups;
  if (timed?.name && timed.stamp) {
    const at = withoutPrefix(`${timed.stamp} x`, on).day ?? day;
    if (!strong.test(timed.name)) return { what: 'sender', name: cleanName(timed.name), day: at };
  }
  const line = rest.replace(numbering, '');
  const dayNumber = dayNumberOf(line);
  if (!strong.test(line)) return withoutWord(line, day, stamped);
  const said = sender.exec(line)?.groups;
  const before = said?.name ? bare(said.name) : '';
  if (said?.name && said.body !== undefined) {
    // 签到：小雅、七七 lists people; 小雅：打卡 is somebody speaking.
    if (strong.test(said.name) && listWords.test(before)) return peopleOf(said.body, day, dayNumber);
    if (before !== '' && (strong.test(said.body) || strong.test(said.name)))
      return one(before, said.body, day, dayNumber);
  }
  const left = bare(line);
  if (listWords.test(left)) return { what: 'heading', day, dayNumber };
  const [name = '', ...words] = left.split(/[\s,，:：]+/u);
  return one(name, words.join(' '), day, dayNumber);
}

function one(name: string, text: string, day: Day | null, dayNumber: number | null): CheckInLine {
  const cleaned = cleanName(name.replace(/^@/, ''));
  if (cleaned === '') return { what: 'heading', day, dayNumber };
  return { what: 'people', people: [{ name: cleaned, text: bare(text).slice(0, 500), day, dayNumber }] };
}

function peopleOf(list: string, day: Day | null, dayNumber: number | null): CheckInLine {
  const people = list
    .split(names)
    .map((piece) => cleanName(bare(piece).replace(/^@/, '')))
    .filter(Boolean)
    .map((name) => ({ name, text: '', day, dayNumber }));
  return people.length > 0 ? { what: 'people', people } : { what: 'heading', day, dayNumber };
}

function withoutWord(line: string, day: Day | null, stamped: boolean): CheckInLine {
  if (line.trim() === '') return { what: 'heading', day, dayNumber: null };
  const alone = /^\s*([^:：]{1,60})\s*[:：]\s*$/u.exec(line)?.[1];
  const name = alone ?? (stamped && line.length <= 60 && !/[:：。！？]/u.test(line) ? line : '');
  return name === '' ? { what: 'other' } : { what: 'sender', name: cleanName(name), day };
}

/** What is left when the words of checking in are taken away. */
function bare(text: string): string {
  return text.replace(phrases, ' ').replace(edges, '').replace(/\s+/gu, ' ');
}

/** Whether a message says that its sender checks in. */
export function checksIn(text: string): boolean {
  return strong.test(text);
}

/** What somebody said with it, without the words of checking in. */
export function textOfCheckIn(text: string): string {
  return bare(text).slice(0, 500);
}

/** 3 of 第3天, 第三天 or Day 3; null where no day is counted. */
export function dayNumberOf(text: string): number | null {
  const found = new RegExp(dayCount, 'iu').exec(text)?.[0] ?? '';
  const figures = /\d+/.exec(found)?.[0];
  if (figures) return Number(figures);
  const words = /[一二三四五六七八九十]+/u.exec(found)?.[0] ?? '';
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['', words];
  const value =
    (words.includes('十') ? (numerals.indexOf(tens) + 1 || 1) * 10 : 0) + numerals.indexOf(ones) + 1;
  return words === '' ? null : value;
}
