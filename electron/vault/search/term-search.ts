import type { TagId } from '#shared/domain/ids';
import type { SearchableText } from '#shared/domain/search/pinyin-search';
import { TermScanner } from '#shared/domain/search/term-scanner';
import { found, type MemberTable } from './member-table';

/** A term with the tags that hold it. */
type SoughtTerm = Readonly<{ scanner: TermScanner; tagIds: ReadonlySet<TagId> }>;

/** The last search: the slots it looked through, and those it found. */
type Searched = Readonly<{ list: Uint32Array; terms: readonly string[]; hits: Uint32Array }>;

/** Looks for terms in what is known of members. */
export class TermSearch {
  readonly #members: MemberTable;
  readonly #tagTexts: ReadonlyMap<TagId, SearchableText>;
  #last: Searched | null = null;

  constructor(members: MemberTable, tagTexts: ReadonlyMap<TagId, SearchableText>) {
    this.#members = members;
    this.#tagTexts = tagTexts;
  }

  /** Something has changed: what was found last is looked for anew. */
  forget(): void {
    this.#last = null;
  }

  /**
   * Where the terms are found in slots of a list, as `found` numbers it, by slot. The list is looked through from its
   * first to its last, best as the texts lie in memory; when more of the same words has been typed, only what was found
   * before.
   */
  places(list: Uint32Array, terms: readonly string[]): Uint8Array {
    const last = this.#last;
    const among = last?.list === list && goesOn(last.terms, terms) ? last.hits : list;
    const sought = terms.map((term) => this.#sought(term));
    const places = new Uint8Array(this.#members.slotCount);
    for (const slot of among) places[slot] = this.#placeOf(slot, sought);
    const hits = among.filter((slot) => places[slot] !== found.nowhere);
    this.#last = { list, terms, hits };
    return places;
  }

  /** Each term in a name, here or in a group; or some in another text, or a tag. */
  #placeOf(slot: number, terms: readonly SoughtTerm[]): 0 | 1 | 2 {
    let least: 0 | 1 | 2 = found.inName;
    for (const { scanner, tagIds } of terms) {
      let place = this.#members.find(slot, scanner);
      if (place === found.nowhere && tagIds.size > 0) {
        const tagged = this.#members.at(slot)?.tagIds.some((id) => tagIds.has(id));
        if (tagged) place = found.elsewhere;
      }
      if (place === found.nowhere) return place;
      if (place < least) least = place;
    }
    return least;
  }

  #sought(term: string): SoughtTerm {
    const scanner = new TermScanner(term);
    const tags = [...this.#tagTexts].filter(([, text]) => scanner.finds(text));
    return { scanner, tagIds: new Set(tags.map(([id]) => id)) };
  }
}

/** Those found in a name, then those found elsewhere, each in the order they had. */
export function namesFirst(slots: Uint32Array, places: Uint8Array): Uint32Array {
  const named = slots.filter((slot) => places[slot] === found.inName);
  const sorted = new Uint32Array(slots.length);
  sorted.set(named);
  sorted.set(
    slots.filter((slot) => places[slot] === found.elsewhere),
    named.length,
  );
  return sorted;
}

/** Whether whoever has all of the later terms has all of the earlier ones: each of these begins one of them. */
function goesOn(earlier: readonly string[], later: readonly string[]): boolean {
  return earlier.every((term) => later.some((longer) => longer.startsWith(term)));
}
