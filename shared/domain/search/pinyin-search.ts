import { foldText } from './fold-text';
import { TermScanner } from './term-scanner';

declare const searchable: unique symbol;

/** A text made ready to be searched often: folded as queries are. */
export type SearchableText = string & { readonly [searchable]: true };

/** Prepares a text for `matchesQuery`. */
export function toSearchable(text: string): SearchableText {
  return foldText(text) as SearchableText;
}

/** The terms of a query; all of them have to be found. */
export function toQueryTerms(query: string): readonly string[] {
  return foldText(query).split(/\s+/).filter(Boolean);
}

/** Whether a text begins with a term, typed as `matchesTerm` takes it. */
export function startsWithTerm(text: SearchableText, term: string): boolean {
  return term === '' ? text !== '' : scannerOf(term, false).finds(text);
}

/**
 * Whether a term stands anywhere in a text as a substring where each character may be typed as itself, in full
 * pinyin (the last one also half-typed) or by its initial: zxy, zengxy, 曾x and cxy all find 曾小雅. What is neither a
 * letter nor a number may be typed or left out: hyxrhb and hyxr（hb find 欢迎新人（红包）.
 */
export function matchesTerm(text: SearchableText, term: string): boolean {
  return term === '' ? text !== '' : scannerOf(term, true).finds(text);
}

/** Whether every term is found in at least one of the texts. */
export function matchesQuery(texts: readonly SearchableText[], terms: readonly string[]): boolean {
  return terms.every((term) => texts.some((text) => matchesTerm(text, term)));
}

/** Terms that were looked for last: lists are searched row by row for the same few. */
const scanners = new Map<string, TermScanner>();
const scannersKept = 16;

function scannerOf(term: string, anywhere: boolean): TermScanner {
  const key = `${anywhere ? '*' : '^'}${term}`;
  const known = scanners.get(key);
  if (known) return known;
  const scanner = new TermScanner(term, anywhere);
  if (scanners.size >= scannersKept) scanners.delete(scanners.keys().next().value ?? '');
  scanners.set(key, scanner);
  return scanner;
}

const collator = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** Orders names as a Chinese reader expects, by pinyin. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
