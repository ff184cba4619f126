import { firstDueDay, phaseProgress } from '#shared/domain/activities/list/phase-progress';
import { countMeasures } from '#shared/domain/activities/measures';
import { openTasksByDay } from '#shared/domain/activities/order-tasks';
import { countSigned } from '#shared/domain/activities/participants/count-states';
import { owedRewards } from '#shared/domain/activities/reward';
import { dayOf } from '#shared/domain/days';
import { concernsGroup } from '#shared/domain/planner/concerns-group';
import type { ActivitySummary, activitiesQueries } from '#shared/wire/nouns/activities';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { activityWindow } from './activity-window';
import { newestFirst } from './ledgers.queries';
import { countedInActivity, readActivity } from './read-activity';
import { tasksOf } from './task-rows';

export const activitiesQueryHandlers: QueryHandlers<keyof typeof activitiesQueries> = {
  'activities.list': (input, context) => listActivities(input, context),
  'activities.detail': (input, context) => activityDetail(input, context),
  'activities.report': (input, context) => activityReport(input, context),
  'activityTemplates.list': async ({ communityId }, { database }) =>
    newestFirst(await database.activityTemplates.where('communityId').equals(communityId).toArray()),
};

const listActivities: QueryHandler<'activities.list'> = async ({ communityId, groupId }, { database }) => {
  const activities = await database.activities.where('communityId').equals(communityId).toArray();
  const shown = activities.filter((activity) => concernsGroup(activity, groupId));
  const summaries = shown.map(async (activity): Promise<ActivitySummary> => {
    const [tasks, participants, rewards] = await Promise.all([
      tasksOf(database, activity.id),
      database.participants.where('activityId').equals(activity.id).toArray(),
      database.rewards.where('activityId').equals(activity.id).toArray(),
    ]);
    const open = openTasksByDay(tasks);
    return {
      ...activity,
      taskCount: tasks.length,
      doneCount: tasks.length - open.length,
      nextTask: open[0]?.title ?? null,
      nextDueOn: open[0]?.dueOn ?? null,
      phases: phaseProgress(tasks),
      firstDueOn: firstDueDay(tasks),
      signedCount: countSigned(participants),
      owedCount: owedRewards(rewards).length,
    };
  });
  return (await Promise.all(summaries)).sort((a, b) => (a.startsOn > b.startsOn ? -1 : 1));
};

const activityDetail: QueryHandler<'activities.detail'> = async ({ id }, context) => {
  const { database, now } = context;
  const activity = await database.activities.get(id);
  if (!activity) return null;
  const read = await readActivity(activity, database, dayOf(now()));
  return { ...read.detail, counted: countMeasures(await countedInActivity(read, database)) };
};

const activityReport: QueryHandler<'activities.report'> = async ({ id }, { database, now }) => {
  const activity = await database.activities.get(id);
  if (!activity) return null;
  const read = await readActivity(activity, database, dayOf(now()));
  const [rows, window, lessons] = await Promise.all([
    countedInActivity(read, database),
    activityWindow(activity, database),
    database.lessons.where('communityId').equals(activity.communityId).toArray(),
  ]);
  return {
    ...read.detail,
    counted: countMeasures(rows),
    checkIns: read.checkIns,
    window,
    lessons: newestFirst(lessons.filter(({ templateId }) => templateId === activity.templateId)),
  };
};
