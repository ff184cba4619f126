import type { Day } from '../../days';
import { type LedgerRules, lastDayOf } from './streaks';

/** Why nothing is noted for a day: the ledger has not begun, is over, the day is to come, or is not missed yet. */
export type DayRefusal = 'before-first' | 'after-last' | 'not-yet' | 'not-missed';

/** Whether a day may be made up for (补卡): only one that is over was missed. */
export function mayMakeUp(day: Day, today: Day): boolean {
  return day < today;
}

/** Why a check-in, or a make-up, is not noted for a day; null where it is. */
export function whyNotNoted(day: Day, makeUp: boolean, rules: LedgerRules, today: Day): DayRefusal | null {
  const last = lastDayOf(rules);
  if (day > today) return 'not-yet';
  if (day < rules.firstDay) return 'before-first';
  if (last !== null && day > last) return 'after-last';
  return makeUp && !mayMakeUp(day, today) ? 'not-missed' : null;
}
