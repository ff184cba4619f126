import type { Table } from 'dexie';
import type { Group } from '#shared/domain/communities/community';
import type { Day } from '#shared/domain/days';
import type { CommunityId, GroupId, MemberId, SegmentId, TagId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import { type SearchableText, toQueryTerms, toSearchable } from '#shared/domain/search/pinyin-search';
import { conditionTest } from '#shared/domain/segments/condition-test';
import { type CountedTable, needsOf } from '#shared/domain/segments/needs-of';
import type { Segment, SegmentGroup } from '#shared/domain/segments/segment';
import type { SegmentFacts, SegmentMember, SegmentSubject } from '#shared/domain/segments/segment-subject';
import type { Tag } from '#shared/domain/tags/tag';
import type { TimelineKind } from '#shared/domain/timeline/timeline-event';
import { type MemberFilter, type MemberSort, sortByName } from '#shared/wire/nouns/members';
import type { RowChange } from '../store/change-recorder';
import type { ChangeSet, WeiluDatabase } from '../store/database';
import { type CommunityCounts, countPeople } from './count-people';
import { CountedRows } from './counted-rows';
import { foldedText, MembershipsOfMembers } from './indexed-member';
import { narrows, passes } from './member-filter';
import { MemberLists, type Touched } from './member-lists';
import { found, MemberTable } from './member-table';
import { inColumnOrder, type SortedMember, spokenCount } from './sort-members';
import { namesFirst, TermSearch } from './term-search';

const indexedTables = ['members', 'memberships', 'tags', 'groups', 'segments'] as const;
/** What the index follows: its own tables, and those that conditions count. */
const followedTables: ReadonlySet<string> = new Set([...indexedTables, 'timeline', 'orders']);

/** A member as it stands in memory, with its memberships. */
export type IndexedPerson = Readonly<{ member: Member; memberships: readonly Membership[] }>;

/** The part of a filter that may ask for rows beyond the members. */
type AskedConditions = Pick<MemberFilter, 'segmentId' | 'condition'>;
const nothingAsked: AskedConditions = { segmentId: null, condition: null };

/**
 * The members of the store in memory, in order of name, so that searching, filtering and conditions never touch the
 * disk. It hears of each change once it is written; where it did not, `refresh` applies what the journal has since it
 * last looked, and reads everything anew where that is no longer kept.
 */
export class MemberIndex {
  readonly #members = new MemberTable();
  readonly #memberships = new MembershipsOfMembers();
  readonly #lists = new MemberLists();
  readonly #tags = new Map<TagId, Tag>();
  readonly #tagTexts = new Map<TagId, SearchableText>();
  readonly #search = new TermSearch(this.#members, this.#tagTexts);
  readonly #groups = new Map<GroupId, Group>();
  readonly #segments = new Map<SegmentId, Segment>();
  readonly #invited = new Map<MemberId, number>();
  readonly #counted = new CountedRows();
  #seq = -1;
  /** Reads of everything under way: what is heard meanwhile may be in what they read, or not. */
  #reads = 0;
  /** The newest change that was heard of and not taken in. */
  #missed = -1;
  #onDisk = { seq: -1, people: new Map<CommunityId, number>() };
  /** The change up to which the memberships were read before everything else was; -1 where they were not. */
  #membershipsSeq = -1;

  /**
   * Takes in what a command has just written, in the order it was written.
   *
   * @returns whether it concerns the members at all
   */
  hear(set: ChangeSet): boolean {
    if (!set.changes.some(({ table }) => followedTables.has(table))) return false;
    // After a gap it comes with the rest, from the journal.
    if (this.#reads > 0 || !this.#isCurrent) this.#missed = set.seq;
    else {
      try {
        this.#takeIn(set);
      } catch {
        // The command is done all the same; who asks next trips over the row, and says so.
        this.#missed = set.seq;
      }
    }
    return true;
  }

  /** Whether it knows all that was written, with what conditions count: it answers then without looking at the disk. */
  knowsAll(asked: AskedConditions): boolean {
    return this.#isCurrent && this.#counted.has(this.#needsOf(asked));
  }

  get #isCurrent(): boolean {
    return this.isRead && this.#missed <= this.#seq;
  }

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

  /** Like {@link refresh}, of the memberships alone where the rest was never read: a start does not wait for that. */
  async refreshMemberships(database: WeiluDatabase): Promise<void> {
    if (this.isRead) return this.refresh(database);
    const seq = await membershipsSeqOf(database);
    if (seq <= this.#membershipsSeq) return;
    const memberships = await allOf(database.memberships);
    // Meanwhile somebody else may have read them, or everything, and followed on from there.
    if (this.isRead || seq <= this.#membershipsSeq) return;
    this.#putMemberships(memberships);
    this.#membershipsSeq = seq;
  }

  /** How many members these communities have, for who does not wait until everybody was read: counted once. */
  async countOnDisk(
    database: WeiluDatabase,
    communityIds: readonly CommunityId[],
  ): Promise<ReadonlyArray<readonly [CommunityId, number]>> {
    const seq = (await database.revisions.get('members'))?.seq ?? 0;
    if (this.#onDisk.seq !== seq) this.#onDisk = { seq, people: new Map() };
    const { people } = this.#onDisk;
    const counts = communityIds.map(async (id) => {
      const count = people.get(id) ?? (await database.members.where('communityId').equals(id).count());
      people.set(id, count);
      return [id, count] as const;
    });
    return Promise.all(counts);
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
    return ids.map((id) => this.#members.get(id)).filter((member) => member !== undefined);
  }

  /** The name of a tag, where it is one of a community. */
  tagName(id: TagId, communityId: CommunityId): string | null {
    const tag = this.#tags.get(id);
    return tag?.communityId === communityId ? tag.name : null;
  }

  /** How many members a community has, or one of its groups. */
  people(communityId: CommunityId, groupId: GroupId | null): number {
    return this.#list(communityId, groupId, sortByName).length;
  }

  /** The groups a member stands, or stood last, in, each with whether a roster missed them there. */
  *groupsOf(memberId: MemberId): Generator<Readonly<{ group: Group; maybeLeft: boolean }>> {
    for (const { groupId, status } of this.#memberships.get(memberId)) {
      const group = status === 'left' ? undefined : this.#groups.get(groupId);
      if (group) yield { group, maybeLeft: status === 'maybe-left' };
    }
  }

  /** Whether a member stands, or stood last, in a group. */
  inGroup(memberId: MemberId, groupId: GroupId): boolean {
    return this.#memberships
      .get(memberId)
      .some((membership) => membership.groupId === groupId && membership.status !== 'left');
  }

  /** The members of a community, each with every membership, in no order. */
  *peopleOf(communityId: CommunityId): Generator<IndexedPerson> {
    for (const member of this.#members.values()) {
      if (member.communityId === communityId) yield { member, memberships: this.#memberships.get(member.id) };
    }
  }

  /** The memberships of everybody, in no order. */
  memberships(): Iterable<Membership> {
    return this.#memberships.all();
  }

  /** The memberships of a community, in no order. */
  *membershipsOf(communityId: CommunityId): Generator<Membership> {
    for (const membership of this.#memberships.all()) {
      if (membership.communityId === communityId) yield membership;
    }
  }

  /** The members of a community, or of one of its groups, in no order. */
  *membersOf(communityId: CommunityId, groupId: GroupId | null = null): Generator<Member> {
    for (const member of this.#members.values()) {
      if (member.communityId !== communityId) continue;
      if (groupId === null || this.inGroup(member.id, groupId)) yield member;
    }
  }

  /** How many people each community has, and how many are in its groups. */
  counts(): CommunityCounts {
    const people = [...this.#members.values()].map((member) => [member.communityId, 1] as const);
    return countPeople(people, this.#memberships.all());
  }

  /** Whether there is an entry of a kind in a member's timeline, as it was read by {@link refreshWithTimeline}. */
  hasEvent(memberId: MemberId, wanted: TimelineKind): boolean {
    for (const { kind } of this.#counted.timeline(memberId)) if (kind === wanted) return true;
    return false;
  }

  /** Messages counted of a member in the groups where it is known who speaks; null where none is. */
  spoken(memberId: MemberId): number | null {
    const member = this.#members.get(memberId);
    return member ? spokenCount(this.#sorted(member)) : null;
  }

  /** The nickname of a member; empty for nobody. */
  nickname(memberId: MemberId): string {
    return this.#members.get(memberId)?.nickname ?? '';
  }

  async #refreshTables(
    database: WeiluDatabase,
    tables: ReadonlyArray<(typeof indexedTables)[number] | CountedTable>,
  ): Promise<void> {
    const revisions = await database.revisions.bulkGet([...tables]);
    const newest = Math.max(0, ...revisions.map((revision) => revision?.seq ?? 0));
    // Another query is reading everything: each look at a row keeps the transaction of this one open.
    while (this.#seq < 0 && this.#reads > 0) await database.revisions.get('members');
    if (newest <= this.#seq) return;
    if (this.#seq < 0 || (await this.#lostTrack(database))) await this.#readAll(database, newest);
    else await this.#follow(database, newest);
  }

  /** Reads everything, some at a time: others are answered in between from what they read themselves. */
  async #readAll(database: WeiluDatabase, newest: number): Promise<void> {
    const areMembershipsRead = (await membershipsSeqOf(database)) <= this.#membershipsSeq;
    this.#seq = -1;
    this.#reads += 1;
    try {
      const [memberships, tags, groups, segments] = await Promise.all([
        areMembershipsRead ? null : allOf(database.memberships),
        database.tags.toArray(),
        database.groups.toArray(),
        database.segments.toArray(),
      ]);
      for (const part of [this.#members, this.#tags, this.#tagTexts, this.#groups]) part.clear();
      for (const part of [this.#segments, this.#invited, this.#counted]) part.clear();
      for (const tag of tags) this.#putTag(tag);
      for (const group of groups) this.#groups.set(group.id, group);
      for (const segment of segments) this.#segments.set(segment.id, segment);
      if (memberships) this.#putMemberships(memberships);
      this.#membershipsSeq = newest;
      await inPieces(database.members, (members) => {
        for (const member of members) this.#putMember(member);
      });
    } finally {
      this.#reads -= 1;
    }
    this.#lists.forget('everybody');
    this.#search.forget();
    // From here on they follow with the rest.
    this.#membershipsSeq = -1;
    this.#seq = newest;
  }

  #putMemberships(memberships: readonly Membership[]): void {
    this.#memberships.clear();
    for (const membership of memberships) this.#memberships.put(membership);
  }

  /** The oldest change set kept is not the next one: some between may have gone. */
  async #lostTrack(database: WeiluDatabase): Promise<boolean> {
    const [oldest] = await database.changeSets.orderBy('seq').limit(1).primaryKeys();
    return oldest !== undefined && oldest > this.#seq + 1;
  }

  async #follow(database: WeiluDatabase, newest: number): Promise<void> {
    const written = await database.changeSets.where('seq').between(this.#seq, newest, false, true).toArray();
    // Some of it may have been taken in meanwhile.
    for (const set of written) if (set.seq > this.#seq) this.#takeIn(set);
    this.#seq = Math.max(this.#seq, newest);
  }

  #takeIn({ seq, changes }: ChangeSet): void {
    let touched: Touched = 'what is said';
    for (const change of changes) if (this.#apply(change) === 'everybody') touched = 'everybody';
    this.#seq = seq;
    this.#lists.forget(touched);
    this.#search.forget();
  }

  #apply(change: RowChange): Touched {
    const { table, key, before, after } = change;
    if (table === 'members') {
      const known = this.#members.get(key as MemberId);
      if (after) this.#putMember(after as Member);
      else this.#removeMember(key as MemberId);
      const stays = known?.nickname === (after as Member | undefined)?.nickname;
      return stays && known?.communityId === (after as Member | undefined)?.communityId
        ? 'what is said'
        : 'everybody';
    }
    if (table === 'memberships') {
      if (before) this.#memberships.remove(before as Membership);
      if (after) this.#memberships.put(after as Membership);
      for (const row of [before, after]) if (row) this.#renew((row as Membership).memberId);
      return placeOf(before) === placeOf(after) ? 'what is said' : 'everybody';
    }
    if (table === 'tags') {
      if (after) this.#putTag(after as Tag);
      else this.#removeTag(key as TagId);
    } else if (table === 'groups') {
      if (after) this.#groups.set(key as GroupId, after as Group);
      else this.#groups.delete(key as GroupId);
    } else if (table === 'segments') {
      if (after) this.#segments.set(key as SegmentId, after as Segment);
      else this.#segments.delete(key as SegmentId);
    } else {
      this.#counted.apply(change);
    }
    return 'what is said';
  }

  #putTag(tag: Tag): void {
    this.#tags.set(tag.id, tag);
    this.#tagTexts.set(tag.id, toSearchable(tag.name));
  }

  #removeTag(id: TagId): void {
    this.#tags.delete(id);
    this.#tagTexts.delete(id);
  }

  #putMember(member: Member): void {
    this.#countInviterOf(this.#members.get(member.id), -1);
    this.#members.put(member, this.#memberships.get(member.id));
    this.#countInviterOf(member, 1);
  }

  #renew(id: MemberId): void {
    this.#members.putMemberships(id, this.#memberships.get(id));
  }

  #removeMember(id: MemberId): void {
    this.#countInviterOf(this.#members.get(id), -1);
    this.#members.remove(id);
  }

  #countInviterOf(member: SegmentMember | undefined, by: 1 | -1): void {
    const inviter = member?.inviter.memberId;
    if (inviter) this.#invited.set(inviter, (this.#invited.get(inviter) ?? 0) + by);
  }

  #idsOf(slots: Uint32Array): readonly MemberId[] {
    return Array.from(slots, (slot) => this.#members.at(slot)?.id).filter((id) => id !== undefined);
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
      const member = asksMore && this.#members.at(slot);
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
      return this.#members.slotsOf(communityId, groupId && ((id) => this.inGroup(id, groupId)));
    }
    return inColumnOrder(sort, this.#list(communityId, groupId, sortByName), (slot) => {
      const member = this.#members.at(slot);
      return member ? this.#sorted(member) : null;
    });
  }

  #sorted(member: SegmentMember): SortedMember {
    return {
      member,
      memberships: this.#memberships.get(member.id),
      tagName: (tagId) => this.#tagTexts.get(tagId) ?? '',
      groupName: (groupId) => this.#groups.get(groupId)?.name ?? '',
      speechKnown: (groupId) => (this.#groups.get(groupId)?.speechKnownOn ?? null) !== null,
    };
  }

  #holds(member: SegmentMember, tests: ReadonlyArray<(subject: SegmentSubject) => boolean>): boolean {
    if (tests.length === 0) return true;
    const subject: SegmentSubject = {
      member,
      memberships: this.#memberships.get(member.id),
      folded: (text) => (text === 'notes' ? this.#members.foldedNotes(member.id) : foldedText(member, text)),
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

/** Rows taken in at once: more would keep everybody else waiting. */
const pieceSize = 4_000;

/**
 * Reads the rows of a table some at a time: who asks something else is answered between two pieces. The next piece is
 * asked for before one is taken in, so that the disk does not wait for us; only that, for it serves in turn.
 */
async function inPieces<Row extends Readonly<{ id: string }>>(
  table: Table<Row, string>,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  const starts = keys.filter((_, place) => place % pieceSize === 0);
  const read = (place: number) => {
    const [from, to] = [starts[place], starts[place + 1]];
    if (from === undefined) return null;
    const rest = table.where(':id');
    return (to === undefined ? rest.aboveOrEqual(from) : rest.between(from, to, true, false)).toArray();
  };
  let coming = read(0);
  for (let place = 1; coming; place += 1) {
    const next = read(place);
    take(await coming);
    coming = next;
  }
}

async function allOf<Row extends Readonly<{ id: string }>>(
  table: Table<Row, string>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  await inPieces(table, (rows) => {
    for (const row of rows) all.push(row);
  });
  return all;
}

/** Where a membership puts a member: in the list of a group, or of none. */
function placeOf(row: unknown): GroupId | null {
  const membership = row as Membership | undefined;
  return membership && membership.status !== 'left' ? membership.groupId : null;
}

/** The newest change of any membership. */
async function membershipsSeqOf({ revisions }: WeiluDatabase): Promise<number> {
  return (await revisions.get('memberships'))?.seq ?? 0;
}
