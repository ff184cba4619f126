import { type Day, daysBetween } from '#shared/domain/days';
import { clauseText } from '#shared/domain/review/clause-text';
import { isGraceOver, isRunning } from '#shared/domain/review/decide-case';
import { exemptionOf } from '#shared/domain/review/exemptions';
import { findSuspects, gravity, type Suspect } from '#shared/domain/review/find-suspects';
import type { ReviewCase } from '#shared/domain/review/review';
import { outcomesByTier, removedOn, simulateRemoval } from '#shared/domain/review/review-report';
import { isSilent, silenceInWords, silenceOf } from '#shared/domain/review/silence';
import { joinedOnOf } from '#shared/domain/review/subject';
import { compareNames } from '#shared/domain/search/pinyin-search';
import type { ReviewCaseView, ReviewFinding, reviewQueries, SilentMember } from '#shared/wire/nouns/review';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { type ReviewRows, readReviewRows } from './review-ground';

export const reviewQueryHandlers: QueryHandlers<keyof typeof reviewQueries> = {
  'review.view': (input, context) => viewReview(input, context),
  'review.silent': (input, context) => listSilent(input, context),
};

/** Most findings, settled cases or silent members that are sent to a screen. */
const mostSent = 500;

const viewReview: QueryHandler<'review.view'> = async (scope, { database }) => {
  const { today } = scope;
  const rows = await readReviewRows(database, scope);
  const { rules, cases, present, known, community } = rows;
  const settings = community.review;
  const suspects = findSuspects(present, { rules, cases, settings, known, today });
  const running = cases.filter(isRunning).toSorted((a, b) => gravity[a.severity] - gravity[b.severity]);
  const settled = cases.filter((one) => !isRunning(one)).slice(-mostSent);
  const leaving = cases.filter(({ state }) => state === 'to-remove').map(({ memberId }) => memberId);
  return {
    rules,
    settings,
    clauses: community.clauses,
    findings: suspects.slice(0, mostSent).map(findingOf),
    moreFindings: Math.max(0, suspects.length - mostSent),
    cases: [...running, ...settled].map((one) => caseView(one, rows, today)),
    removedToday: removedOn(cases, today).size,
    simulated: simulateRemoval(present, new Set(leaving), known),
    byTier: outcomesByTier(present, cases),
  };
};

function findingOf({ subject: { member }, rule, evidence, exemption }: Suspect): ReviewFinding {
  return {
    memberId: member.id,
    nickname: member.nickname,
    tier: member.tier,
    ruleId: rule.id,
    ruleName: rule.name,
    severity: rule.severity,
    evidence,
    exemption,
  };
}

function caseView(
  reviewCase: ReviewCase,
  { rules, everybody, community }: ReviewRows,
  today: Day,
): ReviewCaseView {
  const rule = rules.find(({ id }) => id === reviewCase.ruleId);
  const subject = everybody.get(reviewCase.memberId);
  return {
    ...reviewCase,
    nickname: subject?.member.nickname ?? '',
    exemption: rule && subject ? exemptionOf(rule.kind, subject, community.review, today) : null,
    graceOver: isGraceOver(reviewCase, today),
    clause: clauseText(community.clauses, rule?.clause ?? 0),
  };
}

const listSilent: QueryHandler<'review.silent'> = async ({ days, ...scope }, { database }) => {
  const rows = await readReviewRows(database, scope);
  const listed = rows.present.flatMap((subject) => silentMember(subject, rows, days, scope.today));
  const sorted = listed.toSorted(
    (a, b) =>
      Number(a.exemption !== null) - Number(b.exemption !== null) || compareNames(a.nickname, b.nickname),
  );
  const knownOn = [...rows.known.values()].toSorted()[0] ?? null;
  return { knownOn, members: sorted.slice(0, mostSent), more: Math.max(0, sorted.length - mostSent) };
};

function silentMember(
  subject: ReviewRows['present'][number],
  { known, community, cases, rules }: ReviewRows,
  days: number,
  today: Day,
): readonly SilentMember[] {
  const silence = silenceOf(subject, known);
  if (!silence || !isSilent(silence, days)) return [];
  const { id: memberId, nickname, tier } = subject.member;
  const joinedOn = joinedOnOf(subject);
  const aboutSilence = new Set(rules.filter(({ kind }) => kind === 'silent-days').map(({ id }) => id));
  const own = cases.filter((one) => one.memberId === memberId && one.ruleId && aboutSilence.has(one.ruleId));
  return [
    {
      memberId,
      nickname,
      tier,
      joinedDays: joinedOn === null ? null : daysBetween(joinedOn, today),
      spokenOn: silence.spokenOn,
      exemption: exemptionOf('silent-days', subject, community.review, today),
      evidence: silenceInWords(silence),
      hasCase: own.some(({ state }) => state !== 'removed'),
    },
  ];
}
