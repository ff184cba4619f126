import type { SpecialtyDomain } from '../members/member';
import { foldText } from '../search/fold-text';
import { everydaySynonyms, shieldWords } from './everyday-synonyms';

/** Words that mean the same share a number. Words without one only keep shorter words from being read in them. */
export type Meaning = Readonly<{ id: number | null; domain: SpecialtyDomain | null }>;

/** What words mean in a community. */
export type WordMeanings = Readonly<{ byWord: ReadonlyMap<string, Meaning>; longest: number }>;

/** A word found in a text, folded, and where it begins. */
export type FoundWord = Readonly<{ word: string; at: number; meaning: Meaning }>;

const everyday: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...shieldWords.map((word) => [word, { id: null, domain: null }] as const),
  ...everydaySynonyms.flatMap(({ domain, words }, id) =>
    words.map((word) => [word, { id, domain }] as const),
  ),
]);

/**
 * The meanings of words: the everyday ones and the community's own lists. A list that shares a word with others makes
 * one meaning of them all, so that 医美 = 小气泡 adds 小气泡 to what 医美 meant before.
 */
export function wordMeanings(own: readonly (readonly string[])[]): WordMeanings {
  const byWord = new Map(everyday);
  for (const [index, list] of own.entries()) {
    const words = list.map(foldText).filter((word) => word !== '');
    const joined = new Set(words.map((word) => byWord.get(word)?.id ?? null).filter((id) => id !== null));
    const domain = words.map((word) => byWord.get(word)?.domain ?? null).find((known) => known !== null);
    const meaning = { id: everydaySynonyms.length + index, domain: domain ?? null };
    for (const [word, { id }] of byWord) if (id !== null && joined.has(id)) byWord.set(word, meaning);
    for (const word of words) byWord.set(word, meaning);
  }
  let longest = 0;
  for (const word of byWord.keys()) longest = Math.max(longest, word.length);
  return { byWord, longest };
}

/** The known words of a folded text, left to right, each time the longest that fits. */
export function findWords(folded: string, { byWord, longest }: WordMeanings): readonly FoundWord[] {
  const found: FoundWord[] = [];
  for (let at = 0; at < folded.length; ) {
    const hit = longestAt(folded, at, byWord, longest);
    if (hit) found.push(hit);
    at += hit?.word.length ?? 1;
  }
  return found;
}

function longestAt(
  folded: string,
  at: number,
  byWord: WordMeanings['byWord'],
  longest: number,
): FoundWord | null {
  for (let length = Math.min(longest, folded.length - at); length > 0; length -= 1) {
    const word = folded.slice(at, at + length);
    const meaning = byWord.get(word);
    if (meaning) return { word, at, meaning };
  }
  return null;
}
