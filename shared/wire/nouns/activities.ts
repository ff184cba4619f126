import { z } from 'zod';
import type { Activity, Task } from '../../domain/activities/activity';
import { activityPatchSchema, activityPhases, taskPatchSchema } from '../../domain/activities/activity';
import { type Day, daySchema, timeOfDaySchema } from '../../domain/days';
import {
  type ActivityId,
  activityIdSchema,
  communityIdSchema,
  groupIdSchema,
  type TaskId,
  taskIdSchema,
} from '../../domain/ids';
import { lineSchema, nameSchema } from '../../domain/text';

export const activitiesCommands = {
  'activities.create': z.object({
    communityId: communityIdSchema,
    templateId: z.string().max(64),
    title: nameSchema,
    startsOn: daySchema,
    startsAt: timeOfDaySchema,
    groupIds: z.array(groupIdSchema).max(100),
  }),
  'activities.update': z.object({ id: activityIdSchema, patch: activityPatchSchema }),
  /** Moves the event: open tasks that hang on it move along; done and pinned ones stay. */
  'activities.reschedule': z.object({ id: activityIdSchema, startsOn: daySchema, startsAt: timeOfDaySchema }),
  'activities.remove': z.object({ id: activityIdSchema }),
  'activities.addTask': z.object({
    activityId: activityIdSchema,
    phase: z.enum(activityPhases),
    title: nameSchema,
    owner: lineSchema,
    dueOn: daySchema.nullable(),
  }),
  'activities.updateTask': z.object({ id: taskIdSchema, patch: taskPatchSchema }),
  'activities.tickTask': z.object({ id: taskIdSchema, done: z.boolean() }),
  /** Gives the tasks of one phase the order of `ids`. */
  'activities.orderTasks': z.object({
    activityId: activityIdSchema,
    phase: z.enum(activityPhases),
    ids: z.array(taskIdSchema).max(500),
  }),
  'activities.removeTask': z.object({ id: taskIdSchema }),
} as const;

export type ActivitiesCommandResults = {
  'activities.create': Readonly<{ activityId: ActivityId }>;
  'activities.update': null;
  'activities.reschedule': Readonly<{ moved: number; kept: number }>;
  'activities.remove': null;
  'activities.addTask': Readonly<{ taskId: TaskId }>;
  'activities.updateTask': null;
  'activities.tickTask': null;
  'activities.orderTasks': null;
  'activities.removeTask': null;
};

export const activitiesQueries = {
  'activities.list': z.object({ communityId: communityIdSchema, groupId: groupIdSchema.nullable() }),
  'activities.detail': z.object({ id: activityIdSchema }),
} as const;

/** An activity as its card shows it. */
export type ActivitySummary = Activity &
  Readonly<{ taskCount: number; doneCount: number; nextTask: string | null; nextDueOn: Day | null }>;

export type ActivityDetail = Readonly<{
  activity: Activity;
  tasks: readonly Task[];
  communityName: string;
  groupNames: readonly string[];
}>;

export type ActivitiesQueryResults = {
  'activities.list': readonly ActivitySummary[];
  'activities.detail': ActivityDetail | null;
};
