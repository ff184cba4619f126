import { timeOfDay } from '../../days';
import type { GroupId, MemberId, MembershipId } from '../../ids';
import {
  avatarColorOf,
  type Inviter,
  laterMembershipFields,
  type Member,
  type Membership,
  type StructureRole,
} from '../../members/member';
import { type SkinEvidence, type SkinProfile, skinFields, unknownSkin } from '../../members/skin';
import { chattyTime, type DemoClock, daysAgo, pastInstant } from '../demo-clock';
import { demoCommunityId, demoId, firstGroupId, secondGroupId } from '../demo-ids';
import { tagIdOf } from '../demo-tags';
import { type Random, randomOf } from '../random';
import { knownLater } from './known-later';
import type { MemberSeed, SkinSeed } from './member-seed';
import { newcomerSeeds } from './newcomers';
import { quietSeeds } from './quiet';
import { firstGroupRegulars } from './regulars-first-group';
import { secondGroupRegulars } from './regulars-second-group';
import { teamSeeds } from './team';

/** Days ago 2群 was opened, when 1群 had grown crowded. */
export const secondGroupOpenedDaysAgo = 180;

const seeds: readonly MemberSeed[] = [
  ...teamSeeds,
  ...firstGroupRegulars,
  ...secondGroupRegulars,
  ...quietSeeds,
  ...newcomerSeeds,
];

function memberIdAt(index: number): MemberId {
  return demoId<MemberId>('member', index + 1);
}

/** Id of the demo member with this nickname or preferred name, or null when nobody has it. */
export function memberIdOf(name: string): MemberId | null {
  const byNickname = seeds.findIndex((seed) => seed.nickname === name);
  const index = byNickname >= 0 ? byNickname : seeds.findIndex((seed) => seed.preferredName === name);
  return index >= 0 ? memberIdAt(index) : null;
}

function inviterOf(seed: MemberSeed): Inviter {
  const name = seed.inviter ?? '';
  return { name, memberId: name ? memberIdOf(name) : null };
}

