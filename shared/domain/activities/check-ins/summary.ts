import type { CheckInPerson, CheckInSummary } from '../../../wire/nouns/ledgers';
import type { Day } from '../../days';
import type { CheckInPlan } from '../parts';
import { type Streak, streakReader } from './streaks';

/** Somebody of the ledger with what their marks come to. */
export type CheckInStanding = CheckInPerson & Readonly<{ streak: Streak }>;

/** The people of a ledger with their streaks, in the order given. */
export function standingsOf(
  people: readonly CheckInPerson[],
  plan: CheckInPlan | null,
  firstDay: Day,
  today: Day,
): readonly CheckInStanding[] {
  // Most activities keep no ledger: its days are not laid out for nobody.
  if (people.length === 0) return [];
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
  return {
    people: standings.length,
    total: standings.reduce((sum, { streak }) => sum + streak.total, 0),
    completed: best
      .filter(({ streak }) => streak.completed)
      .map(({ memberId, nickname }) => ({ memberId, name: nickname })),
    bestStreak: bestStreakOf(best),
  };
}

/** @param best - the longest streak first */
function bestStreakOf(best: readonly CheckInStanding[]): CheckInSummary['bestStreak'] {
  const [first] = best;
  if (!first) return null;
  const days = first.streak.longest;
  const people = best.filter(({ streak }) => streak.longest === days).length;
  return { name: first.nickname, days, people };
}
