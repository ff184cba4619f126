import {
  type SpecialtyDomain,
  type StructureRole,
  specialtyDomains,
  structureRoles,
} from '../members/member';
import { foldText } from '../search/fold-text';
import { commonWords, learnerWords, roleWords } from './everyday-synonyms';
import { findWords, type WordMeanings, wordMeanings } from './word-meanings';

/** A question or topic as the expert finder reads it. */
export type Topic = Readonly<{
  folded: string;
  words: WordMeanings;
  /** Meanings of the known words in it. */
  meanings: ReadonlySet<number>;
  /** Domains those words belong to, and those that are named: where to look when nobody matches. */
  domains: ReadonlySet<SpecialtyDomain>;
  /** Domains named in so many words: 美食. */
  named: ReadonlySet<SpecialtyDomain>;
  /** Structure roles whose own topic this is. */
  roles: ReadonlySet<StructureRole>;
  /** The known words, as they stand in the folded topic. */
  known: readonly string[];
}>;

/** How close a name is to the topic, and the letters they share. */
export type NameMatch = Readonly<{ closeness: number; word: string }>;

/** The very word or one that means the same; such a word within a longer name; letters in common. */
export const closeness = { same: 1, within: 0.7, overlap: 0.5 } as const;

/** Reads a topic by the everyday words and the community's own lists of synonyms. */
export function readTopic(text: string, synonyms: readonly (readonly string[])[]): Topic {
  const folded = foldText(text);
  const words = wordMeanings(synonyms);
  const found = findWords(folded, words).filter(({ meaning }) => meaning.id !== null);
  const named = specialtyDomains.filter((domain) => domain !== '其他' && folded.includes(domain));
  const roles = structureRoles.filter((role) => wordsOfRole(role).some((word) => folded.includes(word)));
  const domains = found.flatMap(({ meaning }) => meaning.domain ?? []);
  return {
    folded,
    words,
    meanings: new Set(found.flatMap(({ meaning }) => meaning.id ?? [])),
    // 其他 is no domain in which one who knows this may know that.
    domains: new Set([...named, ...domains].filter((domain) => domain !== '其他')),
    named: new Set(named),
    roles: new Set(roles),
    known: [
      ...found.map(({ word }) => word),
      ...named,
      ...roles.flatMap((role) => wordsOfRole(role).filter((word) => folded.includes(word))),
    ],
  };
}

function wordsOfRole(role: StructureRole): readonly string[] {
  return roleWords[role] ?? [];
}

/** Compares names with a topic; each name is looked at once. */
export function nameMatcher(topic: Topic): (name: string) => NameMatch | null {
  const seen = new Map<string, NameMatch | null>();
  return (name) => {
    const known = seen.get(name);
    if (known !== undefined) return known;
    const match = matchName(foldText(name), topic);
    seen.set(name, match);
    return match;
  };
}

function matchName(name: string, topic: Topic): NameMatch | null {
  if (learnerWords.some((word) => name.includes(word))) return null;
  if (name.length >= 2 && topic.folded.includes(name)) return { closeness: closeness.same, word: name };
  const whole = topic.words.byWord.get(name)?.id ?? null;
  if (whole !== null && topic.meanings.has(whole)) return { closeness: closeness.same, word: '' };
  if (speaksOf(name, topic)) return { closeness: closeness.within, word: '' };
  const word = commonPart(name, topic.folded);
  return word ? { closeness: closeness.overlap, word } : null;
}

/** Whether a folded text holds a word with one of the topic's meanings. */
export function speaksOf(folded: string, { words, meanings }: Topic): boolean {
  return findWords(folded, words).some(({ meaning }) => meaning.id !== null && meanings.has(meaning.id));
}

/** Names longer than this are sentences: letters in common say nothing of them. */
const longestName = 12;

/** The longest piece of a name that stands in the topic, if it is at least two letters and half the name. */
function commonPart(name: string, folded: string): string | null {
  if (name.length > longestName) return null;
  for (let length = name.length - 1; length >= Math.max(2, name.length / 2); length -= 1) {
    for (let start = 0; start + length <= name.length; start += 1) {
      const part = name.slice(start, start + length);
      if (folded.includes(part) && !commonWords.has(part) && part.trim() === part) return part;
    }
  }
  return null;
}

/** The words of the topic that meant something, in its order, none within another. */
export function understoodWords(topic: Topic, matched: Iterable<string>): readonly string[] {
  const words = [...new Set([...topic.known, ...matched])].filter((word) => word !== '');
  const outer = words.filter((word) => !words.some((other) => other !== word && other.includes(word)));
  return outer.toSorted(
    (a, b) => topic.folded.indexOf(a) - topic.folded.indexOf(b) || (a < b ? -1 : Number(a > b)),
  );
}
