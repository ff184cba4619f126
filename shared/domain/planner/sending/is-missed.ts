import { type Instant, instantOf } from '../../days';
import type { PlannerItem } from '../planner-item';
import { isSent } from '../readiness';

/** How long after its time an item is still simply due: what is being sent just now stays where it stands. */
const graceMilliseconds = 10 * 60 * 1000;

type Judged = Pick<PlannerItem, 'day' | 'time' | 'status' | 'sentAt' | 'skippedAt'>;

/** Whether an item's time passed without it (过点没发): not sent, not left out, and more than an idea. */
export function isMissed(item: Judged, now: Instant): boolean {
  if (isSent(item) || item.skippedAt !== null || item.status === 'idea') return false;
  return instantOf(item.day, item.time) + graceMilliseconds < now;
}
