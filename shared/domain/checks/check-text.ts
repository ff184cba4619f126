import { graphemeStarts } from '../composer/grapheme-starts';
import type { CheckKind } from './check-kinds';
import { emojiOf } from './emoji-of';
import type { OwnWord, WordCategory, WordSeverity } from './word-rule';
import { buildWordTrie, findWords, type WordTrie } from './word-trie';

/** The words that are looked for: built once, cheap to use on many texts. */
export type Dictionary = WordTrie;

/** Something in a text to think about; it never keeps the text from being copied. */
export type Finding = Readonly<{
  kind: CheckKind;
  /** Where it stands, in UTF-16 units; `text` is that slice. */
  start: number;
  end: number;
  text: string;
  severity: WordSeverity;
  /** Of a word only. */
  category: WordCategory | null;
  /** What to say instead of a word; empty for the other kinds. */
  suggestion: string;
  /** How long or how many; null for a word. */
  figure: number | null;
}>;

/** From when a text is remarked upon: most emoji, most graphemes of a line. */
export type TextLimits = Readonly<{ emoji: number; line: number }>;

/** What is checked against; `comfort` is the length from which a bubble feels long, null for any. */
export type CheckOptions = Readonly<{ dictionary: Dictionary; limits: TextLimits; comfort: number | null }>;

/** The built-in words as one's own say about them, and one's own. One that is not enabled silences its word. */
export function buildDictionary(
  own: readonly Pick<OwnWord, 'word' | 'category' | 'severity' | 'suggestion' | 'enabled'>[],
): Dictionary {
  return buildWordTrie(own);
}

/** Everything to think about in a finished text, words first. */
export function checkText(text: string, { dictionary, limits, comfort }: CheckOptions): readonly Finding[] {
  const words = findWords(dictionary, text).map(({ rule, start, end }): Finding => {
    const { severity, category, suggestion } = rule;
    return {
      kind: 'word',
      start,
      end,
      text: text.slice(start, end),
      severity,
      category,
      suggestion,
      figure: null,
    };
  });
  return [
    ...words,
    ...(comfort === null ? [] : longerThan('length', text, 0, text.length, comfort)),
    ...linesOver(text, limits.line),
    ...emojiOver(text, limits.emoji),
  ];
}

function remark(kind: CheckKind, text: string, start: number, end: number, figure: number): Finding {
  return {
    kind,
    start,
    end,
    text: text.slice(start, end),
    severity: 'low',
    category: null,
    suggestion: '',
    figure,
  };
}

function longerThan(
  kind: 'length' | 'line',
  text: string,
  start: number,
  end: number,
  most: number,
): readonly Finding[] {
  // A grapheme has at least one unit: most texts need no count.
  if (end - start <= most) return [];
  const figure = graphemeStarts(text.slice(start, end)).length - 1;
  return figure > most ? [remark(kind, text, start, end, figure)] : [];
}

function linesOver(text: string, most: number): readonly Finding[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const from = start;
    start += line.length + 1;
    return longerThan('line', text, from, from + line.length, most);
  });
}

function emojiOver(text: string, most: number): readonly Finding[] {
  const emoji = emojiOf(text);
  const first = emoji[most];
  const last = emoji.at(-1);
  return first && last ? [remark('emoji', text, first.start, last.end, emoji.length)] : [];
}
