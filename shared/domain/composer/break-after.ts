import type { Atom } from './atoms';

/** How good a cut is, the best first. `none`: at most where nothing else is left. */
export const breaks = ['paragraph', 'line', 'sentence', 'clause', 'word', 'none'] as const;
export type Break = (typeof breaks)[number];

const picture = /^(?:\p{Emoji_Presentation}|\p{Regional_Indicator}|.\uFE0F)/su;
const sentenceEnd = /[。！？!?…]$/u;
const clauseEnd = /[，、；：,;:—～~]$/u;
const opening = /[（([【《「『“‘]$/u;
/** What never begins a message: it belongs to what stands before. */
const closing = /^[。！？!?…，、；：,.;:～~）)\]】》」』”’]/u;
const markBehind =
  /([。！？!?….，、；：,;:～~])(?:[）)\]】》」』”’\s]|\[[^\s[\]]{1,10}\]|[\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Regional_Indicator}]|\p{Extended_Pictographic}|\u200d|\ufe0f)+$/u;
const letterEnd = /[\p{Script=Latin}\p{Nd}\p{M}]$/u;
const letterStart = /^[\p{Script=Latin}\p{Nd}]/u;

/** How good a cut between two atoms is, with so many line ends between them, or only blanks. */
export function breakAfter(
  text: string,
  atom: Atom,
  next: Atom | null,
  lines: number,
  blank: boolean,
): Break {
  if (lines > 1) return 'paragraph';
  if (lines === 1 || next === null) return 'line';
  if (!blank && isHan(text, atom) && isHan(text, next)) return 'word';
  const here = text.slice(atom.start, atom.end);
  const there = text.slice(next.start, Math.min(next.end, next.start + 4));
  if (opening.test(here)) return 'none';
  if (!blank && (isTail(there, next) || insideWord(here, there, atom, next))) return 'none';
  return ending(text, atom, blank, here, there);
}

/** Most of a text: no pattern has to be tried. */
function isHan(text: string, { start, end }: Atom): boolean {
  const unit = text.charCodeAt(start);
  return end - start === 1 && unit >= 0x4e00 && unit <= 0x9fff;
}

/** An emoji or a code after a sentence is its last mark rather than the next one's first. */
function isTail(there: string, next: Atom): boolean {
  if (next.kind === 'code') return true;
  return next.kind === 'grapheme' && (closing.test(there) || picture.test(there));
}

function insideWord(here: string, there: string, atom: Atom, next: Atom): boolean {
  if (atom.kind !== 'grapheme' || next.kind !== 'grapheme') return false;
  if (letterEnd.test(here) && letterStart.test(there)) return true;
  return /^[.,:;/'’_%-]$/.test(here) && letterStart.test(there);
}

function ending(text: string, atom: Atom, blank: boolean, here: string, there: string): Break {
  const mark = lastMark(text, atom);
  if (sentenceEnd.test(mark) || (mark === '.' && blank)) return 'sentence';
  if (clauseEnd.test(mark) || mark !== here) return 'clause';
  if (atom.kind === 'code' || picture.test(here)) return 'clause';
  return blank && !(letterEnd.test(here) && letterStart.test(there)) ? 'clause' : 'word';
}

/** The mark a sentence ends with, seen through the brackets, emoji and codes behind it. */
function lastMark(text: string, atom: Atom): string {
  const here = text.slice(atom.start, atom.end);
  if (atom.kind !== 'code' && !closing.test(here) && !picture.test(here)) return here;
  const behind = text.slice(Math.max(0, atom.end - 40), atom.end);
  return markBehind.exec(behind)?.[1] ?? here;
}
