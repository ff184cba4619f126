import type { CheckInStanding } from '../../../../../shared/domain/activities/check-ins/summary';
import type { Day } from '../../../../../shared/domain/days';
import type { CheckInMark } from '../../../../../shared/wire/nouns/ledgers';

/** How one cell of the ledger stands. */
export type CellState = 'none' | 'done' | 'make-up' | 'uncounted' | 'future';

/** The mark of one person for one day, or nothing. */
export function markOf({ marks }: CheckInStanding, day: Day): CheckInMark | undefined {
  return marks.find((mark) => mark.day === day);
}

/** How the cell of a person and day stands; what lies ahead cannot be marked yet. */
export function cellState(person: CheckInStanding, day: Day, today: Day): CellState {
  const mark = markOf(person, day);
  if (!mark) return day > today ? 'future' : 'none';
  if (person.streak.uncounted.includes(mark)) return 'uncounted';
  return mark.makeUp ? 'make-up' : 'done';
}
