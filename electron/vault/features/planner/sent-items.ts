import { mergeFeedback } from '#shared/domain/planner/feedback/merge-feedback';
import { isSent } from '#shared/domain/planner/readiness';
import { readyProblems } from '#shared/domain/planner/readiness-checks';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import { requireItems } from './item-rows';

/** Stamps 已发 with the actual time, or takes the stamp back. */
export const stampSent: CommandHandler<'planner.stampSent'> = async ({ id, sentAt }, { database, now }) => {
  const before = await requireRow(database.plannerItems, id);
  const unsent = readyProblems(before).length === 0 ? 'ready' : 'draft';
  const sent = before.feedback === null ? 'sent' : 'reviewed';
  const status = sentAt === null ? unsent : sent;
  await database.plannerItems.put({ ...before, status, sentAt, skippedAt: null, updatedAt: now });
  return { result: null, facts: { title: before.title, sent: sentAt === null ? 0 : 1 } };
};

/** Says that missed items will not be sent, or takes it back. */
export const skipItem: CommandHandler<'planner.skip'> = async ({ ids, skipped }, context) => {
  const { database, now } = context;
  const items = await requireItems(context, ids);
  const skippedAt = skipped ? now : null;
  await database.plannerItems.bulkPut(items.map((item) => ({ ...item, skippedAt, updatedAt: now })));
  const title = items[0]?.title ?? '';
  return { result: null, facts: { title, count: items.length, skipped: skipped ? 1 : 0 } };
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
