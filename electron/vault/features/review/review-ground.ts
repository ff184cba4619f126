import type { Table } from 'dexie';
import type { Community } from '#shared/domain/communities/community';
import type { CommunityId, GroupId, MemberId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import type { ReviewCase, ReviewRule } from '#shared/domain/review/review';
import { type KnownSpeech, knownSpeech } from '#shared/domain/review/silence';
import type { ReviewSubject } from '#shared/domain/review/subject';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';

/** What a review of a community, or of one of its groups, looks at. */
export type ReviewRows = Readonly<{
  community: Community;
  rules: readonly ReviewRule[];
  /** Cases of everybody who is or was in scope, oldest first. */
  cases: readonly ReviewCase[];
  /** Who is there now. */
  present: readonly ReviewSubject[];
  /** Everybody a case may be about, by id. */
  everybody: ReadonlyMap<MemberId, ReviewSubject>;
  known: KnownSpeech;
}>;

type ReviewScope = Readonly<{ communityId: CommunityId; groupId: GroupId | null }>;

/**
 * Reads what a review looks at; with `only`, of these members and the cases about them alone.
 * @throws WeiluError `not-found`.
 */
export async function readReviewRows(
  database: WeiluDatabase,
  { communityId, groupId }: ReviewScope,
  only: readonly MemberId[] | null = null,
): Promise<ReviewRows> {
  const community = await requireRow(database.communities, communityId);
  const own = <Row>(table: Table<Row, string>) => table.where('communityId').equals(communityId).toArray();
  const [members, memberships, groups, tags, rules, cases] = await Promise.all([
    only ? membersWith(database, communityId, only) : own(database.members),
    only ? database.memberships.where('memberId').anyOf(only).toArray() : own(database.memberships),
    own(database.groups),
    own(database.tags),
    own(database.reviewRules),
    own(database.reviewCases),
  ]);
  const looked = new Set(
    groups
      .filter(({ id, archivedAt }) => (groupId ? id === groupId : archivedAt === null))
      .map(({ id }) => id),
  );
  const ofMember = byMember(memberships);
  const tagNames = new Map(tags.map(({ id, name }) => [id, name]));
  const everybody = new Map<MemberId, ReviewSubject>();
  const present: ReviewSubject[] = [];
  for (const member of members) {
    const all = ofMember.get(member.id) ?? [];
    if (groupId && !all.some((one) => one.groupId === groupId)) continue;
    const running = all.filter((one) => one.status !== 'left' && looked.has(one.groupId));
    const names = member.tagIds.flatMap((id) => tagNames.get(id) ?? []);
    const subject = { member, memberships: running, tagNames: names };
    everybody.set(member.id, subject);
    // Who was entered without a group is looked at too; who left all groups is not.
    if (running.length > 0 || all.length === 0) present.push(subject);
  }
  return {
    community,
    rules: rules.toSorted((a, b) => a.position - b.position),
    cases: cases
      .filter(({ memberId }) => everybody.has(memberId))
      .toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)),
    present,
    everybody,
    known: knownSpeech(groups.filter(({ id }) => looked.has(id))),
  };
}

async function membersWith(
  database: WeiluDatabase,
  communityId: CommunityId,
  ids: readonly MemberId[],
): Promise<readonly Member[]> {
  const found = await database.members.bulkGet([...new Set(ids)]);
  return found.flatMap((member) => (member?.communityId === communityId ? [member] : []));
}

function byMember(memberships: readonly Membership[]): ReadonlyMap<MemberId, readonly Membership[]> {
  const found = new Map<MemberId, Membership[]>();
  for (const membership of memberships) {
    const own = found.get(membership.memberId);
    if (own) own.push(membership);
    else found.set(membership.memberId, [membership]);
  }
  return found;
}
