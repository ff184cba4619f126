import { openTasksByDay } from '#shared/domain/activities/order-tasks';
import { concernsGroup } from '#shared/domain/planner/concerns-group';
import type { ActivitySummary, activitiesQueries } from '#shared/wire/nouns/activities';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { tasksOf } from './activities.handlers';

export const activitiesQueryHandlers: QueryHandlers<keyof typeof activitiesQueries> = {
  'activities.list': (input, context) => listActivities(input, context),
  'activities.detail': (input, context) => activityDetail(input, context),
};

const listActivities: QueryHandler<'activities.list'> = async ({ communityId, groupId }, { database }) => {
  const activities = await database.activities.where('communityId').equals(communityId).toArray();
  const shown = activities.filter((activity) => concernsGroup(activity, groupId));
  const summaries = shown.map(async (activity): Promise<ActivitySummary> => {
    const tasks = await tasksOf(database, activity.id);
    const open = openTasksByDay(tasks);
    return {
      ...activity,
      taskCount: tasks.length,
      doneCount: tasks.length - open.length,
      nextTask: open[0]?.title ?? null,
      nextDueOn: open[0]?.dueOn ?? null,
    };
  });
  return (await Promise.all(summaries)).sort((a, b) => (a.startsOn > b.startsOn ? -1 : 1));
};

const activityDetail: QueryHandler<'activities.detail'> = async ({ id }, { database }) => {
  const activity = await database.activities.get(id);
  if (!activity) return null;
  const [tasks, community, groups] = await Promise.all([
    tasksOf(database, id),
    database.communities.get(activity.communityId),
    database.groups.bulkGet([...activity.groupIds]),
  ]);
  return {
    activity,
    tasks,
    communityName: community?.name ?? '',
    groupNames: groups.flatMap((group) => group?.name ?? []),
  };
};
