const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Plain letters, Chinese characters and punctuation: between two of them a grapheme always ends. */
function isPlain(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    unit === 0x0a ||
    (unit >= 0x3000 && unit <= 0x3029) ||
    (unit >= 0xff01 && unit <= 0xff5e) ||
    (unit >= 0x2018 && unit <= 0x201d)
  );
}

/** Whether a pictograph of two units begins here that nothing joins by itself: none of the tones that colour one. */
function isPicture(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  if (high < 0xd83c || high > 0xd83e) return false;
  const point = text.codePointAt(at) ?? 0;
  return point >= 0x1f300 && point <= 0x1faff && !(point >= 0x1f3fb && point <= 0x1f3ff);
}

/** Whether a grapheme surely ends here: nothing on either side joins with what stands beside it. */
function isSureEnd(text: string, end: number): boolean {
  const before = isPlain(text.charCodeAt(end - 1)) || (end > 1 && isPicture(text, end - 2));
  return before && (isPlain(text.charCodeAt(end)) || isPicture(text, end));
}

/** So many units are given to the segmenter at once: over a long run of joined emoji it takes more than linear time. */
const window = 500;

/** An end that stands between the two halves of one code point is moved behind it. */
function wholeTo(text: string, end: number): number {
  return (text.codePointAt(end - 1) ?? 0) > 0xffff ? end + 1 : end;
}

function* startsIn(text: string, from: number, end: number): Generator<number> {
  let at = from;
  let width = window;
  while (at < end) {
    const part = text.slice(at, wholeTo(text, Math.min(end, at + width)));
    const found = Array.from(graphemes.segment(part), ({ index }) => index);
    // The last grapheme of a part may go on behind it.
    const isLast = at + part.length >= end;
    const sure = isLast ? found : found.slice(0, -1);
    for (const index of sure) yield at + index;
    width = sure.length === 0 ? width * 2 : window;
    at += isLast ? part.length : (found.at(-1) ?? part.length);
  }
}

/**
 * Where each grapheme of a text begins, one after the other. The segmenter is asked only where it may matter, and by
 * parts, so that a long text takes no longer than its length.
 */
export function* eachGraphemeStart(text: string): Generator<number> {
  let at = 0;
  while (at < text.length) {
    let end = at + 1;
    while (end < text.length && !isSureEnd(text, end)) end += 1;
    if (end === at + 1 || (end === at + 2 && isPicture(text, at))) yield at;
    else yield* startsIn(text, at, end);
    at = end;
  }
}

/** Where each grapheme of a text begins, and last its length. */
export function graphemeStarts(text: string): readonly number[] {
  return [...eachGraphemeStart(text), text.length];
}
