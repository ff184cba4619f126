import { foldText } from '../search/fold-text';

/** A text as words are looked for in it, and where each unit of that stands in the original. */
export type FoldedText = Readonly<{ text: string; starts: readonly number[]; ends: readonly number[] }>;

/** What does not keep a word from being one: blanks, what nobody sees, and marks put between to hide it. */
const seenThrough = /^[\p{Cf}\p{Cc}\p{Zs}\p{Variation_Selector}*·•・_|]$/u;

const foldedPoints = new Map<string, string>();
const mostRemembered = 30_000;

/** Folds one character: compatibility forms, case, traditional; empty for what is seen through. Line ends stay. */
function foldPoint(point: string): string {
  const known = foldedPoints.get(point);
  if (known !== undefined) return known;
  const folded = point === '\n' ? '\n' : seenThrough.test(point) ? '' : foldText(point).replace(/\s/gu, '');
  if (foldedPoints.size < mostRemembered) foldedPoints.set(point, folded);
  return folded;
}

/** Folds a text character by character, so that what is found in it can be shown in the original. */
export function foldWithPlaces(text: string): FoldedText {
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const point of text) {
    const unit = foldPoint(point);
    for (let index = 0; index < unit.length; index += 1) {
      starts.push(at);
      ends.push(at + point.length);
    }
    folded.push(unit);
    at += point.length;
  }
  return { text: folded.join(''), starts, ends };
}

/** A word as it stands in a folded text. */
export function foldWord(word: string): string {
  return foldWithPlaces(word).text;
}
