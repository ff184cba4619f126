import type { Activity, Task } from './activity';
import { owedRewards, type Reward } from './reward';

/** How many things promised were not sent (应发未发): an activity does not end with one without a reason. */
export function finishGaps(rewards: readonly Reward[]): number {
  return owedRewards(rewards).length;
}

/** What is still open when an activity ends; it ends all the same. */
export type FinishNotes = Readonly<{
  /** Open tasks of the phases before and during. */
  openTasks: readonly Task[];
  /** Open tasks after the event: they go on. */
  openAfter: readonly Task[];
  /** Metrics with a goal that nobody gave an actual number, and none is counted. */
  unmeasured: readonly string[];
  /** Owners of open tasks who did not say back what they are to do (复述). */
  unconfirmed: readonly string[];
}>;

/** What is said, without being in the way, when an activity is to end. */
export function finishNotes(
  activity: Pick<Activity, 'metrics' | 'briefings'>,
  tasks: readonly Task[],
  actualOf: (metric: Activity['metrics'][number]) => number | null,
): FinishNotes {
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const confirmed = new Set(
    activity.briefings.filter(({ restatedAt }) => restatedAt !== null).map(({ owner }) => owner.trim()),
  );
  const owners = open.map(({ owner }) => owner.trim()).filter((owner) => owner && !confirmed.has(owner));
  return {
    openTasks: open.filter(({ phase }) => phase !== 'after'),
    openAfter: open.filter(({ phase }) => phase === 'after'),
    unmeasured: activity.metrics
      .filter((metric) => metric.goal !== null && actualOf(metric) === null)
      .map(({ name }) => name),
    unconfirmed: [...new Set(owners)],
  };
}
