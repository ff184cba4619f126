import type { Activity } from '#shared/domain/activities/activity';
import { finishGaps } from '#shared/domain/activities/finish-activity';
import { risksAtStart, startGaps } from '#shared/domain/activities/start-activity';
import { WeiluError } from '#shared/wire/errors';
import type { CommandInput } from '#shared/wire/vault-contract';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { tasksOf } from './task-rows';

/** Begins, ends, cancels or reopens an activity. */
export const setStatus: CommandHandler<'activities.setStatus'> = async (input, context) => {
  const activity = await requireRow(context.database.activities, input.id);
  const { status } = input;
  if (status === activity.status) return { result: null, facts: { title: activity.title, status } };
  const changed = await become(activity, input, context);
  await context.database.activities.put({ ...activity, ...changed, status, updatedAt: context.now });
  return { result: null, facts: { title: activity.title, status } };
};

async function become(
  activity: Activity,
  input: CommandInput<'activities.setStatus'>,
  context: CommandContext,
): Promise<Partial<Activity>> {
  const reason = input.reason.trim();
  if (input.status === 'running') return begin(activity, reason, context);
  if (input.status === 'done' || input.status === 'cancelled') return end(activity, reason, context);
  return { startedAt: null, finishedAt: null, startReason: '', finishReason: '' };
}

/** One that began before is only reopened. */
async function begin(
  activity: Activity,
  reason: string,
  { database, makeId, now }: CommandContext,
): Promise<Partial<Activity>> {
  if (activity.startedAt !== null || activity.status === 'done') {
    return { finishedAt: null, finishReason: '' };
  }
  const gaps = startGaps(activity);
  const { title } = activity;
  if (gaps.length > 0 && reason === '') {
    throw new WeiluError('activity-not-ready', { title, gaps: gaps.join(' ') });
  }
  const risks = risksAtStart(activity, await tasksOf(database, activity.id), makeId);
  return { risks, startReason: gaps.length > 0 ? reason : '', startedAt: now, finishedAt: null };
}

async function end(
  { id, title }: Activity,
  reason: string,
  { database, now }: CommandContext,
): Promise<Partial<Activity>> {
  const count = finishGaps(await database.rewards.where('activityId').equals(id).toArray());
  if (count > 0 && reason === '') throw new WeiluError('activity-owes', { title, count });
  return { finishedAt: now, finishReason: count > 0 ? reason : '' };
}
