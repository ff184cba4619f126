import type { SegmentCondition, SegmentGroup, SegmentTest } from './segment';

/** What a sentence is put together with, in the person's language. */
export type SentenceWords = Readonly<{
  /** One test in words, turned round where it is negated: 没说过话. */
  test: (test: SegmentTest) => string;
  /** A condition without tests that everybody passes, and one that nobody does. */
  everybody: string;
  nobody: string;
  /** Parts that must all hold, or of which one must, side by side; within a sentence they stand closer. */
  all: (parts: readonly string[], within: boolean) => string;
  any: (parts: readonly string[], within: boolean) => string;
  /** A group within a sentence: （…）. */
  nested: (words: string) => string;
  not: (nested: string) => string;
}>;

/** A condition as one sentence: 入群 30 天内，且没说过话，且（混油，或敏感）. */
export function sentenceOf(condition: SegmentGroup, words: SentenceWords): string {
  return sentence(flat(condition), words, false);
}

function sentence(condition: SegmentCondition, words: SentenceWords, within: boolean): string {
  if (!('parts' in condition)) return words.test(condition);
  const { test, negated, parts } = condition;
  if (parts.length === 0) return (test === 'all') === negated ? words.nobody : words.everybody;
  const inside = words[test](
    parts.map((part) => sentence(part, words, true)),
    within || negated,
  );
  if (negated) return words.not(words.nested(inside));
  return within ? words.nested(inside) : inside;
}

/** Without groups around a single part: brackets there say nothing. */
function flat(condition: SegmentCondition): SegmentCondition {
  if (!('parts' in condition)) return condition;
  const parts = condition.parts.map(flat);
  const [only] = parts;
  if (only === undefined || parts.length > 1) return { ...condition, parts };
  return condition.negated ? { ...only, negated: !only.negated } : only;
}
