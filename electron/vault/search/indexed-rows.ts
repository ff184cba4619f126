import type { Group } from '#shared/domain/communities/community';
import type { GroupId, MemberId, SegmentId, TagId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import { type SearchableText, toSearchable } from '#shared/domain/search/pinyin-search';
import type { Segment } from '#shared/domain/segments/segment';
import type { SegmentMember } from '#shared/domain/segments/segment-subject';
import type { Tag } from '#shared/domain/tags/tag';
import type { RowChange } from '../store/change-recorder';
import { CountedRows } from './counted-rows';
import { MembershipsOfMembers } from './indexed-member';
import type { Touched } from './member-lists';
import { MemberTable } from './member-table';

/** The members of the store with all that is asked of them, in memory. */
export class IndexedRows {
  readonly members = new MemberTable();
  readonly memberships = new MembershipsOfMembers();
  readonly tags = new Map<TagId, Tag>();
  readonly tagTexts = new Map<TagId, SearchableText>();
  readonly groups = new Map<GroupId, Group>();
  readonly segments = new Map<SegmentId, Segment>();
  /** How many members name each as their inviter. */
  readonly invited = new Map<MemberId, number>();
  readonly counted = new CountedRows();

  /** Forgets everything but the memberships, which may have been read before the rest. */
  clear(): void {
    for (const part of [this.members, this.tags, this.tagTexts, this.groups]) part.clear();
    for (const part of [this.segments, this.invited, this.counted]) part.clear();
  }

  putMemberships(memberships: readonly Membership[]): void {
    this.memberships.clear();
    for (const membership of memberships) this.memberships.put(membership);
  }

  /** Takes in the change of a row; says how much of what was put in order is no longer true. */
  apply(change: RowChange): Touched {
    const { table, key, before, after } = change;
    if (table === 'members') {
      const known = this.members.get(key as MemberId);
      if (after) this.putMember(after as Member);
      else this.#removeMember(key as MemberId);
      const stays = known?.nickname === (after as Member | undefined)?.nickname;
      return stays && known?.communityId === (after as Member | undefined)?.communityId
        ? 'what is said'
        : 'everybody';
    }
    if (table === 'memberships') {
      if (before) this.memberships.remove(before as Membership);
      if (after) this.memberships.put(after as Membership);
      for (const row of [before, after]) if (row) this.#renew((row as Membership).memberId);
      return placeOf(before) === placeOf(after) ? 'what is said' : 'everybody';
    }
    if (table === 'tags') {
      if (after) this.putTag(after as Tag);
      else this.#removeTag(key as TagId);
    } else if (table === 'groups') {
      if (after) this.groups.set(key as GroupId, after as Group);
      else this.groups.delete(key as GroupId);
    } else if (table === 'segments') {
      if (after) this.segments.set(key as SegmentId, after as Segment);
      else this.segments.delete(key as SegmentId);
    } else {
      this.counted.apply(change);
    }
    return 'what is said';
  }

  putTag(tag: Tag): void {
    this.tags.set(tag.id, tag);
    this.tagTexts.set(tag.id, toSearchable(tag.name));
  }

  #removeTag(id: TagId): void {
    this.tags.delete(id);
    this.tagTexts.delete(id);
  }

  putMember(member: Member): void {
    this.#countInviterOf(this.members.get(member.id), -1);
    this.members.put(member, this.memberships.get(member.id));
    this.#countInviterOf(member, 1);
  }

  #renew(id: MemberId): void {
    this.members.putMemberships(id, this.memberships.get(id));
  }

  #removeMember(id: MemberId): void {
    this.#countInviterOf(this.members.get(id), -1);
    this.members.remove(id);
  }

  #countInviterOf(member: SegmentMember | undefined, by: 1 | -1): void {
    const inviter = member?.inviter.memberId;
    if (inviter) this.invited.set(inviter, (this.invited.get(inviter) ?? 0) + by);
  }
}

/** Where a membership puts a member, and how it counts there. */
function placeOf(row: unknown): string | null {
  const membership = row as Membership | undefined;
  return membership ? `${membership.groupId} ${membership.status}` : null;
}
