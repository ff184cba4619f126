import {
  type Activity,
  newActivityFields,
  newTaskFields,
  type Task,
} from '#shared/domain/activities/activity';
import type { ActivityTemplate } from '#shared/domain/activities/activity-template';
import { taskOfLesson } from '#shared/domain/activities/lessons';
import { emptyRetrospective } from '#shared/domain/activities/retrospective/retrospective';
import { tasksFromTemplate } from '#shared/domain/activities/schedule';
import { planTasks } from '#shared/domain/activities/schedule/plan-tasks';
import { partsFromTemplate } from '#shared/domain/activities/start-from-template';
import { findActivityTemplate } from '#shared/domain/activities/templates';
import type { ActivityId, CommunityId, LessonId, TaskId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { requireGroupOf } from '../members/member-writes';
import { readDayRules } from './schedule-tasks';

/** Makes an activity of a template, with its tasks dated backward from the day it starts. */
export const createActivity: CommandHandler<'activities.create'> = async (input, context) => {
  const { database, makeId, now } = context;
  const { lessonIds, ...asked } = input;
  const template = await findTemplate(database, input.communityId, input.templateId);
  await requireRow(database.communities, input.communityId);
  for (const groupId of input.groupIds) await requireGroupOf(database, groupId, input.communityId);
  const activity: Activity = {
    ...newActivityFields,
    ...asked,
    id: makeId<ActivityId>(),
    status: 'planned',
    ...partsFromTemplate(template, makeId),
    retrospective: emptyRetrospective,
    createdAt: now,
    updatedAt: now,
  };
  await database.activities.add(activity);
  const { id: activityId, communityId, startsOn } = activity;
  const planned = tasksFromTemplate(template, { activityId, communityId, startsOn, newId: makeId });
  const proposed = await tasksOfLessons(activity, lessonIds, planned.length, context);
  const tasks = planTasks([...planned, ...proposed], activity, await readDayRules(database));
  await database.tasks.bulkAdd([...tasks]);
  return { result: { activityId }, facts: { title: activity.title } };
};

/** A built-in template, or one of the community's own. @throws WeiluError `not-found`. */
async function findTemplate(
  { activityTemplates }: WeiluDatabase,
  communityId: CommunityId,
  id: string,
): Promise<ActivityTemplate> {
  const builtIn = findActivityTemplate(id);
  if (builtIn) return builtIn;
  const own = await activityTemplates.get(id);
  if (own?.communityId !== communityId) throw new WeiluError('not-found', { noun: 'activityTemplates' });
  return own;
}

/** The tasks that lessons propose, behind those of the template. */
async function tasksOfLessons(
  { id: activityId, communityId, startsOn }: Activity,
  lessonIds: readonly LessonId[],
  position: number,
  { database, makeId }: CommandContext,
): Promise<readonly Task[]> {
  const lessons = await database.lessons.bulkGet([...lessonIds]);
  return lessons.flatMap((lesson, index): readonly Task[] => {
    const proposal = lesson?.communityId === communityId ? taskOfLesson(lesson) : null;
    if (!proposal) return [];
    const place = { id: makeId<TaskId>(), communityId, activityId, position: position + index };
    return [{ ...newTaskFields, ...proposal, ...place, dueOn: startsOn, pinned: false, doneAt: null }];
  });
}
