import type { Day } from '../../days';
import { type ActivityPhase, activityPhases, type Task } from '../activity';

/** Tasks of each phase, and how many of them are done. */
export type PhaseProgress = Readonly<Record<ActivityPhase, Readonly<{ total: number; done: number }>>>;

/** How far each phase of an activity is. */
export function phaseProgress(tasks: readonly Pick<Task, 'phase' | 'doneAt'>[]): PhaseProgress {
  const countOf = (phase: ActivityPhase) => {
    const inPhase = tasks.filter((task) => task.phase === phase);
    return { total: inPhase.length, done: inPhase.filter(({ doneAt }) => doneAt !== null).length };
  };
  const [before, during, after] = activityPhases;
  return { [before]: countOf(before), [during]: countOf(during), [after]: countOf(after) };
}

/** The first day a task is due: the preparation begins no later. Null where no task has a day. */
export function firstDueDay(tasks: readonly Pick<Task, 'dueOn'>[]): Day | null {
  const days = tasks.flatMap(({ dueOn }) => dueOn ?? []);
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
}
