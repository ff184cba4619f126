import { type Instant, instantOf } from '../days';
import type { PlannerItem } from './planner-item';

/** How close an unfinished item may come to its time before it is marked: a day. */
const closeMilliseconds = 24 * 60 * 60 * 1000;

/**
 * How an item stands, its time and its text looked at together (planned is not ready):
 * `sent`; `missed`, its time has passed; `unwritten`, due within a day and not ready; `unready`, not ready but with
 * time left; `ready`.
 */
export type Readiness = 'sent' | 'missed' | 'unwritten' | 'unready' | 'ready';

type Judged = Pick<PlannerItem, 'day' | 'time' | 'status' | 'sentAt'>;

/** Whether it has been sent: stamped, or said to be so. */
export function isSent({ sentAt, status }: Pick<PlannerItem, 'sentAt' | 'status'>): boolean {
  return sentAt !== null || status === 'sent' || status === 'reviewed';
}

/** Whether its text is still to be written or finished: 灵感 or 草稿, and not sent. */
export function isUnready(item: Pick<PlannerItem, 'sentAt' | 'status'>): boolean {
  return !isSent(item) && (item.status === 'idea' || item.status === 'draft');
}

/** How an item stands at a moment. */
export function readinessOf(item: Judged, now: Instant): Readiness {
  if (isSent(item)) return 'sent';
  const at = instantOf(item.day, item.time);
  if (isUnready(item)) return at - now <= closeMilliseconds ? 'unwritten' : 'unready';
  return at < now ? 'missed' : 'ready';
}
