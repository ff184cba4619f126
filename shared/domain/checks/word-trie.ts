import { builtInWords } from './built-in-words';
import { type FoldedText, foldWithPlaces, foldWord } from './folded-text';
import { ordinaryWords } from './ordinary-words';
import type { OwnWord, WordRule } from './word-rule';

type Entry = Readonly<{
  rule: WordRule;
  length: number;
  /** An own word is meant even where the app takes it for ordinary. */
  own: boolean;
}>;
type Node = { readonly next: Map<string, Node>; entry: Entry | null; ordinary: number };

/** Words made ready to be looked for; built once, cheap to use on many texts. */
export type WordTrie = Readonly<{ root: Node }>;

/** A word of the dictionary in a text, from and to in UTF-16 units of the original. */
export type WordFound = Readonly<{ rule: WordRule; start: number; end: number }>;

type Match = Readonly<{ entry: Entry; from: number; to: number }>;

/** The built-in words as one's own say about them, and one's own. One that is not enabled silences its word. */
export function buildWordTrie(
  own: readonly Pick<OwnWord, 'word' | 'category' | 'severity' | 'suggestion' | 'enabled'>[],
): WordTrie {
  const root = emptyNode();
  for (const word of ordinaryWords) {
    const folded = foldWord(word);
    nodeOf(root, folded).ordinary = folded.length;
  }
  for (const rule of builtInWords) {
    const folded = foldWord(rule.word);
    nodeOf(root, folded).entry = { rule, length: folded.length, own: false };
  }
  for (const { enabled, ...rule } of own) {
    const folded = foldWord(rule.word);
    if (folded === '') continue;
    const node = nodeOf(root, folded);
    const builtIn = node.entry !== null && !node.entry.own;
    node.entry = enabled ? { rule, length: folded.length, own: !builtIn } : null;
  }
  return { root };
}

function emptyNode(): Node {
  return { next: new Map(), entry: null, ordinary: 0 };
}

function nodeOf(root: Node, word: string): Node {
  let node = root;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charAt(at);
    const next = node.next.get(unit) ?? emptyNode();
    node.next.set(unit, next);
    node = next;
  }
  return node;
}

/** The words in a text, in order; of two that overlap the longer one, and none inside an ordinary word. */
export function findWords({ root }: WordTrie, text: string): readonly WordFound[] {
  const folded = foldWithPlaces(text);
  const { matches, ordinaryTo } = matchesIn(root, folded);
  const free = matches.filter(({ entry, from, to }) => entry.own || (ordinaryTo[from] ?? 0) < to);
  const taken = new Uint8Array(folded.text.length);
  const found: WordFound[] = [];
  for (const { entry, from, to } of free.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
    if (taken.subarray(from, to).includes(1)) continue;
    taken.fill(1, from, to);
    found.push({ rule: entry.rule, start: folded.starts[from] ?? 0, end: folded.ends[to - 1] ?? 0 });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Every word at every place, and for each place how far an ordinary word that covers it reaches. */
function matchesIn(
  root: Node,
  folded: FoldedText,
): Readonly<{ matches: readonly Match[]; ordinaryTo: Int32Array }> {
  const { text } = folded;
  const matches: Match[] = [];
  const ordinaryTo = new Int32Array(text.length);
  let covered = 0;
  for (let from = 0; from < text.length; from += 1) {
    let node = root.next.get(text.charAt(from));
    for (let to = from + 1; node; to += 1) {
      if (node.ordinary > 0) covered = Math.max(covered, to);
      if (node.entry && standsAlone(folded, from, to)) matches.push({ entry: node.entry, from, to });
      node = to < text.length ? node.next.get(text.charAt(to)) : undefined;
    }
    ordinaryTo[from] = covered;
  }
  return { matches, ordinaryTo };
}

const latin = /[a-z0-9]/;

/** Whether Latin letters or figures at the edges of a match are not part of a longer word. */
function standsAlone({ text, starts, ends }: FoldedText, from: number, to: number): boolean {
  const joins = (left: number) =>
    left >= 0 &&
    left + 1 < text.length &&
    starts[left + 1] === ends[left] &&
    latin.test(text.charAt(left)) &&
    latin.test(text.charAt(left + 1));
  return !joins(from - 1) && !joins(to - 1);
}
