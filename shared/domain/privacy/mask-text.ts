import type { MaskCodes } from './mask-codes';
import { isSingleCharacter, type NameMatcher } from './name-matcher';
import { findPersonalNumbers, type TextSpan } from './personal-numbers';

/** A stretch of a text with what takes its place. */
type Replacement = TextSpan & Readonly<{ by: string }>;

/** Gives texts back without names and without the numbers of people. */
export function createTextMask(
  findNames: NameMatcher,
  { codes, hidden }: MaskCodes,
): (text: string) => string {
  return (original) => {
    const text = original.normalize('NFC');
    const names = findNames(text).map(({ start, end, person }) => ({
      start,
      end,
      by: codes[person] ?? hidden,
    }));
    const numbers = findPersonalNumbers(text).map((span) => ({ ...span, by: hidden }));
    const replacements = numbers.length === 0 ? names : united([...names, ...numbers]);
    return replacements.length === 0 ? text : withoutNewNames(replace(text, replacements), findNames);
  };
}

/** Overlapping stretches become one, which says what the longest of them said. */
function united(spans: readonly Replacement[]): readonly Replacement[] {
  const regions: { start: number; end: number; by: string; longest: number }[] = [];
  for (const { start, end, by } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = regions.at(-1);
    const length = end - start;
    if (last === undefined || last.end <= start) {
      regions.push({ start, end, by, longest: length });
      continue;
    }
    last.end = Math.max(last.end, end);
    if (length > last.longest) Object.assign(last, { by, longest: length });
  }
  return regions;
}

/** A text in pieces: what was kept, and codes. */
type Piece = Readonly<{ text: string; kept: boolean }>;

function replace(text: string, replacements: readonly Replacement[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, by } of replacements) {
    pieces.push({ text: text.slice(at, start), kept: true }, { text: by, kept: false });
    at = end;
  }
  return [...pieces, { text: text.slice(at), kept: true }];
}

/**
 * The pieces as one text. Where a kept character and a code read as a name together (小 before A** where someone is
 * called 小A), the kept character goes.
 */
function withoutNewNames(pieces: readonly Piece[], findNames: NameMatcher): string {
  const text = pieces.map((piece) => piece.text).join('');
  for (const { start, end } of findNames(text)) {
    if (isSingleCharacter(text.slice(start, end))) continue;
    const shorter = withoutKept(pieces, start, end);
    if (shorter !== null) return withoutNewNames(shorter, findNames);
  }
  return text;
}

/** The pieces without what was kept between two places of the text; null when nothing was. */
function withoutKept(pieces: readonly Piece[], start: number, end: number): readonly Piece[] | null {
  let at = 0;
  let cut = false;
  const shorter = pieces.map((piece): Piece => {
    const from = Math.max(0, start - at);
    const to = Math.min(piece.text.length, end - at);
    at += piece.text.length;
    if (!piece.kept || from >= to) return piece;
    cut = true;
    return { kept: true, text: piece.text.slice(0, from) + piece.text.slice(to) };
  });
  return cut ? shorter : null;
}
