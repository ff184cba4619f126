import type { Group } from '#shared/domain/communities/community';
import type { Day } from '#shared/domain/days';
import type { CommunityId, GroupId, MemberId, SegmentId, TagId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import {
  matchesTerm,
  type SearchableText,
  toQueryTerms,
  toSearchable,
} from '#shared/domain/search/pinyin-search';
import { conditionTest } from '#shared/domain/segments/condition-test';
import { type CountedTable, needsOf } from '#shared/domain/segments/needs-of';
import type { Segment, SegmentGroup } from '#shared/domain/segments/segment';
import type { SegmentFacts, SegmentMember, SegmentSubject } from '#shared/domain/segments/segment-subject';
import type { Tag } from '#shared/domain/tags/tag';
import type { TimelineKind } from '#shared/domain/timeline/timeline-event';
import { type MemberFilter, type MemberSort, sortByName } from '#shared/wire/nouns/members';
import type { RowChange } from '../store/change-recorder';
import type { WeiluDatabase } from '../store/database';
import { type CommunityCounts, countPeople } from './count-people';
import { CountedRows } from './counted-rows';
import {
  foldedText,
  type IndexedMember,
  indexMember,
  isNamed,
  isSpokenOf,
  MembershipsOfMembers,
} from './indexed-member';
import { NameOrder } from './name-order';
import { ColumnOrder, type SortedMember, spokenCount } from './sort-members';

const indexedTables = ['members', 'memberships', 'tags', 'groups', 'segments'] as const;

/** A member as it stands in memory, with its memberships. */
export type IndexedPerson = Readonly<{ member: SegmentMember; memberships: readonly Membership[] }>;

/** The part of a filter that may ask for rows beyond the members. */
type AskedConditions = Pick<MemberFilter, 'segmentId' | 'condition'>;
const nothingAsked: AskedConditions = { segmentId: null, condition: null };

/**
 * The members of the store in memory, in order of name, so that searching, filtering and conditions never touch the
 * disk. It follows the journal: `refresh` applies the change sets written since it last looked, and reads everything
 * anew where they are no longer kept.
 */
export class MemberIndex {
  readonly #entries = new Map<MemberId, IndexedMember>();
  readonly #memberships = new MembershipsOfMembers();
  readonly #order = new NameOrder();
  readonly #columnOrder = new ColumnOrder();
  readonly #tagTexts = new Map<TagId, SearchableText>();
  readonly #groups = new Map<GroupId, Group>();
  readonly #segments = new Map<SegmentId, Segment>();
  readonly #invited = new Map<MemberId, number>();
  readonly #counted = new CountedRows();
  #seq = -1;

  /** Whether everything was read once: from then on the index only follows. */
  get isRead(): boolean {
    return this.#seq >= 0;
  }

  /**
   * Brings the index to the state of the running transaction, with the rows that conditions will count. Watches that
   * call it notice every change that matters to them.
   */
  async refresh(database: WeiluDatabase, asked: AskedConditions = nothingAsked): Promise<void> {
    await this.#refreshTables(database, indexedTables);
    await this.#refreshCounted(database, this.#needsOf(asked));
  }

  /** Like {@link refresh}, with the timeline of everybody. */
  async refreshWithTimeline(database: WeiluDatabase): Promise<void> {
    await this.#refreshTables(database, indexedTables);
    await this.#refreshCounted(database, new Set(['timeline']));
  }

  async #refreshCounted(database: WeiluDatabase, needs: ReadonlySet<CountedTable>): Promise<void> {
    if (needs.size === 0) return;
    await this.#refreshTables(database, [...indexedTables, ...needs]);
    await this.#counted.read(database, needs);
  }

  /**
   * Ids of the members that match on a day, in order of name where no other is asked for. Of a search by name, those it
   * finds in a name come first: Enter opens the first.
   */
  match(filter: MemberFilter, today: Day, sort: MemberSort = sortByName): readonly MemberId[] {
    const conditions = this.#conditionsOf(filter);
    if (!conditions) return [];
    const facts = this.#factsOn(today);
    const tests = conditions.map((condition) => conditionTest(condition, facts));
    const terms = toQueryTerms(filter.search);
    const namedFirst = terms.length > 0 && sort.by === sortByName.by && !sort.descending;
    const found: MemberId[] = [];
    const spokenOf: MemberId[] = [];
    for (const id of this.#inOrder(sort)) {
      const entry = this.#entries.get(id);
      if (!entry || !this.#passes(entry, filter)) continue;
      const place = this.#placeFound(entry, terms);
      if (place === 'nowhere' || (tests.length > 0 && !this.#holds(entry, tests))) continue;
      if (namedFirst && place === 'elsewhere') spokenOf.push(id);
      else found.push(id);
    }
    return spokenOf.length === 0 ? found : [...found, ...spokenOf];
  }

  /** Whether a member stands, or stood last, in a group. */
  inGroup(memberId: MemberId, groupId: GroupId): boolean {
    return this.#memberships
      .get(memberId)
      .some((membership) => membership.groupId === groupId && membership.status !== 'left');
  }

  /** Whether a roster of a group missed a member, and nobody has looked since. */
  maybeLeft(memberId: MemberId, groupId: GroupId): boolean {
    return this.#memberships
      .get(memberId)
      .some((membership) => membership.groupId === groupId && membership.status === 'maybe-left');
  }

  /** The members of a community, each with every membership, in no order. */
  *peopleOf(communityId: CommunityId): Generator<IndexedPerson> {
    for (const [id, { member }] of this.#entries) {
      if (member.communityId === communityId) yield { member, memberships: this.#memberships.get(id) };
    }
  }

  /** The members of a community, or of one of its groups, in no order. */
  *membersOf(communityId: CommunityId, groupId: GroupId | null = null): Generator<SegmentMember> {
    for (const [id, { member }] of this.#entries) {
      if (member.communityId === communityId && (groupId === null || this.inGroup(id, groupId))) yield member;
    }
  }

  /** How many people each community has, and how many are in its groups. */
  counts(): CommunityCounts {
    const communityIds = [...this.#entries.values()].map(({ member }) => member.communityId);
    return countPeople(communityIds, this.#memberships.all());
  }

  /** Whether there is an entry of a kind in a member's timeline, as it was read by {@link refreshWithTimeline}. */
  hasEvent(memberId: MemberId, wanted: TimelineKind): boolean {
    for (const { kind } of this.#counted.timeline(memberId)) if (kind === wanted) return true;
    return false;
  }

  /** Messages counted of a member in the groups where it is known who speaks; null where none is. */
  spoken(memberId: MemberId): number | null {
    const sorted = this.#sorted(memberId);
    return sorted ? spokenCount(sorted) : null;
  }

  /** The nickname of a member; empty for nobody. */
  nickname(memberId: MemberId): string {
    return this.#entries.get(memberId)?.member.nickname ?? '';
  }

  async #refreshTables(
    database: WeiluDatabase,
    tables: ReadonlyArray<(typeof indexedTables)[number] | CountedTable>,
  ): Promise<void> {
    const revisions = await database.revisions.bulkGet([...tables]);
    const newest = Math.max(0, ...revisions.map((revision) => revision?.seq ?? 0));
    if (newest <= this.#seq) return;
    if (this.#seq < 0 || (await this.#lostTrack(database))) await this.#readAll(database);
    else await this.#follow(database, newest);
    this.#seq = newest;
  }

  async #readAll(database: WeiluDatabase): Promise<void> {
    const [members, memberships, tags, groups, segments] = await Promise.all([
      database.members.toArray(),
      database.memberships.toArray(),
      database.tags.toArray(),
      database.groups.toArray(),
      database.segments.toArray(),
    ]);
    for (const part of [this.#entries, this.#memberships, this.#order, this.#tagTexts]) part.clear();
    for (const part of [this.#groups, this.#segments, this.#invited, this.#counted]) part.clear();
    this.#columnOrder.clear();
    for (const tag of tags) this.#tagTexts.set(tag.id, toSearchable(tag.name));
    for (const group of groups) this.#groups.set(group.id, group);
    for (const segment of segments) this.#segments.set(segment.id, segment);
    for (const membership of memberships) this.#memberships.put(membership);
    for (const member of members) this.#putMember(member);
  }

  /** The oldest change set kept is not the next one: some between may have gone. */
  async #lostTrack(database: WeiluDatabase): Promise<boolean> {
    const [oldest] = await database.changeSets.orderBy('seq').limit(1).primaryKeys();
    return oldest !== undefined && oldest > this.#seq + 1;
  }

  async #follow(database: WeiluDatabase, newest: number): Promise<void> {
    const sets = await database.changeSets.where('seq').between(this.#seq, newest, false, true).toArray();
    for (const { changes } of sets) for (const change of changes) this.#apply(change);
    this.#columnOrder.clear();
  }

  #apply(change: RowChange): void {
    const { table, key, before, after } = change;
    if (table === 'members') {
      if (after) this.#putMember(after as Member);
      else this.#removeMember(key as MemberId);
    } else if (table === 'memberships') {
      if (before) this.#memberships.remove(before as Membership);
      if (after) this.#memberships.put(after as Membership);
    } else if (table === 'tags') {
      if (after) this.#tagTexts.set(key as TagId, toSearchable((after as Tag).name));
      else this.#tagTexts.delete(key as TagId);
    } else if (table === 'groups') {
      if (after) this.#groups.set(key as GroupId, after as Group);
      else this.#groups.delete(key as GroupId);
    } else if (table === 'segments') {
      if (after) this.#segments.set(key as SegmentId, after as Segment);
      else this.#segments.delete(key as SegmentId);
    } else {
      this.#counted.apply(change);
    }
  }

  #putMember(member: Member): void {
    this.#countInviterOf(this.#entries.get(member.id), -1);
    const entry = indexMember(member);
    this.#entries.set(member.id, entry);
    this.#order.put(member.id, member.nickname);
    this.#countInviterOf(entry, 1);
  }

  #removeMember(id: MemberId): void {
    this.#countInviterOf(this.#entries.get(id), -1);
    this.#entries.delete(id);
    this.#order.remove(id);
  }

  #countInviterOf(entry: IndexedMember | undefined, by: 1 | -1): void {
    const inviter = entry?.member.inviter.memberId;
    if (inviter) this.#invited.set(inviter, (this.#invited.get(inviter) ?? 0) + by);
  }

  /** Where the terms are found: each in a name, here or in a group; or some in another text, or a tag. */
  #placeFound(entry: IndexedMember, terms: readonly string[]): 'name' | 'elsewhere' | 'nowhere' {
    const { id, tagIds } = entry.member;
    let place: 'name' | 'elsewhere' = 'name';
    for (const term of terms) {
      const named =
        isNamed(entry, term) || this.#memberships.nicknames(id).some((text) => matchesTerm(text, term));
      if (named) continue;
      const spokenOf =
        isSpokenOf(entry, term) || tagIds.some((tagId) => matchesTerm(this.#tagTexts.get(tagId) ?? [], term));
      if (!spokenOf) return 'nowhere';
      place = 'elsewhere';
    }
    return place;
  }

  #passes({ member }: IndexedMember, filter: MemberFilter): boolean {
    if (member.communityId !== filter.communityId) return false;
    if (filter.groupId && !this.inGroup(member.id, filter.groupId)) return false;
    if (filter.sensitive && member.skin.sensitive !== true) return false;
    if (filter.skinTypes.length > 0 && !filter.skinTypes.includes(member.skin.type ?? 'unknown'))
      return false;
    if (filter.tagIds.length > 0 && !filter.tagIds.some((tagId) => member.tagIds.includes(tagId)))
      return false;
    if (filter.specialties.length === 0) return true;
    return member.traits.some((trait) => filter.specialties.includes(trait.name));
  }

  #inOrder(sort: MemberSort): readonly MemberId[] {
    if (sort.by === sortByName.by && !sort.descending) return this.#order.ids();
    return this.#columnOrder.ids(sort, this.#order.ids(), (id) => this.#sorted(id));
  }

  #sorted(id: MemberId): SortedMember | undefined {
    const entry = this.#entries.get(id);
    return (
      entry && {
        member: entry.member,
        memberships: this.#memberships.get(id),
        tagName: (tagId) => writtenOut(this.#tagTexts.get(tagId) ?? []),
        groupName: (groupId) => this.#groups.get(groupId)?.name ?? '',
        speechKnown: (groupId) => (this.#groups.get(groupId)?.speechKnownOn ?? null) !== null,
      }
    );
  }

  #holds(entry: IndexedMember, tests: ReadonlyArray<(subject: SegmentSubject) => boolean>): boolean {
    const subject: SegmentSubject = {
      member: entry.member,
      memberships: this.#memberships.get(entry.member.id),
      folded: (text) => foldedText(entry, text),
    };
    return tests.every((test) => test(subject));
  }

  /** The conditions of a filter; null where it names a segment that the community does not have: nobody is in it. */
  #conditionsOf({ communityId, segmentId, condition }: MemberFilter): readonly SegmentGroup[] | null {
    const own = condition ? [condition] : [];
    if (!segmentId) return own;
    const segment = this.#segments.get(segmentId);
    return segment?.communityId === communityId ? [segment.condition, ...own] : null;
  }

  #needsOf({ segmentId, condition }: AskedConditions): ReadonlySet<CountedTable> {
    const segment = segmentId ? this.#segments.get(segmentId)?.condition : null;
    return new Set([segment, condition].flatMap((one) => (one ? [...needsOf(one)] : [])));
  }

  #factsOn(today: Day): SegmentFacts {
    return {
      today,
      speechKnown: (groupId) => (this.#groups.get(groupId)?.speechKnownOn ?? null) !== null,
      invited: (memberId) => this.#invited.get(memberId) ?? 0,
      timeline: (memberId) => this.#counted.timeline(memberId),
      orders: (memberId) => this.#counted.orders(memberId),
    };
  }
}

function writtenOut(text: SearchableText): string {
  return text.map(({ character }) => character).join('');
}
