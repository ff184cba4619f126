/**
 * Slots of members in the order of their names. What has changed is put in where it belongs when the order is next
 * asked for, in one pass: sorting a hundred thousand names anew with every change would be felt.
 */
export class NameOrder {
  readonly #compare: (a: number, b: number) => number;
  readonly #present = new Set<number>();
  readonly #changed = new Set<number>();
  #sorted: Uint32Array | null = null;

  /** @param compare the order of two slots, never 0 */
  constructor(compare: (a: number, b: number) => number) {
    this.#compare = compare;
  }

  /** Every slot, in order of name. */
  slots(): Uint32Array {
    if (this.#sorted === null) this.#sorted = Uint32Array.from([...this.#present].sort(this.#compare));
    else if (this.#changed.size > 0) this.#sorted = this.#withChanges(this.#sorted);
    this.#changed.clear();
    return this.#sorted;
  }

  put(slot: number): void {
    this.#present.add(slot);
    this.#changed.add(slot);
  }

  remove(slot: number): void {
    this.#present.delete(slot);
    this.#changed.add(slot);
  }

  clear(): void {
    this.#present.clear();
    this.#changed.clear();
    this.#sorted = null;
  }

  #withChanges(before: Uint32Array): Uint32Array {
    const kept = before.filter((slot) => !this.#changed.has(slot));
    const changed = [...this.#changed].filter((slot) => this.#present.has(slot)).sort(this.#compare);
    const merged = new Uint32Array(kept.length + changed.length);
    let from = 0;
    changed.forEach((slot, before) => {
      const place = this.#placeIn(kept, slot, from);
      merged.set(kept.subarray(from, place), from + before);
      merged[place + before] = slot;
      from = place;
    });
    merged.set(kept.subarray(from), from + changed.length);
    return merged;
  }

  /** Where a slot belongs among others, from a place on, by halving. */
  #placeIn(slots: Uint32Array, wanted: number, from: number): number {
    let low = from;
    let high = slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(slots[middle] ?? wanted, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
