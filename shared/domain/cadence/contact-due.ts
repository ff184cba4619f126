import { type Day, dateOfDay, daysBetween, type Instant, shiftDay } from '../days';

/** How often somebody is to be contacted, and by whose rule. */
export type Cadence = Readonly<{
  days: number;
  /** The tag, segment or tier the rule is for; null for the member's own. */
  ruleName: string | null;
}>;

/** Whether somebody is due: not yet, due (amber), or long overdue (red). */
export type ContactState = Readonly<{
  /** The day of the next contact. */
  dueOn: Day;
  /** Days over the rule; 0 is due today, less is still to come. */
  overdue: number;
  state: 'rest' | 'amber' | 'red';
}>;

/** The cadence that applies: the member's own where there is one, else the shortest of the rules that fit. */
export function cadenceFor(
  own: number | null,
  rules: readonly Readonly<{ days: number; name: string }>[],
): Cadence | null {
  if (own !== null) return { days: own, ruleName: null };
  const [first] = rules.toSorted((a, b) => a.days - b.days);
  return first ? { days: first.days, ruleName: first.name } : null;
}

/**
 * Where a cadence stands. It starts anew at the last contact: after one on that day the next is `days` later. Amber from
 * the day it is due, red once half of the cadence has gone by over it.
 */
export function contactState(days: number, lastContactOn: Day, today: Day): ContactState {
  const dueOn = shiftDay(lastContactOn, days);
  const overdue = daysBetween(dueOn, today);
  if (overdue < 0) return { dueOn, overdue, state: 'rest' };
  return { dueOn, overdue, state: overdue > 0 && overdue * 2 >= days ? 'red' : 'amber' };
}

/** Whether 该联系的人 leaves somebody out today. */
export function isSnoozed(snoozedUntil: Day | null, today: Day): boolean {
  return snoozedUntil !== null && today < snoozedUntil;
}

/**
 * How far over a cadence a last contact is, in cadences: above 0 is due today or earlier, the more the longer. Made once
 * for many people, whose calendar days it need not work out.
 */
export function overdueShare(today: Day): (days: number, lastContactAt: Instant) => number {
  const ends = new Map<number, Instant>();
  return (days, lastContactAt) => {
    // A contact before this moment was `days` ago or more.
    const end = ends.get(days) ?? dateOfDay(shiftDay(today, 1 - days)).getTime();
    ends.set(days, end);
    return (end - lastContactAt) / days;
  };
}
