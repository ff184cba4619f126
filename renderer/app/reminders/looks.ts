import type { Instant } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import {
  dueReminders,
  type Reminder,
  type ReminderTiming,
} from '../../../shared/domain/planner/reminders/due-reminders';

/** What a look at the clock finds. */
export type Looks = (
  items: readonly PlannerItem[] | undefined,
  now: Instant,
  timing: ReminderTiming,
) => readonly Reminder<PlannerItem>[];

/**
 * Looks at the clock, one after another: each finds what fell due since the last. A look without items, while they are
 * being read, is none, so that the next one finds what fell due meanwhile.
 *
 * @param since - what fell due until then is not told any more
 */
export function createLooks(since: Instant): Looks {
  let looked = since;
  return (items, now, timing) => {
    if (items === undefined) return [];
    const due = dueReminders(items, looked, now, timing);
    looked = now;
    return due;
  };
}
