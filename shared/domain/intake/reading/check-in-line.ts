import type { Day } from '../../days';
import { cleanName } from '../names';
import { splitNames } from '../planning/split-names';
import {
  besidePhrases,
  checksIn,
  dayNumberOf,
  oneBlank,
  saysMakeUp,
  speaksOfCheckIn,
  spokenDayOf,
  textOfCheckIn,
  withoutPhrases,
} from './check-in-words';
import { withoutPrefix } from './line-prefix';

/** Somebody who checked in, with what they said with it; `dayNumber` where the line counts its days. */
export type CheckInSaid = Readonly<{
  name: string;
  text: string;
  day: Day | null;
  dayNumber: number | null;
  /** It makes up for a missed day (补卡). */
  makeUp: boolean;
}>;

/** A line of check-ins: people, a sender whose message follows, a day alone, a heading, or nothing of these. */
export type CheckInLine =
  | Readonly<{ what: 'people'; people: readonly CheckInSaid[] }>
  | Readonly<{ what: 'sender'; name: string; day: Day | null }>
  | Readonly<{ what: 'heading'; day: Day | null; dayNumber: number | null }>
  | Readonly<{ what: 'other' }>;

type Knows = (name: string) => boolean;
type When = Pick<CheckInSaid, 'day' | 'dayNumber' | 'makeUp'>;

const sender = /^(?<name>[^:：]{1,60})[:：](?<body>.*)$/u;
/** 小雅 2026-11-16 08:12, and 小雅 08:12: what such a line ends with. */
const stampAtEnd =
  /\s?[(（]?\s?(?<stamp>(?:\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?\s?)?(?:[上下]午|早上|晚上)?\s?\d{1,2}:\d{2}(?::\d{2})?)\s?[)）]?$/u;
const longestStamp = 40;
const longestSender = 60;
const numbering = /^(?:[(（]?\d{1,4}\s?[.、．)）]|[①-⑳])\s?(?=\S)/u;
const listWords =
  /^(?:今日|今天|昨日|昨天|本日|群|名单|人员|同学|的|记录|统计|汇总|接龙|[\d月日号./-]|\s)*$/u;
const listed = /[、，,；;\t]/gu;
const inOneWord = /[、；;]/gu;
const linking = /^(?:和|与|跟|还有|以及|今天|今日|一起)$/u;
const everybody = /^(?:@?所有人|大家|各位|全体)/u;
const longestLine = 2_000;
const mostWords = 200;
const nobody: Knows = () => false;

/**
 * Reads one line. A line that neither checks in nor says who speaks is `other`, and so is one that says that somebody
 * did not, or asks others to.
 * @param knows whether a name is somebody's: of several names without a 、 between them only known ones are told apart
 */
export function readCheckInLine(source: string, on: Day, knows: Knows = nobody): CheckInLine {
  if (source.length > longestLine) return { what: 'other' };
  const whole = oneBlank(source);
  const { rest, day } = withoutPrefix(whole, on);
  const timed = senderWithTime(rest);
  const at = timed ? (withoutPrefix(`${timed.stamp} x`, on).day ?? day) : day;
  if (timed && !speaksOfCheckIn(timed.name)) return { what: 'sender', name: cleanName(timed.name), day: at };
  const line = (timed?.name ?? rest).replace(numbering, '');
  if (!speaksOfCheckIn(line)) return withoutWord(line, at, rest !== whole);
  if (!checksIn(line)) return { what: 'other' };
  const when: When = {
    day: spokenDayOf(line, at ?? on) ?? at,
    dayNumber: dayNumberOf(line),
    makeUp: saysMakeUp(line),
  };
  const { name, body } = sender.exec(line)?.groups ?? {};
  const before = name ? withoutPhrases(name) : '';
  if (name && body !== undefined) {
    // 签到：小雅、七七 lists people; 小雅：打卡 is somebody speaking.
    if (speaksOfCheckIn(name) && listWords.test(before)) return peopleOf(body, when, knows);
    if (before !== '' && !everybody.test(before))
      return people(splitNames(before, inOneWord, knows), body, when);
  }
  const [left, ...said] = besidePhrases(line).filter((piece) => !listWords.test(piece));
  if (left === undefined) return heading(when);
  if (everybody.test(left)) return { what: 'other' };
  const words = said.join(' ');
  return /^[@＠]/u.test(left) ? mentioned(left, words, when, knows) : named(left, words, when, knows);
}

