import type { Activity, Task, TaskPatch } from '#shared/domain/activities/activity';
import { startAnchor } from '#shared/domain/activities/parts';
import { dayRulesOf } from '#shared/domain/activities/schedule/day-rules';
import { type DayRules, planTasks } from '#shared/domain/activities/schedule/plan-tasks';
import type { WeiluDatabase } from '../../store/database';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import { readStatutory } from '../planner/statutory';
import { tasksOf } from './task-rows';

/** Which days are worked on, with the arrangements that were imported. */
export async function readDayRules(database: WeiluDatabase): Promise<DayRules> {
  return dayRulesOf(await readStatutory(database));
}

/** Fields a change of which makes the scheduler plan anew. */
const planned = [
  ...(['offsetDays', 'anchorId', 'workday', 'dependsOn', 'durationDays'] as const),
  ...(['dueOn', 'pinned', 'doneAt'] as const),
];

/** Changes a task. A day set by hand no longer hangs on the event; a change of what it hangs on plans all anew. */
export const updateTask: CommandHandler<'activities.updateTask'> = async ({ id, patch }, { database }) => {
  const before = await requireRow(database.tasks, id);
  const others = new Set((await tasksOf(database, before.activityId)).map((task) => task.id));
  others.delete(id);
  const dependsOn = patch.dependsOn?.filter((other) => others.has(other));
  const changed = { ...patch, ...byHand(before, patch), ...(dependsOn ? { dependsOn } : {}) };
  const task = await patchRow(database.tasks, id, changed);
  if (planned.some((field) => patch[field] !== undefined)) {
    await putChanged(database, await requireRow(database.activities, task.activityId));
  }
  return { result: null, facts: { title: task.title } };
};

function byHand(before: Task, patch: TaskPatch): TaskPatch {
  const hangs = patch.offsetDays !== undefined || patch.anchorId !== undefined;
  return !hangs && patch.dueOn !== undefined && patch.dueOn !== before.dueOn ? { offsetDays: null } : {};
}

/** Moves the event: what hangs on it and is neither done nor pinned goes along. */
export const rescheduleActivity: CommandHandler<'activities.reschedule'> = async (
  input,
  { database, now },
) => {
  const { id, startsOn, startsAt } = input;
  const before = await requireRow(database.activities, id);
  const { anchors = before.anchors } = input;
  await database.activities.put({ ...before, startsOn, startsAt, anchors, updatedAt: now });
  const tasks = await tasksOf(database, id);
  const known = new Set([startAnchor, ...anchors.map((anchor) => anchor.id)]);
  const loose = tasks.filter((task) => task.offsetDays !== null && !known.has(task.anchorId));
  await database.tasks.bulkPut(loose.map((task) => ({ ...task, offsetDays: null, anchorId: startAnchor })));
  const moved = await putChanged(database, { ...before, startsOn, anchors });
  return {
    result: { moved, kept: tasks.length - moved },
    facts: { title: before.title, day: startsOn, moved },
  };
};

/** Writes the tasks whose days the scheduler changes, and says how many they are. */
async function putChanged(
  database: WeiluDatabase,
  activity: Pick<Activity, 'id' | 'startsOn' | 'anchors'>,
): Promise<number> {
  const tasks = await tasksOf(database, activity.id);
  const after = planTasks(tasks, activity, await readDayRules(database));
  const changed = after.filter((task, index) => task.dueOn !== tasks[index]?.dueOn);
  await database.tasks.bulkPut(changed);
  return changed.length;
}
