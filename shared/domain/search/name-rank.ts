import { startsWithTerm, toSearchable } from './pinyin-search';
import { type SearchUnit, unitOf } from './search-unit';

/** How much of a query a character stands for from a place on; empty where it does not stand there. */
type Typing = (unit: SearchUnit, query: string, typed: number) => readonly number[];

const inFull: Typing = ({ readings }, query, typed) =>
  readings.filter((reading) => query.startsWith(reading, typed)).map(({ length }) => length);
const byInitial: Typing = ({ readings }, query, typed) =>
  readings.some((reading) => reading[0] === query[typed]) ? [1] : [];

/**
 * How near a name is to what was typed, the nearest 0: the name itself; the whole of it in full pinyin or by its
 * initials; its first characters so (wang: 王芳, and not 万果); typed in any other way from its beginning; anything else.
 */
export function nameRank(name: string, query: string): 0 | 1 | 2 | 3 | 4 {
  const [wanted, folded] = [spelt(query), spelt(name)];
  if (wanted === '') return 4;
  if (folded === wanted) return 0;
  const units = Array.from(folded, (character) => unitOf(character.codePointAt(0) ?? 0));
  const counts = [inFull, byInitial].flatMap((typing) => charactersTyped(units, wanted, typing));
  if (counts.includes(units.length)) return 1;
  if (counts.length > 0) return 2;
  return startsWithTerm(toSearchable(folded), wanted) ? 3 : 4;
}

/** Those whose nickname is nearest to what was typed first; those as near stay in the order they had. */
export function nearestFirst<Row extends Readonly<{ nickname: string }>>(
  rows: readonly Row[],
  typed: string,
): readonly Row[] {
  const ranks = new Map(rows.map((row) => [row, nameRank(row.nickname, typed)]));
  return rows.toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0));
}

/** A folded text without what nobody types. */
function spelt(text: string): string {
  return toSearchable(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many of the first characters the whole query is, typed in one way throughout; there may be several answers. */
function charactersTyped(units: readonly SearchUnit[], query: string, typing: Typing): readonly number[] {
  let places: ReadonlySet<number> = new Set([0]);
  const counts: number[] = [];
  for (const [index, unit] of units.entries()) {
    const after = new Set<number>();
    for (const typed of places) {
      if (query.startsWith(unit.character, typed)) after.add(typed + unit.character.length);
      for (const length of typing(unit, query, typed)) after.add(typed + length);
    }
    if (after.delete(query.length)) counts.push(index + 1);
    if (after.size === 0) break;
    places = after;
  }
  return counts;
}
