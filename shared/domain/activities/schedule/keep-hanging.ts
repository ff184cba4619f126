import type { Day } from '../../days';
import { daysBetween } from '../../days';
import type { Task } from '../activity';
import { offsetDaysSchema } from '../parts';
import { anchorDay, type DayRules, planTasks, type ScheduleAnchors } from './plan-tasks';

/**
 * The offset by which a task has this day and still hangs on its anchor, so that it goes along when the event moves.
 * Null where it does not hang on the event now, or the scheduler would give it another day: then only a day set by hand
 * holds.
 */
export function offsetForDay(
  task: Task,
  dueOn: Day,
  tasks: readonly Task[],
  anchors: ScheduleAnchors,
  days: DayRules,
): number | null {
  const from = anchorDay(task.anchorId, anchors);
  if (task.offsetDays === null || from === null) return null;
  const offsetDays = daysBetween(from, dueOn);
  if (!offsetDaysSchema.safeParse(offsetDays).success) return null;
  const moved = tasks.map((one) => (one.id === task.id ? { ...one, dueOn, offsetDays } : one));
  const planned = planTasks(moved, anchors, days).find(({ id }) => id === task.id);
  return planned?.dueOn === dueOn ? offsetDays : null;
}
