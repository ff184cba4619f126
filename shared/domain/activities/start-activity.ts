import type { IdSource } from '../ids';
import { lineLimit } from '../text';
import type { Activity, Task } from './activity';
import { cutTo } from './blank-dates';
import type { Risk } from './parts';

/** What an activity should not begin without: a goal with a number (目标), and for whom it is (为谁办). */
export type StartGap = 'goal' | 'audience';

/** What a task that was open at the beginning says sets it off, and what tells it from a risk somebody thought of. */
const openAtStart = '活动开始时还没做完';

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

const remedy = '尽快补上';

function riskOf(task: Task, newId: IdSource): Risk {
  const owner = task.owner.trim();
  return {
    id: newId<string>(),
    risk: task.title,
    trigger: openAtStart,
    action: `${cutTo(owner, lineLimit - remedy.length)}${remedy}`,
    owner,
    scriptId: '',
    triggeredAt: [],
  };
}

/**
 * Whether a risk is only a task that was not done when the activity began: listed in one line, and in no briefing, which
 * names the task already. One that came true, or that got a script, is a risk like any other.
 */
export function isOpenAtStart({
  trigger,
  scriptId,
  triggeredAt,
}: Pick<Risk, 'trigger' | 'scriptId' | 'triggeredAt'>): boolean {
  return trigger === openAtStart && scriptId === '' && triggeredAt.length === 0;
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
