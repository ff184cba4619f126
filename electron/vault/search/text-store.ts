import { type SearchableText, toSearchable } from '#shared/domain/search/pinyin-search';
import type { TermScanner } from '#shared/domain/search/term-scanner';

const leastCodes = 1 << 12;

/**
 * A folded text for each member, by slot, all in one row of UTF-16 codes: read from one end to the other, a hundred
 * thousand of them are searched in the time that fetching a hundred thousand strings from all over the memory takes.
 */
export class TextStore {
  #codes = new Uint16Array(leastCodes);
  /** Where the text of each slot begins and ends; nowhere is a text of no length. */
  #starts = new Uint32Array(64);
  #ends = new Uint32Array(64);
  #end = 0;
  /** Codes of texts that were replaced. */
  #wasted = 0;

  /** Puts a text in the place of the one there was. */
  put(slot: number, lines: readonly string[]): void {
    const text = toSearchable(lines.filter(Boolean).join('\n'));
    this.#starts = withRoom(this.#starts, slot + 1);
    this.#ends = withRoom(this.#ends, slot + 1);
    this.#wasted += this.#length(slot);
    this.#ends[slot] = this.#starts[slot] = 0;
    if (text === '') return;
    if (this.#wasted > leastCodes && this.#wasted > this.#end / 2) this.#close();
    this.#codes = withRoom(this.#codes, this.#end + text.length);
    for (let place = 0; place < text.length; place += 1)
      this.#codes[this.#end + place] = text.charCodeAt(place);
    this.#starts[slot] = this.#end;
    this.#end += text.length;
    this.#ends[slot] = this.#end;
  }

  /** Whether a scanner finds its term in the text of a slot. */
  holds(slot: number, scanner: TermScanner): boolean {
    const start = this.#starts[slot] ?? 0;
    const end = this.#ends[slot] ?? 0;
    return start < end && scanner.findsIn(this.#codes, start, end);
  }

  /** The folded text of a slot. */
  read(slot: number): SearchableText {
    const codes = this.#codes.subarray(this.#starts[slot] ?? 0, this.#ends[slot] ?? 0);
    let text = '';
    // As arguments they are few enough at a time for any stack.
    for (let from = 0; from < codes.length; from += leastCodes)
      text += String.fromCharCode(...codes.subarray(from, from + leastCodes));
    return text as SearchableText;
  }

  clear(): void {
    this.#starts.fill(0);
    this.#ends.fill(0);
    this.#end = 0;
    this.#wasted = 0;
  }

  #length(slot: number): number {
    return (this.#ends[slot] ?? 0) - (this.#starts[slot] ?? 0);
  }

  /** Moves the texts together, in order of slot. */
  #close(): void {
    const codes = new Uint16Array(this.#codes.length);
    let end = 0;
    for (let slot = 0; slot < this.#starts.length; slot += 1) {
      const text = this.#codes.subarray(this.#starts[slot] ?? 0, this.#ends[slot] ?? 0);
      codes.set(text, end);
      this.#starts[slot] = end;
      end += text.length;
      this.#ends[slot] = end;
    }
    this.#codes = codes;
    this.#end = end;
    this.#wasted = 0;
  }
}

/** A table of at least so many places, with what stood in it. */
export function withRoom<Table extends Uint8Array | Uint16Array | Uint32Array>(
  table: Table,
  least: number,
): Table {
  if (table.length >= least) return table;
  const wider = new (table.constructor as new (length: number) => Table)(Math.max(least, table.length * 2));
  wider.set(table);
  return wider;
}
