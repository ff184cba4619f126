import { numberForm, readNumber } from './numbers';
import {
  addForm,
  cancelForm,
  lessForm,
  openForm,
  paidForm,
  pickUpForm,
  setForm,
  unitForm,
  unpaidForm,
} from './words';

/** A name at the beginning of an entry, and where what follows begins. */
export type NamePart = Readonly<{ name: string; rest: number }>;

const words = `${addForm}|${setForm}|${lessForm}|${cancelForm}|${openForm}|${unpaidForm}|${paidForm}|${pickUpForm}`;
const sign = '(?:[+*×✖]|(?<![a-z])x)';
/** What stands glued to a name: 小雅2箱, 七七自提, 小雅+1已付. */
const glued = new RegExp(
  `^(?:(?:${words})|${sign}\\s*${numberForm}|(?<number>${numberForm})(?:${unitForm})半?)`,
  'iu',
);
const numberAhead = new RegExp(`^${numberForm}`, 'u');
/** A slash is one, but for that of 1/2. */
const separator = /(?:[\s,，:：;；、|]|\/(?!(?<=[1-9]\/)2(?!\d)))+/u;
const onlyPictures = /^[^\p{L}\p{N}@#+*]+$/u;
const latinWord = /^\p{Script=Latin}[\p{Script=Latin}.'’-]*$/u;
const singleHan = /^\p{Script=Han}$/u;
/** Words of one name that may stand apart. */
const mostWords = 6;
/** A longer first word is no name with something glued to it. */
const longestGlued = 60;

/**
 * The name an entry begins with: the longest that is known, else its first word, without a quantity that is glued to
 * it. A name keeps its digits (阿May2), its emoji and, in Latin letters, its spaces.
 */
export function readName(text: string, knows: (name: string) => boolean): NamePart {
  const start = /^[\s@]*/u.exec(text)?.[0].length ?? 0;
  const body = text.slice(start);
  const ends = wordEnds(body);
  for (const end of ends.toReversed()) {
    const name = body.slice(0, end).trim();
    if (name !== '' && knows(name)) return { name, rest: start + end };
  }
  const [first = body.length] = ends;
  const word = body.slice(0, first);
  const cut = gluedAt(word);
  if (cut === 0 && ends.length > 1) {
    // The quantity came first: 2箱 小雅. What it says is looked for in the whole text.
    const [, second = first] = ends;
    const name = body.slice(first, second).replace(/^[\s,，:：;；、|/@]+/u, '');
    if (gluedAt(name) !== 0 && name !== '') return { name, rest: 0 };
  }
  if (cut === 0) return { name: '', rest: 0 };
  if (cut !== null) return { name: word.slice(0, cut), rest: start + cut };
  const end = joinedEnd(body, ends);
  return { name: body.slice(0, end).trim(), rest: start + end };
}

/** Where each of the first words ends. */
function wordEnds(body: string): readonly number[] {
  const ends: number[] = [];
  let at = 0;
  while (ends.length < mostWords && at < body.length) {
    const tail = body.slice(at, at + 200);
    const gap = separator.exec(tail);
    if (gap && gap.index === 0) {
      at += gap[0].length;
      continue;
    }
    at = gap ? at + gap.index : at + tail.length;
    ends.push(at);
    if (!gap) break;
  }
  return ends;
}

/** Emoji that stand apart and the further words of a Latin name belong to it. */
function joinedEnd(body: string, ends: readonly number[]): number {
  let end = ends[0] ?? body.length;
  for (const next of ends.slice(1)) {
    const gap = body.slice(end, next);
    const before = body.slice(0, end).trim().split(/\s+/u).at(-1) ?? '';
    const word = gap.trim();
    const joins =
      /^\s/u.test(gap) &&
      (onlyPictures.test(word) ||
        (latinWord.test(word) && latinWord.test(before) && gluedAt(word) !== 0) ||
        (singleHan.test(word) && singleHan.test(before) && readNumber(word) === null));
    if (!joins) break;
    end = next;
  }
  return end;
}

/** Where what is glued to a word begins: 0 for all of it, null for nothing. */
function gluedAt(word: string): number | null {
  if (word.length > longestGlued) return null;
  let only: number | null = null;
  for (let at = 0; at < word.length; at += 1) {
    if (/\d/.test(word.charAt(at)) && /[\d.]/.test(word.charAt(at - 1))) continue;
    if (!isAllGlued(word, at)) continue;
    // 王十一箱 rather is 王十 with one than 王 with eleven.
    if (at === 1 && /^[一二两三四五六七八九十]/u.test(word.slice(1)) && word.length > 3) {
      only = at;
      continue;
    }
    return at;
  }
  return only;
}

function isAllGlued(word: string, from: number): boolean {
  let at = from;
  while (at < word.length) {
    const before = at > 0 ? word.slice(0, at) : '';
    if (/[a-z]$/iu.test(before) && /^x/iu.test(word.slice(at))) return false;
    const rest = word.slice(at);
    const found = glued.exec(rest);
    // A number after a word: 再加1.
    const match = found ?? (at > from ? numberAhead.exec(rest) : null);
    if (!match || match[0] === '') return /^[!！。.,~～]+$/u.test(rest) && at > from;
    const number = found?.groups?.number;
    if (number !== undefined && readNumber(number) === null) return false;
    at += match[0].length;
  }
  return true;
}
