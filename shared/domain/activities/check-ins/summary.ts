import type { CheckInPerson, CheckInSummary } from '../../../wire/nouns/ledgers';
import type { Day } from '../../days';
import type { CheckInPlan } from '../parts';
import { ledgerDays, type Streak, streakReader } from './streaks';

/** Somebody of the ledger with what their marks come to. */
export type CheckInStanding = CheckInPerson & Readonly<{ streak: Streak }>;

/** The people of a ledger with their streaks, in the order given. */
export function standingsOf(
  people: readonly CheckInPerson[],
  plan: CheckInPlan | null,
  firstDay: Day,
  today: Day,
): readonly CheckInStanding[] {
  const read = streakReader({ firstDay, plan }, today);
  return people.map((person) => ({ ...person, streak: read(person.marks) }));
}

/**
 * The ledger of an activity as a few numbers. Marks that do not count (see `streakOf`) are in none of them.
 *
 * @param firstDay - the first day of the activity
 */
export function summariseCheckIns(
  people: readonly CheckInPerson[],
  plan: CheckInPlan | null,
  firstDay: Day,
  today: Day,
): CheckInSummary {
  const standings = standingsOf(people, plan, firstDay, today).filter(({ streak }) => streak.total > 0);
  const best = standings.toSorted((one, other) => other.streak.longest - one.streak.longest);
  const perDay = new Map(ledgerDays({ firstDay, plan }, today).map((day) => [day, 0]));
  for (const { marks, streak } of standings) {
    const uncounted = new Set(streak.uncounted);
    const days = new Set(marks.filter((mark) => !uncounted.has(mark)).map(({ day }) => day));
    for (const day of days) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  return {
    people: standings.length,
    total: standings.reduce((sum, { streak }) => sum + streak.total, 0),
    completed: best
      .filter(({ streak }) => streak.completed)
      .map(({ memberId, nickname }) => ({ memberId, name: nickname })),
    bestStreak: best[0] ? { name: best[0].nickname, days: best[0].streak.longest } : null,
    perDay: Array.from(perDay, ([day, count]) => ({ day, people: count })),
  };
}
