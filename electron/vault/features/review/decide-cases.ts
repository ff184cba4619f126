import type { MemberId } from '#shared/domain/ids';
import { clauseText } from '#shared/domain/review/clause-text';
import { isRunning, refusalOf, takeStep, type WantedStep } from '#shared/domain/review/decide-case';
import { exemptionOf } from '#shared/domain/review/exemptions';
import { withRoom } from '#shared/domain/review/fold-log';
import type { ReviewCase } from '#shared/domain/review/review';
import { removedOn } from '#shared/domain/review/review-report';
import { WeiluError } from '#shared/wire/errors';
import type { CommandInput } from '#shared/wire/vault-contract';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { newTimelineEvent } from '../members/member-writes';
import { type ReviewRows, readReviewRows } from './review-ground';

type Decision = CommandInput<'review.decide'>;

/** Takes the same step with each case; one that may not be taken refuses them all. */
export const decideCases: CommandHandler<'review.decide'> = async (input, context) => {
  const { database } = context;
  const chosen = (await database.reviewCases.bulkGet([...new Set(input.ids)])).flatMap((one) => one ?? []);
  const [first] = chosen;
  if (!first || chosen.length < new Set(input.ids).size) throw notFound();
  const { communityId } = first;
  const cases = await database.reviewCases.where('communityId').equals(communityId).toArray();
  const about = cases.map(({ memberId }) => memberId);
  const rows = await readReviewRows(database, { communityId, groupId: null }, about);
  const removed = new Set(removedOn(rows.cases, input.today));
  const decided: ReviewCase[] = [];
  for (const one of chosen) {
    if (one.state === input.state) continue;
    removed.add(one.memberId);
    decided.push(decideOne(one, input, removed.size, rows, context));
  }
  await database.reviewCases.bulkPut(decided);
  await writeTimelines(decided, input, rows, context);
  if (input.state === 'removed') await carryOut(decided, input, rows, context);
  const people = new Set(chosen.map(({ memberId }) => memberId));
  const name = rows.everybody.get(first.memberId)?.member.nickname ?? '';
  return { result: null, facts: { count: people.size, name, state: input.state } };
};

function notFound(): WeiluError {
  return new WeiluError('not-found', { noun: 'reviewCases' });
}

function decideOne(
  reviewCase: ReviewCase,
  input: Decision,
  removedToday: number,
  { rules, everybody, community: { id, review, clauses } }: ReviewRows,
  { now }: CommandContext,
): ReviewCase {
  const subject = everybody.get(reviewCase.memberId);
  if (!subject || reviewCase.communityId !== id) throw notFound();
  const rule = rules.find((one) => one.id === reviewCase.ruleId);
  const step: WantedStep = {
    ...input,
    exempt: rule !== undefined && exemptionOf(rule.kind, subject, review, input.today) !== null,
    limitReached: removedToday > review.perDay,
  };
  const reason = refusalOf(reviewCase, step);
  if (reason) throw new WeiluError('review-refused', { reason, name: subject.member.nickname });
  const clause = clauseText(clauses, rule?.clause ?? 0);
  return takeStep(reviewCase, step, { now, clause, graceDays: review.graceDays });
}

async function writeTimelines(
  decided: readonly ReviewCase[],
  { state }: Decision,
  { everybody }: ReviewRows,
  { database, makeId, now }: CommandContext,
): Promise<void> {
  if (state !== 'warned' && state !== 'removed') return;
  const events = decided.flatMap(({ id, memberId, ruleName, evidence, steps }) => {
    const member = everybody.get(memberId)?.member;
    if (!member) return [];
    const reason = [ruleName, evidence[0], steps.at(-1)?.clause].filter(Boolean).join(' · ');
    return state === 'warned'
      ? [newTimelineEvent(member, 'warning', `已提醒 · ${reason}`, now, makeId, id)]
      : [newTimelineEvent(member, 'note', `已移出 · ${reason}`, now, makeId, id)];
  });
  await database.timeline.bulkAdd(events);
}

/** Who was removed is in no group any more, and what else ran against them is over. */
async function carryOut(
  decided: readonly ReviewCase[],
  { today }: Decision,
  { cases, rules, community }: ReviewRows,
  { database, now }: CommandContext,
): Promise<void> {
  const people = new Map<MemberId, ReviewCase>(decided.map((one) => [one.memberId, one]));
  const memberships = await database.memberships
    .where('memberId')
    .anyOf([...people.keys()])
    .toArray();
  const running = memberships.filter(({ status }) => status !== 'left');
  await database.memberships.bulkPut(running.map((one) => ({ ...one, status: 'left', leftOn: today })));
  const ids = new Set(decided.map(({ id }) => id));
  const others = cases.filter((one) => people.has(one.memberId) && isRunning(one) && !ids.has(one.id));
  const settled = others.map((one): ReviewCase => {
    const clause = clauseText(community.clauses, rules.find(({ id }) => id === one.ruleId)?.clause ?? 0);
    const note = `已按「${people.get(one.memberId)?.ruleName ?? ''}」移出`.slice(0, 500);
    const step = { at: now, state: 'removed', clause, note, bypass: false } as const;
    return withRoom({ ...one, state: 'removed', steps: [...one.steps, step] });
  });
  await database.reviewCases.bulkPut(settled);
}
