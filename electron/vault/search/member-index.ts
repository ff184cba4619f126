import type { GroupId, MemberId, TagId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import {
  compareNames,
  matchesQuery,
  type SearchableText,
  toQueryTerms,
  toSearchable,
} from '#shared/domain/search/pinyin-search';
import type { Tag } from '#shared/domain/tags/tag';
import type { MemberFilter } from '#shared/wire/nouns/members';
import type { RowChange } from '../store/change-recorder';
import type { WeiluDatabase } from '../store/database';

const indexedTables = ['members', 'memberships', 'tags'] as const;

/** A member as the list filters and sorts it, in memory. */
type IndexedMember = Readonly<{
  id: MemberId;
  sortName: string;
  member: Pick<Member, 'communityId' | 'skin' | 'traits' | 'tagIds'>;
  texts: readonly SearchableText[];
}>;

/**
 * The members of the store in memory, in order of name, so that searching and filtering never touch the disk.
 * It follows the journal: `refresh` applies the change sets written since it last looked, and reads everything anew
 * where they are no longer kept.
 */
export class MemberIndex {
  readonly #entries = new Map<MemberId, IndexedMember>();
  readonly #groupsOfMember = new Map<MemberId, Map<string, Membership>>();
  readonly #tags = new Map<TagId, Tag>();
  #sorted: readonly IndexedMember[] | null = null;
  #seq = -1;

  /** Brings the index to the state of the running transaction. Watches that call it notice every change. */
  async refresh(database: WeiluDatabase): Promise<void> {
    const revisions = await database.revisions.bulkGet([...indexedTables]);
    const newest = Math.max(0, ...revisions.map((revision) => revision?.seq ?? 0));
    if (newest === this.#seq) return;
    if (this.#seq < 0 || (await this.#lostTrack(database))) await this.#readAll(database);
    else await this.#follow(database, newest);
    this.#seq = newest;
  }

  /** Ids of the members that match, in order of name. */
  match(filter: MemberFilter): readonly MemberId[] {
    const terms = toQueryTerms(filter.search);
    const matching: MemberId[] = [];
    for (const entry of this.#inOrder()) {
      if (this.#passes(entry, filter) && matchesQuery(this.#textsOf(entry), terms)) matching.push(entry.id);
    }
    return matching;
  }

  /** Whether a member stands, or stood last, in a group. */
  inGroup(memberId: MemberId, groupId: GroupId): boolean {
    for (const membership of this.#groupsOfMember.get(memberId)?.values() ?? []) {
      if (membership.groupId === groupId && membership.status !== 'left') return true;
    }
    return false;
  }

  async #readAll(database: WeiluDatabase): Promise<void> {
    const [members, memberships, tags] = await Promise.all([
      database.members.toArray(),
      database.memberships.toArray(),
      database.tags.toArray(),
    ]);
    this.#entries.clear();
    this.#groupsOfMember.clear();
    this.#tags.clear();
    for (const tag of tags) this.#tags.set(tag.id, tag);
    for (const membership of memberships) this.#putMembership(membership);
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
  }

  #apply({ table, key, before, after }: RowChange): void {
    if (table === 'members') {
      if (after) this.#putMember(after as Member);
      else this.#removeMember(key as MemberId);
    } else if (table === 'memberships') {
      const membership = (after ?? before) as Membership;
      if (after) this.#putMembership(membership);
      else this.#groupsOfMember.get(membership.memberId)?.delete(key);
    } else if (table === 'tags') {
      if (after) this.#tags.set(key as TagId, after as Tag);
      else this.#tags.delete(key as TagId);
    }
  }

  #putMember(member: Member): void {
    const { id, communityId, skin, traits, tagIds } = member;
    const words = [
      member.nickname,
      member.preferredName,
      member.wechatId,
      member.city,
      member.notes,
      ...traits.map((trait) => trait.name),
      ...member.duties.map((duty) => duty.title),
    ];
    this.#entries.set(id, {
      id,
      sortName: member.nickname,
      member: { communityId, skin, traits, tagIds },
      texts: words.filter(Boolean).map(toSearchable),
    });
    this.#sorted = null;
  }

  #removeMember(id: MemberId): void {
    this.#entries.delete(id);
    this.#sorted = null;
  }

  #putMembership(membership: Membership): void {
    const groups = this.#groupsOfMember.get(membership.memberId);
    if (groups) groups.set(membership.id, membership);
    else this.#groupsOfMember.set(membership.memberId, new Map([[membership.id, membership]]));
  }

  #inOrder(): readonly IndexedMember[] {
    this.#sorted ??= [...this.#entries.values()].sort(
      (a, b) => compareNames(a.sortName, b.sortName) || (a.id < b.id ? -1 : 1),
    );
    return this.#sorted;
  }

  #textsOf(entry: IndexedMember): readonly SearchableText[] {
    const names = entry.member.tagIds.flatMap((id) => this.#tags.get(id)?.name ?? []);
    for (const membership of this.#groupsOfMember.get(entry.id)?.values() ?? []) {
      if (membership.nickname) names.push(membership.nickname);
    }
    return names.length === 0 ? entry.texts : [...entry.texts, ...names.map(toSearchable)];
  }

  #passes({ id, member }: IndexedMember, filter: MemberFilter): boolean {
    if (member.communityId !== filter.communityId) return false;
    if (filter.groupId && !this.inGroup(id, filter.groupId)) return false;
    if (filter.sensitive && member.skin.sensitive !== true) return false;
    if (filter.skinTypes.length > 0 && !filter.skinTypes.includes(member.skin.type ?? 'unknown'))
      return false;
    if (filter.tagIds.length > 0 && !filter.tagIds.some((tagId) => member.tagIds.includes(tagId)))
      return false;
    if (filter.specialties.length === 0) return true;
    return member.traits.some((trait) => filter.specialties.includes(trait.name));
  }
}
