import type { IdSource } from '../ids';
import type { Activity, Task } from './activity';
import type { Risk } from './parts';

/** What an activity should not begin without: a goal with a number (目标), and for whom it is (为谁办). */
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
  const owner = task.owner.trim();
  return {
    id: newId<string>(),
    risk: task.title,
    trigger: '活动开始时还没做完',
    action: `${owner}尽快补上`,
    owner,
    scriptId: '',
    triggeredAt: [],
  };
}

/**
 * The risks (备案) of an activity that begins: those it has, and the tasks before it that are not done, each once and
 * as many as an activity holds.
 */
export function risksAtStart(
  activity: Pick<Activity, 'risks'>,
  tasks: readonly Task[],
  newId: IdSource,
): readonly Risk[] {
  const known = new Set(activity.risks.map(({ risk }) => risk));
  const open = openBefore(tasks).filter((task) => !known.has(task.title) && known.add(task.title));
  return [...activity.risks, ...open.map((task) => riskOf(task, newId))].slice(0, riskLimit);
}
