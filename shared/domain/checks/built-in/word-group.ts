import type { WordRule } from '../word-rule';

/** Words that are thought about for the same reason and said otherwise in the same way; `words` are parted by blanks. */
export type WordGroup = Readonly<
  Pick<WordRule, 'category' | 'severity' | 'suggestion'> & Readonly<{ words: string }>
>;

/** The words of groups as rules, one each. */
export function rulesOf(groups: readonly WordGroup[]): readonly WordRule[] {
  return groups.flatMap(({ words, category, severity, suggestion }) =>
    words.split(' ').map((word): WordRule => ({ word, category, severity, suggestion })),
  );
}
