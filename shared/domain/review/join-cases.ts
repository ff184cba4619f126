import type { Instant } from '../days';
import { laterDay } from '../members/merge/days-known';
import { withRoom } from './fold-log';
import type { ReviewCase } from './review';

const along = ['open', 'warned', 'to-remove'];

/** Whether two cases are about the same thing: the same rule, or one of the same name that is gone. */
export function isSameMatter(one: ReviewCase, other: ReviewCase): boolean {
  return one.ruleId === other.ruleId && (one.ruleId !== null || one.ruleName === other.ruleName);
}

/**
 * Two running cases of one member under the same rule as one: what was seen and done in both, in order, and the later
 * state. `kept` stays the row it is.
 */
export function joinCases(kept: ReviewCase, dropped: ReviewCase, now: Instant): ReviewCase {
  const [first, second] = dropped.openedAt < kept.openedAt ? [dropped, kept] : [kept, dropped];
  const { state } = along.indexOf(dropped.state) > along.indexOf(kept.state) ? dropped : kept;
  const steps = [...first.steps, ...second.steps].toSorted((a, b) => a.at - b.at);
  const joined = { at: now, state, clause: '', note: '同一个人的两件合成一件', bypass: false };
  return withRoom({
    ...kept,
    evidence: [...new Set([...first.evidence, ...second.evidence])],
    tier: first.tier,
    state,
    graceUntil: laterDay(kept.graceUntil, dropped.graceUntil),
    openedAt: first.openedAt,
    steps: [...steps, joined],
  });
}
