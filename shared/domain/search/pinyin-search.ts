import { pinyin } from 'pinyin-pro';
import { foldText } from './fold-text';

/** One character with every way it may be typed in pinyin; empty for anything that is not Chinese. */
type SearchUnit = Readonly<{
  character: string;
  readings: readonly string[];
  /** What a term that begins here may begin with: one look turns most characters away. */
  beginnings: string;
  /** Nobody types it between initials: brackets, points, emoji, blanks within a line. */
  passedOver: boolean;
}>;

/** A text made ready to be searched often. */
export type SearchableText = readonly SearchUnit[];

const unitOfCharacter = new Map<string, SearchUnit>();

function searchUnit(character: string): SearchUnit {
  const known = unitOfCharacter.get(character);
  if (known) return known;
  const readings = readingsOf(character);
  const beginnings = [character, ...readings].map((way) => way.charAt(0)).join('');
  const passedOver = !/[\p{L}\p{N}\n\r]/u.test(character);
  const unit = { character, readings, beginnings, passedOver };
  unitOfCharacter.set(character, unit);
  return unit;
}

/** All readings of a character, polyphones included; ü is found typed as v and as u. */
function readingsOf(character: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(character)) return [];
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  return [...new Set(readings.flatMap((reading) => [reading, reading.replace('v', 'u')]))];
}

/** Prepares a text for `matchesQuery`. */
export function toSearchable(text: string): SearchableText {
  return Array.from(foldText(text), searchUnit);
}

/** The terms of a query; all of them have to be found. */
export function toQueryTerms(query: string): readonly string[] {
  return foldText(query).split(/\s+/).filter(Boolean);
}

/** Whether a text begins with a term, typed as `matchesTerm` takes it. */
export function startsWithTerm(text: SearchableText, term: string): boolean {
  if (!text[0]?.beginnings.includes(term.charAt(0))) return false;
  return matchesFrom(text, 0, term, 0, new Set());
}

/**
 * Whether a term stands anywhere in a text as a substring where each character may be typed as itself, in full
 * pinyin (the last one also half-typed) or by its initial: zxy, zengxy, 曾x and cxy all find 曾小雅. What is neither a
 * letter nor a number may be typed or left out: hyxrhb and hyxr（hb find 欢迎新人（红包）.
 */
export function matchesTerm(text: SearchableText, term: string): boolean {
  if (term === '') return text.length > 0;
  const beginning = term.charAt(0);
  // Without remembering, 啊啊啊啊… has twice the ways to fail with every character: 啊 is a, and its initial too.
  let failed: Set<number> | null = null;
  for (let start = 0; start < text.length; start += 1) {
    if (!text[start]?.beginnings.includes(beginning)) continue;
    failed ??= new Set();
    if (matchesFrom(text, start, term, 0, failed)) return true;
  }
  return false;
}

/** Whether every term is found in at least one of the texts. */
export function matchesQuery(texts: readonly SearchableText[], terms: readonly string[]): boolean {
  return terms.every((term) => texts.some((text) => matchesTerm(text, term)));
}

function matchesFrom(
  text: SearchableText,
  position: number,
  term: string,
  typed: number,
  failed: Set<number>,
): boolean {
  if (typed === term.length) return true;
  const unit = text[position];
  const place = position * term.length + typed;
  if (!unit || failed.has(place)) return false;
  const { character, readings, passedOver } = unit;
  const goesOn = (length: number) =>
    matchesFrom(text, position + 1, term, typed + length, failed) ||
    (!passedOver && passes(text, position + 1, term, typed + length, failed));
  if (term.startsWith(character, typed) && goesOn(character.length)) return true;
  for (const reading of readings) {
    if (reading[0] !== term[typed]) continue;
    if (reading.startsWith(term.slice(typed))) return true;
    if (term.startsWith(reading, typed) && goesOn(reading.length)) return true;
    if (goesOn(1)) return true;
  }
  if (typed > 0) failed.add(place);
  return false;
}

/** Goes on behind what nobody types, where something of that stands at the position. */
function passes(
  text: SearchableText,
  position: number,
  term: string,
  typed: number,
  failed: Set<number>,
): boolean {
  let next = position;
  while (text[next]?.passedOver) next += 1;
  return next > position && matchesFrom(text, next, term, typed, failed);
}

const collator = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });

/** Orders names as a Chinese reader expects, by pinyin. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
