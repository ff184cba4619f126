import { day } from '#shared/domain/days';
import type {
  CommunityId,
  GroupId,
  MemberId,
  MembershipId,
  ReviewCaseId,
  ReviewRuleId,
} from '#shared/domain/ids';
import {
  blankMember,
  laterMembershipFields,
  type Member,
  type Membership,
} from '#shared/domain/members/member';
import { defaultReviewRules } from '#shared/domain/review/default-rules';
import type { ReviewCase, ReviewRule } from '#shared/domain/review/review';

export const communityId = 'community' as CommunityId;
export const today = day('2026-11-22');
export const noon = new Date('2026-11-22T12:00:00').getTime();

/** The rules a community begins with, numbered `rule-1` and on. */
export function usualRules(): readonly ReviewRule[] {
  let made = 0;
  const makeId = <Id extends string>() => {
    made += 1;
    return `rule-${made}` as unknown as Id;
  };
  return defaultReviewRules({ communityId, makeId, now: noon });
}

/** The usual rule of that name, with other fields where given. */
export function ruleNamed(name: string, fields: Partial<ReviewRule> = {}): ReviewRule {
  const rule = usualRules().find((one) => one.name === name);
  if (!rule) throw new Error(`no usual rule ${name}`);
  return { ...rule, ...fields };
}

/** A rule over names with a pattern of its own. */
export function patternRule(pattern: string): ReviewRule {
  return ruleNamed('头衔名', { id: 'rule-own' as ReviewRuleId, name: '自己写的', pattern });
}

/** A member nobody knows anything about but the nickname, with the given fields. */
export function memberNamed(nickname: string, fields: Partial<Member> = {}): Member {
  return {
    id: `member-${[...nickname].map((one) => one.codePointAt(0)?.toString(36)).join('-')}` as MemberId,
    communityId,
    ...blankMember(nickname, 'teal'),
    createdAt: noon,
    updatedAt: noon,
    ...fields,
  };
}

/** A membership of a member in 1群, with the given fields. */
export function membershipOf(member: Member, fields: Partial<Membership> = {}): Membership {
  return {
    id: `${member.id}-in-1` as MembershipId,
    communityId,
    groupId: 'group-1' as GroupId,
    memberId: member.id,
    nickname: '',
    joinedOn: null,
    leftOn: null,
    inviter: { name: '', memberId: null },
    status: 'active',
    muted: false,
    pinned: false,
    welcomedAt: null,
    ...laterMembershipFields,
    ...fields,
  };
}

/** A case against a member under a rule, just opened, with the given fields. */
export function caseAgainst(member: Member, rule: ReviewRule, fields: Partial<ReviewCase> = {}): ReviewCase {
  return {
    id: `case-${member.id}-${rule.id}` as ReviewCaseId,
    communityId,
    memberId: member.id,
    ruleId: rule.id,
    ruleName: rule.name,
    severity: rule.severity,
    evidence: ['看到了'],
    tier: member.tier,
    state: 'open',
    graceUntil: null,
    openedAt: noon,
    steps: [{ at: noon, state: 'open', clause: '', note: '', bypass: false }],
    ...fields,
  };
}
