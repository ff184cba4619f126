import { type Day, daysBetween } from '../days';
import type { Member } from '../members/member';
import type { ReviewRuleKind, ReviewSettings } from './review';
import { joinedOnOf, type ReviewSubject } from './subject';

/** Why somebody is left alone, in the order they are looked at. */
export const exemptions = ['role', 'paid', 'newly-joined', 'word'] as const;
export type Exemption = (typeof exemptions)[number];

/**
 * What each kind of rule leaves alone. A role or a paid membership speaks for somebody whose name looks odd or who is
 * quiet; a journey explains silence, and no name; and what somebody did to others counts the same for everybody.
 */
const exemptionsOfKind: Readonly<Record<ReviewRuleKind, readonly Exemption[]>> = {
  'name-pattern': ['role', 'paid'],
  'name-words': ['role', 'paid'],
  'silent-days': ['role', 'paid', 'newly-joined', 'word'],
  expired: ['role', 'word'],
  'link-drop': [],
  'rule-break': [],
  harassment: [],
  'red-packet-test': [],
  'batch-add': [],
};

/** Why a rule of that kind leaves somebody alone; null where it does not. A tier is never a reason. */
export function exemptionOf(
  kind: ReviewRuleKind,
  subject: ReviewSubject,
  settings: ReviewSettings,
  today: Day,
): Exemption | null {
  const applies: Readonly<Record<Exemption, () => boolean>> = {
    role: () => hasExemptRole(kind, subject.member, settings),
    paid: () => settings.exemptPaid && hasPaid(subject.member, today),
    'newly-joined': () => isNew(subject, settings, today),
    word: () => hasExemptWord(subject, settings),
  };
  return exemptionsOfKind[kind].find((exemption) => applies[exemption]()) ?? null;
}

/** Whether a paid membership runs. */
function hasPaid({ paidUntil }: Member, today: Day): boolean {
  return paidUntil !== null && paidUntil >= today;
}

function hasExemptRole(kind: ReviewRuleKind, { roles }: Member, { exemptRoles }: ReviewSettings): boolean {
  // Having paid once is no reason to overlook that it has run out.
  return roles.some((role) => exemptRoles.includes(role) && !(kind === 'expired' && role === 'payer'));
}

function isNew(subject: ReviewSubject, { exemptJoinedDays }: ReviewSettings, today: Day): boolean {
  const joinedOn = joinedOnOf(subject);
  return joinedOn !== null && daysBetween(joinedOn, today) < exemptJoinedDays;
}

function hasExemptWord({ member, tagNames }: ReviewSubject, { exemptWords }: ReviewSettings): boolean {
  return exemptWords.some((word) => [member.notes, ...tagNames].some((text) => text.includes(word)));
}
