import { type Day, day, shiftDay } from '../days';
import type { ActivityId, CommunityId, IdSource, TaskId } from '../ids';
import type { Task } from './activity';
import type { TemplateContent } from './activity-template';

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

/**
 * The open tasks of a template in its order, each on the plain day of its anchor and offset. `planTasks` gives them the
 * days of the scheduler.
 */
export function tasksFromTemplate(
  template: Pick<TemplateContent, 'tasks' | 'anchors'>,
  anchor: TaskAnchor,
): readonly Task[] {
  const idOfKey = new Map(template.tasks.map(({ key }) => [key, anchor.newId<TaskId>()]));
  const anchorDay = (anchorId: string) => {
    const offset = template.anchors.find(({ id }) => id === anchorId)?.offsetDays ?? 0;
    return dueDay(anchor.startsOn, offset);
  };
  return template.tasks.map(({ key, dependsOn, ...task }, position) => ({
    ...task,
    id: idOfKey.get(key) ?? anchor.newId<TaskId>(),
    communityId: anchor.communityId,
    activityId: anchor.activityId,
    dueOn: dueDay(anchorDay(task.anchorId), task.offsetDays),
    pinned: false,
    doneAt: null,
    dueAt: null,
    evidence: '',
    doneBy: '',
    dependsOn: dependsOn.flatMap((other) => idOfKey.get(other) ?? []),
    position,
  }));
}
