import type { Member } from '#shared/domain/members/member';
import { clauseText } from '#shared/domain/review/clause-text';
import { WeiluError } from '#shared/wire/errors';
import type { IntakeDesk } from './intake-desk';

/** Opens a case about a newcomer's name: until somebody has looked at it, no welcome is asked for. */
export function holdBack(member: Member, ruleId: string, evidence: string, desk: IntakeDesk): void {
  const rule = desk.rules.get(ruleId);
  if (!rule) throw new WeiluError('not-found', { noun: 'reviewRules' });
  const { makeId, now } = desk.context;
  const clause = clauseText(desk.community.clauses, rule.clause);
  desk.cases.push({
    id: makeId(),
    communityId: member.communityId,
    memberId: member.id,
    ruleId: rule.id,
    ruleName: rule.name,
    severity: rule.severity,
    evidence: [evidence],
    tier: member.tier,
    state: 'open',
    graceUntil: null,
    openedAt: now,
    steps: [{ at: now, state: 'open', clause, note: '', bypass: false }],
  });
}
