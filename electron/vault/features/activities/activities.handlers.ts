import { newTaskFields } from '#shared/domain/activities/activity';
import { orderTasks, tasksOfPhase } from '#shared/domain/activities/order-tasks';
import type { TaskId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import type { activitiesCommands } from '#shared/wire/nouns/activities';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';
import { requireGroupOf } from '../members/member-writes';
import { createActivity } from './create-activity';
import { removeOwnTemplate, saveOwnTemplate } from './own-templates';
import { removeActivity } from './remove-activity';
import { rescheduleActivity, updateTask } from './schedule-tasks';
import { setStatus } from './set-status';
import { tasksOf } from './task-rows';
import { updateFacts } from './update-facts';

export const activitiesHandlers: CommandHandlers<keyof typeof activitiesCommands> = {
  'activities.create': (input, context) => createActivity(input, context),
  'activities.update': (input, context) => updateActivity(input, context),
  'activities.setStatus': (input, context) => setStatus(input, context),
  'activities.reschedule': (input, context) => rescheduleActivity(input, context),
  'activities.remove': (input, context) => removeActivity(input, context),
  'activities.addTask': (input, context) => addTask(input, context),
  'activities.updateTask': (input, context) => updateTask(input, context),
  'activities.tickTask': async ({ id, done }, { database, now }) => {
    const task = await patchRow(database.tasks, id, { doneAt: done ? now : null });
    return { result: null, facts: { title: task.title, done: done ? 1 : 0 } };
  },
  'activities.orderTasks': (input, context) => orderPhase(input, context),
  'activities.removeTask': (input, context) => removeTask(input, context),
  'activityTemplates.save': (input, context) => saveOwnTemplate(input, context),
  'activityTemplates.remove': (input, context) => removeOwnTemplate(input, context),
};

/** Groups and a segment that come new are of the community. */
const updateActivity: CommandHandler<'activities.update'> = async ({ id, patch }, { database, now }) => {
  const before = await requireRow(database.activities, id);
  const added = patch.groupIds?.filter((groupId) => !before.groupIds.includes(groupId)) ?? [];
  for (const groupId of added) await requireGroupOf(database, groupId, before.communityId);
  if (patch.segmentId && patch.segmentId !== before.segmentId) {
    const segment = await requireRow(database.segments, patch.segmentId);
    if (segment.communityId !== before.communityId) throw new WeiluError('not-found', { noun: 'segments' });
  }
  const activity = { ...before, ...patch, updatedAt: now };
  await database.activities.put(activity);
  const facts = {
    title: activity.title,
    fields: Object.keys(patch).join(' '),
    ...updateFacts(before, patch),
  };
  return { result: null, facts };
};

const addTask: CommandHandler<'activities.addTask'> = async (input, { database, makeId }) => {
  const activity = await requireRow(database.activities, input.activityId);
  const tasks = await tasksOf(database, activity.id);
  const taskId = makeId<TaskId>();
  const position = Math.max(0, ...tasks.map((task) => task.position)) + 1;
  await database.tasks.add({
    ...newTaskFields,
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

/** Removes a task; others no longer wait for it. */
const removeTask: CommandHandler<'activities.removeTask'> = async ({ id }, { database }) => {
  const task = await requireRow(database.tasks, id);
  await database.tasks.delete(id);
  const waiting = (await tasksOf(database, task.activityId)).filter(({ dependsOn }) =>
    dependsOn.includes(id),
  );
  await database.tasks.bulkPut(
    waiting.map((other) => ({ ...other, dependsOn: other.dependsOn.filter((one) => one !== id) })),
  );
  return { result: null, facts: { title: task.title } };
};
