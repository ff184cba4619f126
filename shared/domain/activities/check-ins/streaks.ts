import type { CheckInMark } from '../../../wire/nouns/ledgers';
import { type Day, daysBetween, shiftDay } from '../../days';
import type { CheckInPlan } from '../parts';

/** The days a ledger counts: its first one, how many, and how many missed ones each may make up for. */
export type LedgerRules = Readonly<{
  firstDay: Day;
  /** Null for a ledger without a plan: it goes on as far as `ledgerReach`, and every make-up counts. */
  plan: Pick<CheckInPlan, 'days' | 'makeUps'> | null;
}>;

/** What the marks of one person come to. */
export type Streak = Readonly<{
  /** Days in a row up to today (连续): one that is not over yet does not break it. */
  current: number;
  longest: number;
  /** Days that count, make-ups included. */
  total: number;
  /** Every day of the plan is there. */
  completed: boolean;
  /** Marks that do not count: make-ups beyond what the plan allows, days outside of it or still to come. */
  uncounted: readonly CheckInMark[];
}>;

/** The last day of a ledger; null for one without a plan. */
export function lastDayOf({ firstDay, plan }: LedgerRules): Day | null {
  return plan && shiftDay(firstDay, plan.days - 1);
}

/**
 * So many days after its first one a ledger still counts. One without a plan would go on for ever: a mistyped year must
 * not lay out hundreds of thousands of days.
 */
export const ledgerReach = 366;

/** The days of a ledger up to today, or all of them where `whole` is set; none before it begins or out of its reach. */
export function ledgerDays(rules: LedgerRules, today: Day, whole = false): readonly Day[] {
  const last = lastDayOf(rules);
  const until = last !== null && (whole || last < today) ? last : today;
  const count = Math.min(Math.max(0, daysBetween(rules.firstDay, until) + 1), ledgerReach + 1);
  return Array.from({ length: count }, (_, index) => shiftDay(rules.firstDay, index));
}

/**
 * Streaks of one person. A make-up counts as the day it stands for, the earliest days first, up to the plan's number;
 * a day that was both checked in and made up for is one.
 */
export function streakOf(marks: readonly CheckInMark[], rules: LedgerRules, today: Day): Streak {
  return streakReader(rules, today)(marks);
}

/** Reads the streaks of many people by the same rules: the days are laid out once. */
export function streakReader(rules: LedgerRules, today: Day): (marks: readonly CheckInMark[]) => Streak {
  const days = ledgerDays(rules, today);
  const places = new Map(days.map((day, place) => [day, place]));
  const makeUps = rules.plan?.makeUps ?? Number.POSITIVE_INFINITY;
  // Today is not over: a day more may still come.
  const open = days.at(-1) === today;
  return (marks) => {
    const there = days.map(() => false);
    const uncounted: CheckInMark[] = [];
    const inOrder = marks.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
    const made = inOrder.filter((mark) => {
      const place = places.get(mark.day);
      if (place === undefined) uncounted.push(mark);
      else if (!mark.makeUp) there[place] = true;
      return place !== undefined && mark.makeUp;
    });
    let used = 0;
    for (const mark of made) {
      const place = places.get(mark.day) ?? 0;
      if (there[place]) continue;
      if (used >= makeUps) {
        uncounted.push(mark);
        continue;
      }
      used += 1;
      there[place] = true;
    }
    const total = there.filter(Boolean).length;
    const completed = rules.plan !== null && total >= rules.plan.days;
    return { ...runsOf(there, open), total, completed, uncounted };
  };
}

/** Days in a row: up to the last one, or the one before where that one is still open; and the most there ever were. */
function runsOf(there: readonly boolean[], open: boolean): Pick<Streak, 'current' | 'longest'> {
  let longest = 0;
  let run = 0;
  let before = 0;
  for (const checkedIn of there) {
    before = run;
    run = checkedIn ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return { current: run === 0 && open ? before : run, longest };
}
