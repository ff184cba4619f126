import type { CommunityId, MemberId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import { compareNames } from '#shared/domain/search/pinyin-search';
import type { TermScanner } from '#shared/domain/search/term-scanner';
import { othersOf } from './indexed-member';
import { NameOrder } from './name-order';
import { TextStore } from './text-store';

/** Where a term is found in what is known of a member. */
export const found = { nowhere: 0, elsewhere: 1, inName: 2 } as const;

/**
 * The members in memory, each in a slot of its own: a number by which their texts, their order and what a search finds
 * stand in tables. A slot that was left is taken again.
 */
export class MemberTable {
  readonly #slots = new Map<MemberId, number>();
  readonly #members: (Member | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #order = new NameOrder((a, b) => this.#compare(a, b));
  /** Every name, here and in groups, each on a line: no search goes across lines. */
  readonly #names = new TextStore();
  /** WeChat id, city, traits and duties, each on a line. */
  readonly #others = new TextStore();
  readonly #notes = new TextStore();

  /** Slots there are, those left included. */
  get slotCount(): number {
    return this.#members.length;
  }

  get(id: MemberId): Member | undefined {
    return this.#members[this.#slots.get(id) ?? -1];
  }

  at(slot: number): Member | undefined {
    return this.#members[slot];
  }

  /** Every member, in no order. */
  *values(): Generator<Member> {
    for (const member of this.#members) if (member) yield member;
  }

  put(row: Member, memberships: readonly Membership[]): void {
    const slot = this.#slots.get(row.id) ?? this.#free.pop() ?? this.#members.length;
    this.#slots.set(row.id, slot);
    const before = this.#members[slot];
    this.#members[slot] = row;
    if (before?.nickname !== row.nickname) this.#order.put(slot);
    this.#others.put(slot, othersOf(row));
    this.#notes.put(slot, [row.notes]);
    this.#putNames(slot, row, memberships);
  }

  /** The names of a member in groups are searched too. */
  putMemberships(id: MemberId, memberships: readonly Membership[]): void {
    const slot = this.#slots.get(id);
    const member = slot === undefined ? undefined : this.#members[slot];
    if (slot !== undefined && member) this.#putNames(slot, member, memberships);
  }

  #putNames(slot: number, member: Member, memberships: readonly Membership[]): void {
    const { nickname, preferredName, aliases } = member;
    const inGroups = memberships.map((membership) => membership.nickname);
    this.#names.put(slot, [nickname, preferredName, ...aliases.map(({ name }) => name), ...inGroups]);
  }

  remove(id: MemberId): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#slots.delete(id);
    this.#members[slot] = undefined;
    this.#order.remove(slot);
    for (const texts of [this.#names, this.#others, this.#notes]) texts.put(slot, []);
    this.#free.push(slot);
  }

  clear(): void {
    for (const list of [this.#members, this.#free]) list.length = 0;
    for (const part of [this.#slots, this.#order, this.#names, this.#others, this.#notes]) part.clear();
  }

  /** Slots of the members of a community that pass, in order of name. */
  slotsOf(communityId: CommunityId, passes: ((id: MemberId) => boolean) | null): Uint32Array {
    return this.#order.slots().filter((slot) => {
      const member = this.#members[slot];
      return member?.communityId === communityId && (passes === null || passes(member.id));
    });
  }

  /** Where a term is found in a slot: one of {@link found}. */
  find(slot: number, scanner: TermScanner): 0 | 1 | 2 {
    if (this.#names.holds(slot, scanner)) return found.inName;
    const elsewhere = this.#others.holds(slot, scanner) || this.#notes.holds(slot, scanner);
    return elsewhere ? found.elsewhere : found.nowhere;
  }

  /** The notes of a member, folded as searches fold them. */
  foldedNotes(id: MemberId): string {
    const slot = this.#slots.get(id);
    return slot === undefined ? '' : this.#notes.read(slot);
  }

  #compare(one: number, other: number): number {
    const a = this.#members[one];
    const b = this.#members[other];
    if (!a || !b) return one - other;
    return compareNames(a.nickname, b.nickname) || (a.id < b.id ? -1 : 1);
  }
}
