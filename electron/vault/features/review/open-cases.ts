import type { Day } from '#shared/domain/days';
import { dayOf } from '#shared/domain/days';
import type { ReviewCaseId } from '#shared/domain/ids';
import { clauseText } from '#shared/domain/review/clause-text';
import { isRunning } from '#shared/domain/review/decide-case';
import { exemptionOf } from '#shared/domain/review/exemptions';
import { withRoom } from '#shared/domain/review/fold-log';
import type { ReviewCase, ReviewRule } from '#shared/domain/review/review';
import type { ReviewSubject } from '#shared/domain/review/subject';
import { WeiluError } from '#shared/wire/errors';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { type ReviewRows, readReviewRows } from './review-ground';

/** Opens a case for each, or adds what was seen to one that runs under the same rule. */
export const openCases: CommandHandler<'review.openCases'> = async (
  { communityId, cases: wanted },
  context,
) => {
  const about = wanted.map(({ memberId }) => memberId);
  const rows = await readReviewRows(context.database, { communityId, groupId: null }, about);
  const running = new Map(rows.cases.filter(isRunning).map((one) => [`${one.memberId} ${one.ruleId}`, one]));
  const written = new Map<ReviewCaseId, ReviewCase>();
  const ids: ReviewCaseId[] = [];
  for (const { memberId, ruleId, evidence } of wanted) {
    const subject = rows.everybody.get(memberId);
    if (!subject) throw new WeiluError('not-found', { noun: 'members' });
    const rule = rows.rules.find(({ id }) => id === ruleId);
    if (!rule) throw new WeiluError('not-found', { noun: 'reviewRules' });
    const known = running.get(`${memberId} ${ruleId}`);
    const next = known
      ? withEvidence(known, evidence, clauseOf(rule, rows), context)
      : newCase(subject, rule, evidence, rows, context);
    running.set(`${memberId} ${ruleId}`, next);
    if (next !== known) written.set(next.id, next);
    ids.push(next.id);
  }
  await context.database.reviewCases.bulkPut([...written.values()]);
  const [first] = wanted;
  const name = first ? (rows.everybody.get(first.memberId)?.member.nickname ?? '') : '';
  return { result: { ids }, facts: { count: new Set(ids).size, name } };
};

function clauseOf({ clause }: ReviewRule, { community }: ReviewRows): string {
  return clauseText(community.clauses, clause);
}

function newCase(
  subject: ReviewSubject,
  rule: ReviewRule,
  evidence: readonly string[],
  rows: ReviewRows,
  { makeId, now }: CommandContext,
): ReviewCase {
  const today: Day = dayOf(now);
  const bypass = exemptionOf(rule.kind, subject, rows.community.review, today) !== null;
  return {
    id: makeId(),
    communityId: rule.communityId,
    memberId: subject.member.id,
    ruleId: rule.id,
    ruleName: rule.name,
    severity: rule.severity,
    evidence: [...new Set(evidence)],
    tier: subject.member.tier,
    state: 'open',
    graceUntil: null,
    openedAt: now,
    steps: [
      {
        at: now,
        state: 'open',
        clause: clauseOf(rule, rows),
        note: bypass ? '在豁免之列，仍然立案' : '',
        bypass,
      },
    ],
  };
}

function withEvidence(
  known: ReviewCase,
  evidence: readonly string[],
  clause: string,
  { now }: CommandContext,
): ReviewCase {
  const added = [...new Set(evidence)].filter((line) => !known.evidence.includes(line));
  if (added.length === 0) return known;
  const note = `补充证据 ${added.length} 条`;
  return withRoom({
    ...known,
    evidence: [...known.evidence, ...added],
    steps: [...known.steps, { at: now, state: known.state, clause, note, bypass: false }],
  });
}
