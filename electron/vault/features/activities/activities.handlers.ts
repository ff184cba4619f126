import type { Activity, Task } from '#shared/domain/activities/activity';
import { orderTasks, tasksOfPhase } from '#shared/domain/activities/order-tasks';
import { movesWithEvent, rescheduleTasks, tasksFromTemplate } from '#shared/domain/activities/schedule';
import { partsFromTemplate } from '#shared/domain/activities/start-from-template';
import { findActivityTemplate } from '#shared/domain/activities/templates';
import type { ActivityId, TaskId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import type { activitiesCommands } from '#shared/wire/nouns/activities';
import type { WeiluDatabase } from '../../store/database';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';

export const activitiesHandlers: CommandHandlers<keyof typeof activitiesCommands> = {
  'activities.create': (input, context) => createActivity(input, context),
  'activities.update': async ({ id, patch }, { database, now }) => {
    const activity = await patchRow(database.activities, id, { ...patch, updatedAt: now });
    return { result: null, facts: { title: activity.title, fields: Object.keys(patch).join(' ') } };
  },
  'activities.reschedule': (input, context) => rescheduleActivity(input, context),
  'activities.remove': (input, context) => removeActivity(input, context),
  'activities.addTask': (input, context) => addTask(input, context),
  'activities.updateTask': async ({ id, patch }, { database }) => {
    const before = await requireRow(database.tasks, id);
    // A day set by hand no longer hangs on the event.
    const byHand = patch.dueOn !== undefined && patch.dueOn !== before.dueOn ? { offsetDays: null } : {};
    const task = await patchRow(database.tasks, id, { ...patch, ...byHand });
    return { result: null, facts: { title: task.title } };
  },
  'activities.tickTask': async ({ id, done }, { database, now }) => {
    const task = await patchRow(database.tasks, id, { doneAt: done ? now : null });
    return { result: null, facts: { title: task.title, done: done ? 1 : 0 } };
  },
  'activities.orderTasks': (input, context) => orderPhase(input, context),
  'activities.removeTask': async ({ id }, { database }) => {
    const task = await requireRow(database.tasks, id);
    await database.tasks.delete(id);
    return { result: null, facts: { title: task.title } };
  },
};

const createActivity: CommandHandler<'activities.create'> = async (input, { database, makeId, now }) => {
  const template = findActivityTemplate(input.templateId);
  if (!template) throw new WeiluError('not-found', { noun: 'activityTemplates' });
  await requireRow(database.communities, input.communityId);
  const activity: Activity = {
    ...input,
    id: makeId<ActivityId>(),
    status: 'planned',
    ...partsFromTemplate(template, makeId),
    retrospective: { achieved: '', missed: '', lessons: '' },
    createdAt: now,
    updatedAt: now,
  };
  await database.activities.add(activity);
  const { id: activityId, communityId, startsOn } = activity;
  await database.tasks.bulkAdd([
    ...tasksFromTemplate(template, { activityId, communityId, startsOn, newId: makeId }),
  ]);
  return { result: { activityId }, facts: { title: activity.title } };
};

const rescheduleActivity: CommandHandler<'activities.reschedule'> = async (input, { database, now }) => {
  const { id, startsOn, startsAt } = input;
  const activity = await patchRow(database.activities, id, { startsOn, startsAt, updatedAt: now });
  const tasks = await tasksOf(database, id);
  await database.tasks.bulkPut([...rescheduleTasks(tasks, startsOn)]);
  const moved = tasks.filter(movesWithEvent).length;
  return {
    result: { moved, kept: tasks.length - moved },
    facts: { title: activity.title, day: startsOn, moved },
  };
};

const removeActivity: CommandHandler<'activities.remove'> = async ({ id }, { database }) => {
  const activity = await requireRow(database.activities, id);
  const tasks = await tasksOf(database, id);
  await database.tasks.bulkDelete(tasks.map((task) => task.id));
  await database.activities.delete(id);
  return { result: null, facts: { title: activity.title } };
};

const addTask: CommandHandler<'activities.addTask'> = async (input, { database, makeId }) => {
  const activity = await requireRow(database.activities, input.activityId);
  const tasks = await tasksOf(database, activity.id);
  const taskId = makeId<TaskId>();
  const position = Math.max(0, ...tasks.map((task) => task.position)) + 1;
  await database.tasks.add({
    ...input,
    id: taskId,
    communityId: activity.communityId,
    pinned: false,
    doneAt: null,
    offsetDays: null,
    position,
  });
  return { result: { taskId }, facts: { title: input.title } };
};

const orderPhase: CommandHandler<'activities.orderTasks'> = async (input, { database }) => {
  const { activityId, phase, ids } = input;
  const activity = await requireRow(database.activities, activityId);
  const tasks = tasksOfPhase(await tasksOf(database, activityId), phase);
  await database.tasks.bulkPut([...orderTasks(tasks, ids)]);
  return { result: null, facts: { title: activity.title } };
};

/** The tasks of an activity in their order. */
export function tasksOf(database: WeiluDatabase, activityId: ActivityId): Promise<Task[]> {
  return database.tasks.where('activityId').equals(activityId).sortBy('position');
}
