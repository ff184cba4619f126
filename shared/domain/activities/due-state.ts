import type { Day } from '../days';
import type { Task } from './activity';

/** How a task stands on a day. */
export type DueState = 'done' | 'overdue' | 'today' | 'later' | 'undated';

/** Whether a task is done, late, due today or later. */
export function dueState(task: Pick<Task, 'doneAt' | 'dueOn'>, today: Day): DueState {
  if (task.doneAt !== null) return 'done';
  if (task.dueOn === null) return 'undated';
  if (task.dueOn < today) return 'overdue';
  return task.dueOn === today ? 'today' : 'later';
}
