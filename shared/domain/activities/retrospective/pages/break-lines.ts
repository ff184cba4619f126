const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What never begins a line. */
const closing = /^[、。，．！？；：）」』】》〉〕”’…—～·%‰℃!?,.;:)\]}]/u;
/** What never ends one. */
const opening = /[（「『【《〈〔“‘([{¥￥$]$/u;
const space = /^\s/u;
/** Scripts that break between any two characters. */
const ideograph =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|\p{Emoji_Presentation})/u;
/** Letters, digits and signs of ASCII: they make words. */
const inWord = /^(?:[!-~]|\p{L}|\p{N}|\p{M})/u;

function isWord(grapheme: string): boolean {
  return inWord.test(grapheme) && !ideograph.test(grapheme);
}

function staysTogether(before: string, next: string): boolean {
  if (space.test(next) || closing.test(next)) return true;
  if (space.test(before)) return false;
  return opening.test(before) || (isWord(before) && isWord(next));
}

/** A text cut at every place where a line may end; blanks go with what is before them. */
export function lineUnits(text: string): readonly string[] {
  const units: string[] = [];
  let before: string | null = null;
  for (const { segment } of graphemes.segment(text)) {
    if (before !== null && staysTogether(before, segment)) units.push(`${units.pop() ?? ''}${segment}`);
    else units.push(segment);
    before = segment;
  }
  return units;
}

/**
 * The lines of a text within a width: Chinese breaks between characters, though never before 「，」 or behind 「（」, other
 * scripts between words. What is wider than a whole line by itself is cut between graphemes. Joined, the lines give the
 * text back; blanks at the end of one do not count.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (piece: string) => {
    if (line !== '' && used + measure(piece.trimEnd()) > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += measure(piece);
  };
  for (const unit of lineUnits(text)) {
    if (measure(unit.trimEnd()) <= width) add(unit);
    else for (const { segment } of graphemes.segment(unit)) add(segment);
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
