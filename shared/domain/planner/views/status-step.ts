import type { PlannerItem, PlannerStatus } from '../planner-item';
import { isSent } from '../readiness';

/**
 * What it takes to bring an item to a status: nothing; a change of its status; the stamp 已发; or a refusal, because it
 * was sent already (the stamp is taken back first), or because nothing can have come back yet.
 */
export type StatusStep = 'none' | 'change' | 'stamp' | 'already-sent' | 'not-sent';

/** How an item comes to a status. */
export function statusStep(item: Pick<PlannerItem, 'status' | 'sentAt'>, to: PlannerStatus): StatusStep {
  if (item.status === to) return 'none';
  const sent = isSent(item);
  if (to === 'sent') return sent ? 'change' : 'stamp';
  if (to === 'reviewed') return sent ? 'change' : 'not-sent';
  return sent ? 'already-sent' : 'change';
}
