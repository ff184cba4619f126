import { type Day, day, shiftDay } from '../days';
import type { ActivityId, CommunityId, IdSource, TaskId } from '../ids';
import type { ActivityTemplate, Task } from './activity';

/** The days a Day can be: beyond them lies a row that no snapshot could bring back. */
const firstDay = day('0001-01-01');
const lastDay = day('9999-12-31');

/** The day of a task: `offsetDays` calendar days from the anchor's day, earlier when negative. */
export function dueDay(anchor: Day, offsetDays: number): Day {
  const due = shiftDay(anchor, offsetDays);
  if (offsetDays > 0 && due < anchor) return lastDay;
  if (offsetDays < 0 && due > anchor) return firstDay;
  return due;
}

/** What tasks made from a template need to know about their activity. */
export type TaskAnchor = Readonly<{
  activityId: ActivityId;
  communityId: CommunityId;
  startsOn: Day;
  newId: IdSource;
}>;

/** The open tasks of a template, with their days, in the template's order. */
export function tasksFromTemplate(template: ActivityTemplate, anchor: TaskAnchor): readonly Task[] {
  return template.tasks.map((task, position) => ({
    id: anchor.newId<TaskId>(),
    communityId: anchor.communityId,
    activityId: anchor.activityId,
    phase: task.phase,
    title: task.title,
    owner: task.owner,
    offsetDays: task.offsetDays,
    dueOn: dueDay(anchor.startsOn, task.offsetDays),
    pinned: false,
    doneAt: null,
    position,
  }));
}

/** Whether a task moves along when the event does: open, not pinned, and planned by an offset. */
export function movesWithEvent(task: Task): boolean {
  return task.doneAt === null && !task.pinned && task.offsetDays !== null;
}

/** The tasks after the event has moved. Done and pinned ones and those with a day set by hand stay. */
export function rescheduleTasks(tasks: readonly Task[], newStart: Day): readonly Task[] {
  return tasks.map((task) =>
    movesWithEvent(task) && task.offsetDays !== null
      ? { ...task, dueOn: dueDay(newStart, task.offsetDays) }
      : task,
  );
}

/** One line of the before-and-after table shown before an event is moved. */
export type ScheduleChange = Readonly<{ task: Task; from: Day | null; to: Day | null }>;

/** The tasks whose day changes when the event moves, in the order given. */
export function scheduleChanges(tasks: readonly Task[], newStart: Day): readonly ScheduleChange[] {
  return rescheduleTasks(tasks, newStart).flatMap((moved, index) => {
    const task = tasks[index];
    return task && task.dueOn !== moved.dueOn ? [{ task, from: task.dueOn, to: moved.dueOn }] : [];
  });
}
