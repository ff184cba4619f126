import type { Group } from '#shared/domain/communities/community';
import type { Day, Instant } from '#shared/domain/days';
import type { CommunityId, GroupId, IdSource, MemberId } from '#shared/domain/ids';
import {
  avatarColorOf,
  blankMember,
  type Inviter,
  laterMembershipFields,
  type Member,
  type MemberPatch,
  type Membership,
} from '#shared/domain/members/member';
import type { TimelineEvent, TimelineKind } from '#shared/domain/timeline/timeline-event';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';

/** The group of that id in that community. @throws WeiluError `not-found`. */
export async function requireGroupOf(
  database: WeiluDatabase,
  groupId: GroupId,
  communityId: CommunityId,
): Promise<Group> {
  const group = await requireRow(database.groups, groupId);
  if (group.communityId !== communityId) throw new WeiluError('not-found', { noun: 'groups' });
  return group;
}

/** A new member row of a community. */
export function newMember(
  communityId: CommunityId,
  fields: MemberPatch & Readonly<{ nickname: string }>,
  makeId: IdSource,
  now: Instant,
): Member {
  const blank = blankMember(fields.nickname, avatarColorOf(fields.nickname));
  return { ...blank, ...fields, id: makeId<MemberId>(), communityId, createdAt: now, updatedAt: now };
}

/** A new membership row: active, not yet welcomed. */
export function newMembership(
  member: Pick<Member, 'id' | 'communityId' | 'inviter'>,
  groupId: GroupId,
  joinedOn: Day | null,
  makeId: IdSource,
): Membership {
  return {
    id: makeId(),
    communityId: member.communityId,
    groupId,
    memberId: member.id,
    nickname: '',
    joinedOn,
    leftOn: null,
    inviter: member.inviter,
    status: 'active',
    muted: false,
    pinned: false,
    welcomedAt: null,
    ...laterMembershipFields,
  };
}

/** A membership that had ended, running again; the day it began stays where no other is known. */
export function rejoined(membership: Membership, joinedOn: Day | null): Membership {
  return { ...membership, status: 'active', leftOn: null, joinedOn: joinedOn ?? membership.joinedOn };
}

/** A new timeline row of a member. */
export function newTimelineEvent(
  member: Pick<Member, 'id' | 'communityId'>,
  kind: TimelineKind,
  text: string,
  at: Instant,
  makeId: IdSource,
  sourceId: string | null = null,
): TimelineEvent {
  return { id: makeId(), communityId: member.communityId, memberId: member.id, kind, at, text, sourceId };
}

/** 入群 in words: `入群 · 桃子邀请`. */
export function joinedText(inviter: Inviter): string {
  return inviter.name ? `入群 · ${inviter.name}邀请` : '入群';
}
