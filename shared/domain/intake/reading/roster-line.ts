import { trimInvisible } from '../../members/import/clean-text';

const numbering = /^\s*(?:[(（【[]\s*\d{1,4}\s*[)）】\]]|\d{1,4}\s*[.、．)）:：])\s*(?=\S)/u;
const circled = /^\s*[①-⑳⓪㉑-㉟㊱-㊿❶-❿⓫-⓴]\s*/u;
const bullet = /^\s*[•·●○▪◦*＊\-–—]+\s+/u;
const heading =
  /^[\s<‹〈«←]*(?:返回|微信)?\s*(?:查看)?(?:更多)?(?:全部)?(?:群聊?成员|群成员列表|聊天成员|聊天信息|成员列表|群名单|群聊名称|group members?|chat info)\s*[(（[【]?\s*\d*\s*人?\s*[)）\]】]?\s*[:：]?$/iu;
const marks =
  /\s*[(（[【]?(?:群主|管理员|我|本人|owner|admin)[)）\]】]\s*$|\s*[(（[【](?:群主|管理员|owner|admin)[)）\]】]?\s*$/iu;
const marksOnly = /^\s*[(（[【]?(?:群主|管理员|owner|admin)[)）\]】]?\s*$/iu;
const somethingReadable = /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}]/u;
const cutOff = /(?:…|\.{3})\s*$/u;
const sentence = /[。？！?!；;].|[。？！]$/u;
const address = /https?:\/\//iu;
const notice = /群聊\s*$|(?:joined|left|from|to) (?:the |this |a )?group chat\s*$/iu;
const ownMark = /[(（[【](?:我|本人|me)[)）\]】]\s*$/iu;
const longestName = 60;

/** A line that holds no name, and why. */
export type NoName = 'heading' | 'debris' | 'cut-off' | 'not-read' | 'sentence';

/** The line without its number, bullet or 群主 mark. */
export function withoutNumbering(line: string, numbered: boolean): string {
  const text = line.replace(circled, '').replace(bullet, '');
  return trimInvisible(numbered ? text.replace(numbering, '') : text);
}

/** Whether most lines begin with a number, so that it is no part of the names. */
export function isNumbered(lines: ReadonlyArray<Readonly<{ text: string }>>): boolean {
  const count = lines.filter(({ text }) => numbering.test(text)).length;
  return count >= 2 && count >= lines.length * 0.5;
}

/** Whether a line stands above a list of members. */
export function isHeading(line: string): boolean {
  return heading.test(trimInvisible(line));
}

/** Whether a list marks a name as that of the person it belongs to. */
export function isOwnMark(name: string): boolean {
  return ownMark.test(name);
}

/** A name without the mark that its owner runs the group. */
export function withoutMarks(name: string): string {
  const rest = name.replace(marks, '');
  return trimInvisible(rest) === '' ? name : trimInvisible(rest);
}

/** Why a piece of a roster is no name; null where it may be one. */
export function whyNoName(piece: string): NoName | null {
  if (isHeading(piece)) return 'heading';
  if (marksOnly.test(piece) || !somethingReadable.test(piece)) return 'debris';
  if (cutOff.test(piece)) return 'cut-off';
  if (piece.length > longestName * 4 || Array.from(piece).length > longestName) return 'not-read';
  if (notice.test(piece) || address.test(piece)) return 'not-read';
  return sentence.test(piece) ? 'sentence' : null;
}
