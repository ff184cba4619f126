import { numberOfCode, type SearchUnit, unitCount, unitNumbered, unitOf } from './search-unit';

/**
 * How far into the term a text has come: so many of its UTF-16 codes are typed, and what may stand next. `open`: what
 * nobody types may be typed or passed over. `passing`: a run of that is being passed over, to its end. `shut`: nothing
 * is passed over, at the beginning and after something of that was typed.
 */
type Place = Readonly<{ typed: number; next: 'open' | 'passing' | 'shut' }>;

const beginning: Place = { typed: 0, next: 'shut' };

/** What stands in the table beside numbers of states. */
const found = -1;
const unknown = -2;

/** More states than any text people write leads to; beyond it the table is made anew. */
const mostStates = 1_000;
/** Rows have room for so many units more than were met. */
const room = 256;

/**
 * Looks for a term in texts, at each character of a text once: every way to type what stands before it is followed at
 * the same time. These ways make a state; to which state a character leads is worked out when it first happens, and
 * read from a table from then on.
 */
export class TermScanner {
  readonly #term: string;
  readonly #anywhere: boolean;
  #states: (readonly Place[])[] = [];
  #numbers = new Map<string, number>();
  /** For each state, by the number of a unit: the state it leads to, or one of the two above. */
  #table: Int32Array[] = [];
  /** The row of the state a text begins in. */
  #first: Int32Array = new Int32Array();

  /** @param anywhere whether the term may begin anywhere in a text, or only where the text begins */
  constructor(term: string, anywhere = true) {
    this.#term = term;
    this.#anywhere = anywhere;
    this.#begin();
  }

  /** Whether the term, which is not empty, stands in a folded text. */
  finds(text: string): boolean {
    const codes = new Uint16Array(text.length);
    for (let place = 0; place < text.length; place += 1) codes[place] = text.charCodeAt(place);
    return this.findsIn(codes, 0, codes.length);
  }

  /** The same of a part of many texts, given as UTF-16 codes. */
  findsIn(codes: Uint16Array, start: number, end: number): boolean {
    let state = 0;
    let row = this.#first;
    for (let place = start; place < end; place += 1) {
      let unit = numberOfCode(codes[place] as number);
      if (unit < 0) {
        const met = unitOf(codePointAt(codes, place, end));
        unit = met.number;
        place += met.character.length - 1;
      }
      let next = unit < row.length ? (row[unit] as number) : unknown;
      // Most characters lead from the beginning to the beginning.
      if (next === 0 && state === 0) continue;
      if (next === unknown) next = this.#lead(state, unit);
      if (next === found) return true;
      state = next;
      row = this.#table[state] ?? this.#first;
    }
    return false;
  }

  #lead(state: number, unit: number): number {
    const after = this.#after(this.#states[state] ?? [], unitNumbered(unit));
    if (this.#states.length >= mostStates) {
      this.#begin();
      return after ? this.#number(after) : found;
    }
    const next = after ? this.#number(after) : found;
    const row = this.#table[state];
    if (row && unit < row.length) row[unit] = next;
    else this.#table[state] = widened(row, unit, next);
    this.#first = this.#table[0] ?? this.#first;
    return next;
  }

  #begin(): void {
    this.#states = [];
    this.#numbers = new Map();
    this.#table = [];
    this.#number([beginning]);
    this.#first = this.#table[0] ?? this.#first;
  }

  #number(places: readonly Place[]): number {
    const key = places.map(({ typed, next }) => `${typed}${next}`).join();
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#states.push(places) - 1;
    this.#numbers.set(key, number);
    this.#table.push(new Int32Array(unitCount() + room).fill(unknown));
    return number;
  }

  /** The places one character further on; null where the term is found. */
  #after(places: readonly Place[], unit: SearchUnit): readonly Place[] | null {
    const after = new Map<string, Place>();
    const reach = (typed: number, next: Place['next']) => after.set(`${typed}${next}`, { typed, next });
    if (this.#anywhere) reach(0, 'shut');
    for (const { typed, next } of places) {
      if (unit.passedOver && next !== 'shut') reach(typed, 'passing');
      if (unit.passedOver && next === 'passing') continue;
      for (const length of this.#waysToType(unit, typed)) {
        if (typed + length === this.#term.length) return null;
        reach(typed + length, unit.passedOver ? 'shut' : 'open');
      }
    }
    return [...after.values()].sort((a, b) => a.typed - b.typed || (a.next < b.next ? -1 : 1));
  }

  /** How much of the term a character may stand for from a place on: itself, its pinyin, also half of it, its initial. */
  *#waysToType({ character, readings }: SearchUnit, typed: number): Generator<number> {
    const term = this.#term;
    if (term.startsWith(character, typed)) yield character.length;
    for (const reading of readings) {
      if (reading[0] !== term[typed]) continue;
      if (reading.startsWith(term.slice(typed))) yield term.length - typed;
      if (term.startsWith(reading, typed)) yield reading.length;
      yield 1;
    }
  }
}

/** As `String.codePointAt`, of codes up to an end. */
function codePointAt(codes: Uint16Array, place: number, end: number): number {
  const code = codes[place] ?? 0;
  const following = place + 1 < end ? (codes[place + 1] ?? 0) : 0;
  const pair = code >= 0xd800 && code <= 0xdbff && following >= 0xdc00 && following <= 0xdfff;
  return pair ? (code - 0xd800) * 0x400 + following - 0xdc00 + 0x1_0000 : code;
}

/** A row with room for a unit that was met after it was made. */
function widened(row: Int32Array | undefined, unit: number, next: number): Int32Array {
  const wider = new Int32Array(Math.max(unit, unitCount()) + room).fill(unknown);
  if (row) wider.set(row);
  wider[unit] = next;
  return wider;
}
