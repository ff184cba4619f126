import type { Community } from '#shared/domain/communities/community';
import type { Instant } from '#shared/domain/days';
import type { GroupId, MemberId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import type { ReviewCase, ReviewRule } from '#shared/domain/review/review';
import type { TimelineEvent, TimelineKind } from '#shared/domain/timeline/timeline-event';
import { WeiluError } from '#shared/wire/errors';
import type { IntakeWrite } from '#shared/wire/nouns/intake';
import type { CommandInput } from '#shared/wire/vault-contract';
import type { CommandContext } from '../../store/run-command';
import { type DutyLedger, openDutyLedger } from '../communities/duty-ledger';
import { newTimelineEvent } from '../members/member-writes';

/** The rows a paste works on, in memory: read once at its beginning, written once at its end. */
export type IntakeDesk = Readonly<{
  input: CommandInput<'intake.apply'>;
  community: Community;
  context: CommandContext;
  members: Map<MemberId, Member>;
  /** Memberships in the paste's group. */
  memberships: Map<MemberId, Membership>;
  /** The groups a member was in before the paste. */
  groupsOf: (memberId: MemberId) => readonly GroupId[];
  rules: ReadonlyMap<string, ReviewRule>;
  duties: DutyLedger;
  /** New members by the place of their write, and by name. */
  made: Map<number, Member>;
  madeByName: Map<string, MemberId>;
  changed: Readonly<{ members: Set<MemberId>; memberships: Set<MemberId> }>;
  timeline: TimelineEvent[];
  cases: ReviewCase[];
  /** `inviters` are those of `created` nobody pasted: they were named as who brought somebody. */
  counts: { created: number; inviters: number; joined: number; aliases: number; marked: number };
}>;

/** Reads what a paste is about. @throws WeiluError `not-found` for a member of another community or of none. */
export async function openDesk(
  input: CommandInput<'intake.apply'>,
  community: Community,
  context: CommandContext,
): Promise<IntakeDesk> {
  const { database } = context;
  const ids = [...new Set(input.writes.flatMap(membersOf))];
  const found = await database.members.bulkGet(ids);
  const members = new Map<MemberId, Member>();
  for (const member of found) {
    if (member?.communityId !== input.communityId) throw new WeiluError('not-found', { noun: 'members' });
    members.set(member.id, member);
  }
  const own = await database.memberships.where('memberId').anyOf(ids).toArray();
  const groups = new Map<MemberId, GroupId[]>(ids.map((id) => [id, []]));
  for (const { memberId, groupId, status } of own) if (status !== 'left') groups.get(memberId)?.push(groupId);
  const here = own.filter(({ groupId }) => groupId === input.groupId);
  const rules = await database.reviewRules.where('communityId').equals(input.communityId).toArray();
  return {
    input,
    community,
    context,
    members,
    memberships: new Map(here.map((membership) => [membership.memberId, membership])),
    groupsOf: (memberId) => groups.get(memberId) ?? [],
    duties: await openDutyLedger(database, community),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    made: new Map(),
    madeByName: new Map(),
    changed: { members: new Set(), memberships: new Set() },
    timeline: [],
    cases: [],
    counts: { created: 0, inviters: 0, joined: 0, aliases: 0, marked: 0 },
  };
}

function membersOf(write: IntakeWrite): readonly MemberId[] {
  if (write.write === 'chain') return write.people.flatMap(({ memberId }) => memberId ?? []);
  const own = write.write === 'create' ? null : write.memberId;
  const inviter = 'inviter' in write ? write.inviter.memberId : null;
  return [own, inviter].filter((id) => id !== null);
}

/** The member a write is about. */
export function memberOn(desk: IntakeDesk, id: MemberId): Member {
  const member = desk.members.get(id);
  if (!member) throw new WeiluError('not-found', { noun: 'members' });
  return member;
}

/** Puts a changed or new member on the desk. */
export function putMember(desk: IntakeDesk, member: Member): void {
  desk.members.set(member.id, member);
  desk.changed.members.add(member.id);
}

/** Puts a changed or new membership on the desk. */
export function putMembership(desk: IntakeDesk, membership: Membership): void {
  desk.memberships.set(membership.memberId, membership);
  desk.changed.memberships.add(membership.memberId);
}

/** Notes something on a member's timeline. */
export function addEvent(
  desk: IntakeDesk,
  member: Pick<Member, 'id' | 'communityId'>,
  kind: TimelineKind,
  text: string,
  at?: Instant,
): void {
  const { makeId, now } = desk.context;
  desk.timeline.push(newTimelineEvent(member, kind, text, at ?? now, makeId));
}

/** Writes everything that changed. */
export async function saveDesk({ context, changed, members, memberships, timeline, cases }: IntakeDesk) {
  const { database } = context;
  const pick = <Row>(rows: ReadonlyMap<MemberId, Row>, ids: ReadonlySet<MemberId>) =>
    [...ids].flatMap((id) => rows.get(id) ?? []);
  await database.members.bulkPut(pick(members, changed.members));
  await database.memberships.bulkPut(pick(memberships, changed.memberships));
  await database.timeline.bulkAdd(timeline);
  await database.reviewCases.bulkAdd(cases);
}
