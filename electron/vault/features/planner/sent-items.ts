import { mergeFeedback } from '#shared/domain/planner/feedback/merge-feedback';
import { isSent } from '#shared/domain/planner/readiness';
import { readyProblems } from '#shared/domain/planner/readiness-checks';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';

/** Stamps 已发 with the actual time, or takes the stamp back. */
export const stampSent: CommandHandler<'planner.stampSent'> = async ({ id, sentAt }, { database, now }) => {
  const before = await requireRow(database.plannerItems, id);
  const unsent = readyProblems(before).length === 0 ? 'ready' : 'draft';
  const sent = before.feedback === null ? 'sent' : 'reviewed';
  const status = sentAt === null ? unsent : sent;
  await database.plannerItems.put({ ...before, status, sentAt, skippedAt: null, updatedAt: now });
  return { result: null, facts: { title: before.title, sent: sentAt === null ? 0 : 1 } };
};

/** Says that a missed item will not be sent, or takes it back. */
export const skipItem: CommandHandler<'planner.skip'> = async ({ id, skipped }, { database, now }) => {
  const skippedAt = skipped ? now : null;
  const { title } = await patchRow(database.plannerItems, id, { skippedAt, updatedAt: now });
  return { result: null, facts: { title, skipped: skipped ? 1 : 0 } };
};

/** Keeps a part of what came back. An item that was sent is then 已收反馈; with all of it gone, it is 已发 again. */
export const recordFeedback: CommandHandler<'planner.recordFeedback'> = async (
  { id, feedback: part },
  { database, now },
) => {
  const before = await requireRow(database.plannerItems, id);
  const feedback = part && mergeFeedback(before.feedback, part, now);
  const sent = feedback === null ? ('sent' as const) : ('reviewed' as const);
  const status = isSent(before) ? sent : before.status;
  await database.plannerItems.put({ ...before, status, feedback, updatedAt: now });
  return { result: null, facts: { title: before.title, taken: feedback === null ? 1 : 0 } };
};
