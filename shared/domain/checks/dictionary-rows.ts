import { foldText } from '../search/fold-text';
import { matchesQuery, type SearchableText, toQueryTerms, toSearchable } from '../search/pinyin-search';
import type { OwnWord, WordCategory, WordFields, WordRule, WordSeverity } from './word-rule';

/** `changed`: a built-in word the community says something else about. */
export type DictionaryOrigin = 'built-in' | 'changed' | 'own';

/** One word of the dictionary as it stands for a community. */
export type DictionaryRow = WordFields & Readonly<{ origin: DictionaryOrigin }>;

/** What of a word is one's own say: `OwnWord` without its place in the store. */
export type OwnSay = Pick<OwnWord, keyof WordFields>;

/** The dictionary of a community: its own words, newest first, then the built-in ones, with what it says of them. */
export function dictionaryRows(
  builtIn: readonly WordRule[],
  own: readonly OwnWord[],
): readonly DictionaryRow[] {
  const said = new Map(own.map((rule) => [rule.word, rule]));
  const known = new Set(builtIn.map(({ word }) => word));
  const added = own
    .filter(({ word }) => !known.has(word))
    .toSorted((a, b) => b.createdAt - a.createdAt)
    .map((rule): DictionaryRow => ({ ...fieldsOf(rule), origin: 'own' }));
  const standing = builtIn.map((rule): DictionaryRow => {
    const say = said.get(rule.word);
    return say
      ? { ...fieldsOf(say), origin: 'changed' }
      : { ...fieldsOf({ ...rule, enabled: true }), origin: 'built-in' };
  });
  return [...added, ...standing];
}

function fieldsOf({ word, category, severity, suggestion, enabled }: WordFields): WordFields {
  return { word, category, severity, suggestion, enabled };
}

/** Whether two say the same of a word. */
export function saysSame(a: WordFields, b: WordFields): boolean {
  return (
    a.word === b.word &&
    a.category === b.category &&
    a.severity === b.severity &&
    a.suggestion === b.suggestion &&
    a.enabled === b.enabled
  );
}

/** Whether this says no more of a word than comes built in, so that nothing of one's own is needed. */
export function isAsBuiltIn(builtIn: readonly WordRule[], fields: WordFields): boolean {
  const rule = builtIn.find(({ word }) => word === fields.word);
  return rule !== undefined && saysSame({ ...rule, enabled: true }, fields);
}

/** Words read from a file, held against how the dictionary stands. */
export type WordImport = Readonly<{
  /** What is to be written, each word once: the last of a word counts. */
  words: readonly WordFields[];
  added: number;
  changed: number;
  /** Words that stand like that already. */
  same: number;
}>;

/** What an import would do. */
export function planWordImport(rows: readonly DictionaryRow[], read: readonly WordFields[]): WordImport {
  const standing = new Map(rows.map((row) => [row.word, row]));
  const latest = [...new Map(read.map((fields) => [fields.word, fields])).values()];
  const words = latest.filter((fields) => {
    const row = standing.get(fields.word);
    return !row || !saysSame(row, fields);
  });
  const added = words.filter(({ word }) => !standing.has(word)).length;
  return { words, added, changed: words.length - added, same: latest.length - words.length };
}

/** A row made ready to be searched often. */
export type SearchableRow = Readonly<{ row: DictionaryRow; word: SearchableText; suggestion: string }>;

/** Prepares rows for {@link findWords}. */
export function toSearchableRows(rows: readonly DictionaryRow[]): readonly SearchableRow[] {
  return rows.map((row) => ({ row, word: toSearchable(row.word), suggestion: foldText(row.suggestion) }));
}

/** What the dictionary shows; null shows all. */
export type WordFilter = Readonly<{
  query: string;
  category: WordCategory | null;
  severity: WordSeverity | null;
}>;

/**
 * The rows of a filter: those whose word is meant first, by substring, pinyin or initials, then those whose suggestion
 * says it.
 */
export function findWords(
  rows: readonly SearchableRow[],
  { query, category, severity }: WordFilter,
): readonly DictionaryRow[] {
  const terms = toQueryTerms(query);
  const named: DictionaryRow[] = [];
  const suggested: DictionaryRow[] = [];
  for (const { row, word, suggestion } of rows) {
    if (category !== null && row.category !== category) continue;
    if (severity !== null && row.severity !== severity) continue;
    if (matchesQuery([word], terms)) named.push(row);
    else if (terms.every((term) => suggestion.includes(term))) suggested.push(row);
  }
  return [...named, ...suggested];
}