function skinOf(seed: SkinSeed, evidence: Omit<SkinEvidence, 'field'>): SkinProfile {
  const skin = {
    type: seed.type ?? null,
    sensitive: seed.sensitive ?? null,
    concerns: seed.concerns ?? [],
    states: seed.states ?? [],
    allergens: seed.allergens ?? [],
  };
  const known = skinFields.filter((field) => {
    const value = skin[field];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
  return { ...skin, since: evidence.on, evidence: known.map((field) => ({ field, ...evidence })) };
}

function groupNumbersOf(seed: MemberSeed, index: number): readonly (1 | 2)[] {
  return seed.groups ?? (index % 5 < 3 ? [1] : [2]);
}

function joinedDaysAgoOf(seed: MemberSeed, groups: readonly (1 | 2)[], random: Random): number {
  if (seed.joined !== undefined) return seed.joined;
  return groups.includes(1) ? random.between(25, 290) : random.between(12, secondGroupOpenedDaysAgo - 2);
}

/** Days ago of the last contact of a quiet member: often this fortnight, sometimes long ago. */
function contactDaysAgoOf(joinedDaysAgo: number, random: Random): number {
  const draw = random.chance(0.74) ? random.between(1, 24) : random.between(31, 80);
  return Math.min(draw, Math.max(joinedDaysAgo - 1, 0));
}

/** What is known of a member's words in 1群: of those who lie low, mostly none. */
function spokenOf(member: Member, clock: DemoClock, later: Random): Partial<Membership> {
  const quiet = member.tagIds.includes(tagIdOf('安静潜水')) || later.chance(0.3);
  const count = later.between(1, member.tier === 'high' ? 300 : 40);
  const on = daysAgo(clock, later.between(1, 30));
  return quiet && member.tier === 'ordinary' ? {} : { spokenCount: count, spokenOn: on };
}

/** Who came in the last weeks and was welcomed is on the way through 新人陪伴. */
function isAccompanied({ newcomer, left }: MemberSeed, joinedDaysAgo: number): boolean {
  return !newcomer && !left && joinedDaysAgo >= 2 && joinedDaysAgo <= 14;
}

/** The rules went out right after the welcome, and the question who they are was answered. */
function stepsDone(welcomedAt: number): Membership['onboarding'] {
  return {
    rules: { at: welcomedAt + 60_000, how: 'copied' },
    introduction: { at: welcomedAt + 86_400_000, how: 'done' },
  };
}

type BuiltMember = Readonly<{ member: Member; memberships: readonly Omit<Membership, 'id'>[] }>;

function buildMember(
  seed: MemberSeed,
  index: number,
  clock: DemoClock,
  random: Random,
  laterDraws: Random,
): BuiltMember {
  const groups = groupNumbersOf(seed, index);
  const joinedDaysAgo = joinedDaysAgoOf(seed, groups, random);
  const joinedTime = seed.newcomer && seed.contact ? timeOfDay(seed.contact[1]) : chattyTime(random);
  const joinedAt = pastInstant(clock, joinedDaysAgo, joinedTime);
  const drawnContact = [contactDaysAgoOf(joinedDaysAgo, random), chattyTime(random)] as const;
  const contact = seed.contact === undefined ? drawnContact : seed.contact;
  const lastContactAt = contact
    ? Math.max(joinedAt, pastInstant(clock, contact[0], timeOfDay(contact[1])))
    : null;
  /** A day some time after joining, never in the future. */
  const dayAfterJoining = (days: number) => daysAgo(clock, Math.max(joinedDaysAgo - days, 0));
  const callName = seed.preferredName ?? seed.nickname;
  const place = random.pick(['自我介绍', '入群登记', '接龙留言']);
  const groupName = groups.includes(1) ? '1群' : '2群';
  const roles: readonly StructureRole[] = seed.roles ?? ['participant'];
  const inviter = inviterOf(seed);

  const member: Member = {
    id: memberIdAt(index),
    communityId: demoCommunityId,
    nickname: seed.nickname,
    preferredName: seed.preferredName ?? '',
    wechatId: seed.wechatId ?? '',
    avatarColor: avatarColorOf(seed.nickname),
    gender: seed.gender ?? 'unknown',
    city: seed.city ?? '',
    joinedOn: daysAgo(clock, joinedDaysAgo),
    inviter,
    source: seed.source ?? '',
    lastContactAt,
    notes: seed.notes ?? '',
    tier: seed.tier ?? 'ordinary',
    roles,
    duties: (seed.duties ?? []).map(({ afterDays, ...duty }) => ({
      ...duty,
      claimedOn: dayAfterJoining(afterDays),
    })),
    skin: seed.skin
      ? skinOf(seed.skin, {
          by: callName,
          on: dayAfterJoining(random.between(0, 3)),
          where: `${seed.skin.where ?? `${groupName}${place}`}${seed.skin.quote ? `：“${seed.skin.quote}”` : ''}`,
        })
      : unknownSkin,
    traits: (seed.traits ?? []).map((trait) => ({ ...trait, on: dayAfterJoining(random.between(0, 60)) })),
    tagIds: (seed.tags ?? []).map(tagIdOf),
    ...knownLater(seed.nickname, clock, laterDraws),
    createdAt: joinedAt,
    updatedAt: lastContactAt ?? joinedAt,
  };

  const memberships = groups.map((number): Omit<Membership, 'id'> => {
    // Whoever is in both groups came to 2群 later, when it was opened or after.
    const later = number === 2 && groups.length > 1;
    const groupJoinedDaysAgo = later
      ? Math.min(Math.floor(joinedDaysAgo * 0.7), secondGroupOpenedDaysAgo - 1)
      : joinedDaysAgo;
    const groupId: GroupId = number === 1 ? firstGroupId : secondGroupId;
    const left = seed.left;
    const welcomedAt = Math.max(joinedAt, pastInstant(clock, groupJoinedDaysAgo, timeOfDay('21:10')));
    return {
      communityId: demoCommunityId,
      groupId,
      memberId: member.id,
      nickname: number === 2 ? (seed.secondNickname ?? '') : '',
      joinedOn: daysAgo(clock, groupJoinedDaysAgo),
      leftOn: left?.[1] === 'left' ? daysAgo(clock, left[0]) : null,
      inviter,
      status: left ? left[1] : 'active',
      muted: random.chance(0.12),
      pinned: member.tier === 'high',
      ...laterMembershipFields,
      ...(number === 1 && !seed.newcomer ? spokenOf(member, clock, laterDraws) : {}),
      welcomedAt: seed.newcomer ? null : welcomedAt,
      ...(isAccompanied(seed, groupJoinedDaysAgo) ? { onboarding: stepsDone(welcomedAt) } : {}),
    };
  });
  return { member, memberships };
}

/** All members with their memberships, in a fixed order. */
export function buildMembers(
  clock: DemoClock,
  seed: number,
): Readonly<{ members: readonly Member[]; memberships: readonly Membership[] }> {
  const random = randomOf(seed, 1);
  const later = randomOf(seed, 11);
  const built = seeds.map((memberSeed, index) => buildMember(memberSeed, index, clock, random, later));
  return {
    members: built.map(({ member }) => member),
    memberships: built
      .flatMap(({ memberships }) => memberships)
      .map((membership, index) => ({ id: demoId<MembershipId>('membership', index + 1), ...membership })),
  };
}
