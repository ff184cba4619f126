import { type Day, daysBetween } from '../days';
import { compareNames } from '../search/pinyin-search';
import { type Exemption, exemptionOf } from './exemptions';
import { evidenceInName } from './match-name-rules';
import type { ReviewCase, ReviewRule, ReviewRuleKind, ReviewSettings, ReviewSeverity } from './review';
import { type KnownSpeech, silenceInWords, silenceOf } from './silence';
import { namesOf, type ReviewSubject } from './subject';

/** Somebody a rule finds. */
export type Suspect = Readonly<{
  subject: ReviewSubject;
  rule: ReviewRule;
  evidence: string;
  exemption: Exemption | null;
}>;

/** What is looked at to find them. */
export type ReviewGround = Readonly<{
  rules: readonly ReviewRule[];
  cases: readonly ReviewCase[];
  settings: ReviewSettings;
  known: KnownSpeech;
  today: Day;
}>;

/** Rules of what is reported by hand: they see nothing by themselves. */
const byHand: ReadonlySet<ReviewRuleKind> = new Set([
  'link-drop',
  'rule-break',
  'harassment',
  'red-packet-test',
  'batch-add',
]);

/** How grave each severity is; the gravest is 0. */
export const gravity: Readonly<Record<ReviewSeverity, number>> = { high: 0, middle: 1, low: 2 };

/**
 * Whom the rules find, the exempt last, then the gravest first. Who has a case under a rule that runs, or was kept
 * under it, is not found by it again. The tier plays no part: the same name gives the same finding.
 */
export function findSuspects(
  subjects: readonly ReviewSubject[],
  { rules, cases, settings, known, today }: ReviewGround,
): readonly Suspect[] {
  const settled = new Set(cases.filter(({ state }) => state !== 'removed').map(underRule));
  const gone = new Set(cases.filter(({ state }) => state === 'removed').map(({ memberId }) => memberId));
  const live = rules
    .filter(({ enabled, kind }) => enabled && !byHand.has(kind))
    .toSorted((a, b) => a.position - b.position);
  const suspects: Suspect[] = [];
  // Loops, for there may be a hundred thousand people.
  for (const subject of subjects) {
    const memberId = subject.member.id;
    // Removed, and in no group again since.
    if (subject.memberships.length === 0 && gone.has(memberId)) continue;
    for (const rule of live) {
      const evidence = evidenceOf(rule, subject, known, today);
      if (evidence === null || settled.has(underRule({ memberId, ruleId: rule.id }))) continue;
      suspects.push({ subject, rule, evidence, exemption: exemptionOf(rule.kind, subject, settings, today) });
    }
  }
  return suspects.toSorted(byUrgency);
}

function underRule({ memberId, ruleId }: Pick<ReviewCase, 'memberId' | 'ruleId'>): string {
  return `${memberId} ${ruleId}`;
}

function byUrgency(a: Suspect, b: Suspect): number {
  return (
    Number(a.exemption !== null) - Number(b.exemption !== null) ||
    gravity[a.rule.severity] - gravity[b.rule.severity] ||
    a.rule.position - b.rule.position ||
    compareNames(a.subject.member.nickname, b.subject.member.nickname)
  );
}

/** What a rule sees in somebody, in words; null where it sees nothing. */
function evidenceOf(rule: ReviewRule, subject: ReviewSubject, known: KnownSpeech, today: Day): string | null {
  if (rule.kind === 'silent-days') {
    const silence = silenceOf(subject, known);
    return silence && silence.days >= rule.days ? silenceInWords(silence) : null;
  }
  if (rule.kind === 'expired') return expiryInWords(subject, today);
  for (const name of namesOf(subject)) {
    const evidence = evidenceInName(name, rule);
    if (evidence !== null) return evidence;
  }
  return null;
}

function expiryInWords({ member: { paidUntil } }: ReviewSubject, today: Day): string | null {
  if (paidUntil === null || paidUntil >= today) return null;
  return `会员 ${paidUntil} 到期，已过 ${daysBetween(paidUntil, today)} 天`;
}
