import type { IdSource } from '../ids';
import type { Activity, ActivityPatch, Risk, Task } from './activity';

/** What an activity should not begin without. */
export type StartGap = 'goal' | 'audience';

/** Most risks an activity holds. */
const riskLimit = 50;

/** What is still missing before an activity can well begin: a goal with a number, and for whom it is. */
export function startGaps(activity: Pick<Activity, 'metrics' | 'brief'>): readonly StartGap[] {
  return [
    ...(activity.metrics.some((metric) => metric.goal !== null) ? [] : (['goal'] as const)),
    ...(activity.brief.audience.trim() === '' ? (['audience'] as const) : []),
  ];
}

/** Tasks before the event that are not done. */
export function openBefore(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter((task) => task.phase === 'before' && task.doneAt === null);
}

function riskOf(task: Task, newId: IdSource): Risk {
  return {
    id: newId<string>(),
    risk: task.title,
    trigger: '活动开始时还没做完',
    action: task.owner.trim() ? `${task.owner.trim()}尽快补上` : '尽快补上',
  };
}

/**
 * Begins an activity. Tasks before it that are not done become risks; a reason for beginning in spite of gaps
 * goes to what was missed.
 *
 * @param reason - why it begins although something is missing, or blank
 */
export function startPatch(
  activity: Activity,
  tasks: readonly Task[],
  newId: IdSource,
  reason: string,
): ActivityPatch {
  const known = new Set(activity.risks.map(({ risk }) => risk));
  const open = openBefore(tasks).filter((task) => !known.has(task.title));
  const risks = [...activity.risks, ...open.map((task) => riskOf(task, newId))].slice(0, riskLimit);
  const { retrospective } = activity;
  const missed = [retrospective.missed, `没备齐就开始了：${reason.trim()}`].filter((line) => line.trim());
  return {
    status: 'running',
    risks,
    ...(reason.trim() ? { retrospective: { ...retrospective, missed: missed.join('\n') } } : {}),
  };
}
