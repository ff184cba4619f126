import type { TaskId } from '../ids';
import type { ActivityPhase, Task } from './activity';

/** The tasks of one phase, in their order. */
export function tasksOfPhase(tasks: readonly Task[], phase: ActivityPhase): readonly Task[] {
  return tasks.filter((task) => task.phase === phase).toSorted((a, b) => a.position - b.position);
}

/**
 * Gives the tasks of one phase the order of `ids`, in the places they already hold; those not named come after.
 * @returns only the tasks whose place changed
 */
export function orderTasks(tasks: readonly Task[], ids: readonly TaskId[]): readonly Task[] {
  const rank = new Map(ids.map((id, index) => [id, index]));
  const ordered = tasks.toSorted(
    (a, b) => (rank.get(a.id) ?? ids.length) - (rank.get(b.id) ?? ids.length) || a.position - b.position,
  );
  const places = tasks.map((task) => task.position).toSorted((a, b) => a - b);
  return ordered.flatMap((task, index): Task[] => {
    const position = places[index];
    return position === undefined || position === task.position ? [] : [{ ...task, position }];
  });
}

/** The ids with one of them taken out and put in at `index`, which is kept within the list. */
export function movedTo(ids: readonly TaskId[], id: TaskId, index: number): readonly TaskId[] {
  const others = ids.filter((other) => other !== id);
  const place = Math.min(Math.max(index, 0), others.length);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** The tasks still to do, what is due first in front; those without a day come last. */
export function openTasksByDay(tasks: readonly Task[]): readonly Task[] {
  const dayOf = ({ dueOn }: Task) => dueOn ?? '9999-12-31';
  return tasks
    .filter((task) => task.doneAt === null)
    .sort((a, b) => (dayOf(a) === dayOf(b) ? a.position - b.position : dayOf(a) < dayOf(b) ? -1 : 1));
}