function senderWithTime(line: string): Readonly<{ name: string; stamp: string }> | null {
  if (line.length > longestSender + longestStamp || !/\d:\d\d/.test(line)) return null;
  const tail = line.slice(-longestStamp);
  const found = stampAtEnd.exec(tail);
  const name = line.slice(0, line.length - tail.length + (found?.index ?? 0));
  const stamp = found?.groups?.stamp;
  return stamp && name !== '' && name.length <= longestSender ? { name, stamp } : null;
}

function heading({ day, dayNumber }: When): CheckInLine {
  return { what: 'heading', day, dayNumber };
}

function people(names: readonly string[], text: string, when: When): CheckInLine {
  const said = [...new Set(names.map((name) => cleanName(name.replace(/^[@＠]/u, ''))))].filter(Boolean);
  if (said.length === 0) return heading(when);
  return { what: 'people', people: said.map((name) => ({ name, text: textOfCheckIn(text), ...when })) };
}

function peopleOf(list: string, when: When, knows: Knows): CheckInLine {
  const names = splitNames(withoutPhrases(list), listed, knows).map(withoutPhrases);
  const [only = '', second] = names;
  // Blanks alone between them: 签到：小雅 七七.
  const apart = second === undefined && !knows(only) ? named(only, '', when, knows) : null;
  return apart?.what === 'people' && apart.people.length > 1 ? apart : people(names, '', when);
}

/** @小雅 @七七: each with what stands up to the next, of which the first word, or more that is known, is the name. */
function mentioned(left: string, said: string, when: When, knows: Knows): CheckInLine {
  const pieces = left.split(/(?:^|\s)[@＠]/u).filter(Boolean);
  const found = pieces.map((piece) => firstName(piece.trim(), knows));
  const [first] = found;
  if (found.length === 1 && first) return people([first.name], `${first.rest} ${said}`, when);
  return people(
    found.map(({ name }) => name),
    said,
    when,
  );
}

/** A name and what is said with it; several names where 、 stands between them, or where they are known. */
function named(left: string, said: string, when: When, knows: Knows): CheckInLine {
  const { name, rest } = firstName(left.replace(/\s?、\s?/gu, '、'), knows);
  const inOne = splitNames(name, inOneWord, knows);
  if (inOne.length > 1) return people(inOne, `${rest} ${said}`, when);
  const words = rest
    .split(' ', mostWords)
    .map((word) => word.replace(/^[@＠]/u, ''))
    .filter((word) => word !== '' && !linking.test(word));
  const upTo = words.findLastIndex(knows) + 1;
  const others = words.slice(0, upTo);
  const sure = others.filter(knows).length + (knows(name) ? 1 : 0);
  // One unknown name may stand among known ones; a sentence with a name in it is what somebody said.
  if (upTo === 0 || sure * 2 < others.length + 1) return people([name], `${rest} ${said}`, when);
  return people([name, ...others], [...words.slice(upTo), said].join(' '), when);
}

/** The name a text begins with: the longest that is known, of a few words, else its first word. */
function firstName(text: string, knows: Knows): Readonly<{ name: string; rest: string }> {
  const words = text.split(/[\s,，:：]+/u, mostWords);
  const isListWord = (word: string | undefined) => word !== undefined && word !== '' && listWords.test(word);
  while (words.length > 1 && isListWord(words[0])) words.shift();
  for (let count = Math.min(4, words.length); count > 1; count -= 1) {
    const name = words.slice(0, count).join(' ');
    if (knows(name)) return { name, rest: words.slice(count).join(' ') };
  }
  return { name: words[0] ?? '', rest: words.slice(1).join(' ') };
}

function withoutWord(line: string, day: Day | null, stamped: boolean): CheckInLine {
  if (line === '') return { what: 'heading', day, dayNumber: null };
  const alone = /^([^:：]{1,60})[:：]$/u.exec(line)?.[1];
  const name = alone ?? (stamped && line.length <= 60 && !/[:：。！？]/u.test(line) ? line : '');
  return name === '' ? { what: 'other' } : { what: 'sender', name: cleanName(name), day };
}
