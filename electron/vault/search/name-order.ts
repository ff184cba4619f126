import type { MemberId } from '#shared/domain/ids';
import { compareNames } from '#shared/domain/search/pinyin-search';

/**
 * Members in the order of their names. Changes are put in where they belong: sorting a hundred thousand names anew
 * with every change would be felt.
 */
export class NameOrder {
  readonly #names = new Map<MemberId, string>();
  #sorted: MemberId[] | null = null;

  /** Every member, in order of name. */
  ids(): readonly MemberId[] {
    this.#sorted ??= [...this.#names.keys()].sort((a, b) => this.#compare(a, b));
    return this.#sorted;
  }

  put(id: MemberId, name: string): void {
    if (this.#names.get(id) === name) return;
    this.remove(id);
    this.#names.set(id, name);
    this.#sorted?.splice(this.#placeOf(id), 0, id);
  }

  remove(id: MemberId): void {
    if (!this.#names.has(id)) return;
    if (this.#sorted) this.#sorted.splice(this.#placeOf(id), 1);
    this.#names.delete(id);
  }

  clear(): void {
    this.#names.clear();
    this.#sorted = null;
  }

  /** Where a member stands, or is to stand, by halving. */
  #placeOf(id: MemberId): number {
    const sorted = this.#sorted ?? [];
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle];
      if (other !== undefined && this.#compare(other, id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(a: MemberId, b: MemberId): number {
    const byName = compareNames(this.#names.get(a) ?? '', this.#names.get(b) ?? '');
    if (byName !== 0) return byName;
    return a === b ? 0 : a < b ? -1 : 1;
  }
}
