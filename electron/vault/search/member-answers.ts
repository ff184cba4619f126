import type { Group } from '#shared/domain/communities/community';
import type { Day } from '#shared/domain/days';
import type { CommunityId, GroupId, MemberId, TagId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import { toQueryTerms } from '#shared/domain/search/pinyin-search';
import { conditionTest } from '#shared/domain/segments/condition-test';
import { type CountedTable, needsOf } from '#shared/domain/segments/needs-of';
import type { SegmentGroup } from '#shared/domain/segments/segment';
import type { SegmentFacts, SegmentMember, SegmentSubject } from '#shared/domain/segments/segment-subject';
import type { TimelineKind } from '#shared/domain/timeline/timeline-event';
import { type MemberFilter, type MemberSort, sortByName } from '#shared/wire/nouns/members';
import { type CommunityCounts, countPeople } from './count-people';
import { foldedText } from './indexed-member';
import { IndexedRows } from './indexed-rows';
import { narrows, passes } from './member-filter';
import { MemberLists, type Touched } from './member-lists';
import { found } from './member-table';
import { inColumnOrder, type SortedMember, spokenCount } from './sort-members';
import { namesFirst, TermSearch } from './term-search';

/** A member as it stands in memory, with its memberships. */
export type IndexedPerson = Readonly<{ member: Member; memberships: readonly Membership[] }>;

/** The part of a filter that may ask for rows beyond the members. */
export type AskedConditions = Pick<MemberFilter, 'segmentId' | 'condition'>;

/** Answers about the members in memory: who matches, in which order, and what is known of each. */
export class MemberAnswers {
  protected readonly known = new IndexedRows();
  readonly #lists = new MemberLists();
  #counts: CommunityCounts | null = null;
  readonly #search = new TermSearch(this.known.members, this.known.tagTexts);

  /** Something has changed: what was put in order or found before is so no longer. */
  protected forget(touched: Touched): void {
    if (touched === 'everybody') this.#counts = null;
    this.#lists.forget(touched);
    this.#search.forget();
  }

  /**
   * Ids of the members that match on a day, in order of name where no other is asked for. Of a search by name, those it
   * finds in a name come first: Enter opens the first.
   */
  match(filter: MemberFilter, today: Day, sort: MemberSort = sortByName): readonly MemberId[] {
    return this.#idsOf(this.#matching(filter, today, sort));
  }

  /** Some of the ids {@link match} gives, from a place on, and how many it gives. */
  matchPart(
    filter: MemberFilter,
    today: Day,
    sort: MemberSort = sortByName,
    { start, count }: Readonly<{ start: number; count: number }>,
  ): Readonly<{ total: number; ids: readonly MemberId[] }> {
    const matching = this.#matching(filter, today, sort);
    return { total: matching.length, ids: this.#idsOf(matching.subarray(start, start + count)) };
  }

  /** Members as they stand in the store, in the order of their ids; those that are gone are left out. */
  rows(ids: readonly MemberId[]): readonly Member[] {
    return ids.map((id) => this.known.members.get(id)).filter((member) => member !== undefined);
  }

  /** The name of a tag, where it is one of a community. */
  tagName(id: TagId, communityId: CommunityId): string | null {
    const tag = this.known.tags.get(id);
    return tag?.communityId === communityId ? tag.name : null;
  }

  /** How many members a community has, or one of its groups. */
  people(communityId: CommunityId, groupId: GroupId | null): number {
    return this.#list(communityId, groupId, sortByName).length;
  }

  /** The groups a member stands, or stood last, in, each with whether a roster missed them there. */
  *groupsOf(memberId: MemberId): Generator<Readonly<{ group: Group; maybeLeft: boolean }>> {
    for (const { groupId, status } of this.known.memberships.get(memberId)) {
      const group = status === 'left' ? undefined : this.known.groups.get(groupId);
      if (group) yield { group, maybeLeft: status === 'maybe-left' };
    }
  }

  /** Whether a member stands, or stood last, in a group. */
  inGroup(memberId: MemberId, groupId: GroupId): boolean {
    return this.known.memberships
      .get(memberId)
      .some((membership) => membership.groupId === groupId && membership.status !== 'left');
  }

  /** The members of a community, each with every membership, in no order. */
  *peopleOf(communityId: CommunityId): Generator<IndexedPerson> {
    for (const member of this.known.members.values()) {
      if (member.communityId === communityId)
        yield { member, memberships: this.known.memberships.get(member.id) };
    }
  }

  /** The memberships of everybody, in no order. */
  memberships(): Iterable<Membership> {
    return this.known.memberships.all();
  }

  /** The memberships of a community, in no order. */
  *membershipsOf(communityId: CommunityId): Generator<Membership> {
    for (const membership of this.known.memberships.all()) {
      if (membership.communityId === communityId) yield membership;
    }
  }

  /** The members of a community, or of one of its groups, in no order. */
  *membersOf(communityId: CommunityId, groupId: GroupId | null = null): Generator<Member> {
    for (const member of this.known.members.values()) {
      if (member.communityId !== communityId) continue;
      if (groupId === null || this.inGroup(member.id, groupId)) yield member;
    }
  }

  /** How many people each community has, and how many are in its groups. */
  counts(): CommunityCounts {
    this.#counts ??= countPeople(
      [...this.known.members.values()].map((member) => [member.communityId, 1] as const),
      this.known.memberships.all(),
    );
    return this.#counts;
  }

  /** Whether there is an entry of a kind in a member's timeline, as it was read by {@link refreshWithTimeline}. */
  hasEvent(memberId: MemberId, wanted: TimelineKind): boolean {
    for (const { kind } of this.known.counted.timeline(memberId)) if (kind === wanted) return true;
    return false;
  }

  /** Messages counted of a member in the groups where it is known who speaks; null where none is. */
  spoken(memberId: MemberId): number | null {
    const member = this.known.members.get(memberId);
    return member ? spokenCount(this.#sorted(member)) : null;
  }

  /** The nickname of a member; empty for nobody. */
  nickname(memberId: MemberId): string {
    return this.known.members.get(memberId)?.nickname ?? '';
  }

  #idsOf(slots: Uint32Array): readonly MemberId[] {
    return Array.from(slots, (slot) => this.known.members.at(slot)?.id).filter((id) => id !== undefined);
  }

  /** Slots of the members that match: a list that is scrolled asks for the same ones again and again. */
  #matching(filter: MemberFilter, today: Day, sort: MemberSort): Uint32Array {
    const key = JSON.stringify([filter, today, sort]);
    return this.#lists.result(key, () => this.#findMatching(filter, today, sort));
  }

  #findMatching(filter: MemberFilter, today: Day, sort: MemberSort): Uint32Array {
    const conditions = this.#conditionsOf(filter);
    if (!conditions) return new Uint32Array();
    const { communityId, groupId } = filter;
    const list = this.#list(communityId, groupId, sort);
    const terms = toQueryTerms(filter.search);
    const facts = this.#factsOn(today);
    const tests = conditions.map((condition) => conditionTest(condition, facts));
    const asksMore = tests.length > 0 || narrows(filter);
    if (terms.length === 0 && !asksMore) return list;
    const places =
      terms.length > 0 ? this.#search.places(this.#list(communityId, groupId, null), terms) : null;
    const matching = list.filter((slot) => {
      if (places && places[slot] === found.nowhere) return false;
      const member = asksMore && this.known.members.at(slot);
      return !member || (passes(member, filter) && this.#holds(member, tests));
    });
    const namedFirst = places && sort.by === sortByName.by && !sort.descending;
    return namedFirst ? namesFirst(matching, places) : matching;
  }

  /** Slots of the members of a community, or of one of its groups, in an order; as they lie in memory without one. */
  #list(communityId: CommunityId, groupId: GroupId | null, sort: MemberSort | null): Uint32Array {
    return this.#lists.list(communityId, groupId, sort, () =>
      sort
        ? this.#inOrder(communityId, groupId, sort)
        : this.#list(communityId, groupId, sortByName).toSorted(),
    );
  }

  #inOrder(communityId: CommunityId, groupId: GroupId | null, sort: MemberSort): Uint32Array {
    if (sort.by === sortByName.by && !sort.descending) {
      return this.known.members.slotsOf(communityId, groupId && ((id) => this.inGroup(id, groupId)));
    }
    return inColumnOrder(sort, this.#list(communityId, groupId, sortByName), (slot) => {
      const member = this.known.members.at(slot);
      return member ? this.#sorted(member) : null;
    });
  }

  #sorted(member: SegmentMember): SortedMember {
    return {
      member,
      memberships: this.#inOrderOfGroups(this.known.memberships.get(member.id)),
      tagName: (tagId) => this.known.tagTexts.get(tagId) ?? '',
      groupName: (groupId) => this.known.groups.get(groupId)?.name ?? '',
      speechKnown: (groupId) => (this.known.groups.get(groupId)?.speechKnownOn ?? null) !== null,
    };
  }

  /** As a row names its groups, whichever of them came first. */
  #inOrderOfGroups(memberships: readonly Membership[]): readonly Membership[] {
    if (memberships.length < 2) return memberships;
    const placeOf = ({ groupId }: Membership) => this.known.groups.get(groupId)?.position ?? 0;
    return memberships.toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  #holds(member: SegmentMember, tests: ReadonlyArray<(subject: SegmentSubject) => boolean>): boolean {
    if (tests.length === 0) return true;
    const subject: SegmentSubject = {
      member,
      memberships: this.known.memberships.get(member.id),
      folded: (text) =>
        text === 'notes' ? this.known.members.foldedNotes(member.id) : foldedText(member, text),
    };
    return tests.every((test) => test(subject));
  }

  /** The conditions of a filter; null where it names a segment that the community does not have: nobody is in it. */
  #conditionsOf({ communityId, segmentId, condition }: MemberFilter): readonly SegmentGroup[] | null {
    const own = condition ? [condition] : [];
    if (!segmentId) return own;
    const segment = this.known.segments.get(segmentId);
    return segment?.communityId === communityId ? [segment.condition, ...own] : null;
  }

  protected needsOf({ segmentId, condition }: AskedConditions): ReadonlySet<CountedTable> {
    const segment = segmentId ? this.known.segments.get(segmentId)?.condition : null;
    return new Set([segment, condition].flatMap((one) => (one ? [...needsOf(one)] : [])));
  }

  #factsOn(today: Day): SegmentFacts {
    return {
      today,
      speechKnown: (groupId) => (this.known.groups.get(groupId)?.speechKnownOn ?? null) !== null,
      invited: (memberId) => this.known.invited.get(memberId) ?? 0,
      timeline: (memberId) => this.known.counted.timeline(memberId),
      orders: (memberId) => this.known.counted.orders(memberId),
    };
  }
}
