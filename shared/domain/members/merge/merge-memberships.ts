import type { Inviter, Membership, MembershipStatus } from '../member';
import { earlierDay, laterDay } from './days-known';

const standing: Readonly<Record<MembershipStatus, number>> = { active: 2, 'maybe-left': 1, left: 0 };

const isKnown = ({ name, memberId }: Inviter) => name !== '' || memberId !== null;

/**
 * One membership of two in the same group: the earlier day of joining, the better standing and its nickname, what
 * was said in both counted together, and the first days of both dealt with. `kept` stays the row it is.
 */
export function mergeMemberships(kept: Membership, dropped: Membership): Membership {
  const better = standing[dropped.status] > standing[kept.status] ? dropped : kept;
  return {
    ...kept,
    nickname: better.nickname,
    joinedOn: earlierDay(kept.joinedOn, dropped.joinedOn),
    leftOn: better.status === 'active' ? null : laterDay(kept.leftOn, dropped.leftOn),
    inviter: isKnown(kept.inviter) ? kept.inviter : dropped.inviter,
    status: better.status,
    muted: kept.muted || dropped.muted,
    pinned: kept.pinned || dropped.pinned,
    welcomedAt: firstWelcome(kept.welcomedAt, dropped.welcomedAt),
    method: kept.method === 'unknown' ? dropped.method : kept.method,
    spokenCount: kept.spokenCount + dropped.spokenCount,
    spokenOn: laterDay(kept.spokenOn, dropped.spokenOn),
    onboarding: { ...dropped.onboarding, ...kept.onboarding },
    onboardingStopped: kept.onboardingStopped || dropped.onboardingStopped,
  };
}

function firstWelcome(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
