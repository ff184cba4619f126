import { z } from 'zod';
import type { Activity, Task } from '../../domain/activities/activity';
import {
  activityPatchSchema,
  activityPhases,
  activityStatuses,
  taskPatchSchema,
} from '../../domain/activities/activity';
import { type OwnTemplate, templateContentSchema } from '../../domain/activities/activity-template';
import type { Lesson } from '../../domain/activities/lesson';
import type { PhaseProgress } from '../../domain/activities/list/phase-progress';
import type { Participant } from '../../domain/activities/participant';
import { anchorSchema } from '../../domain/activities/parts';
import type { Reward } from '../../domain/activities/reward';
import type { Chain } from '../../domain/chains/chain';
import { type Day, daySchema, type Instant, timeOfDaySchema } from '../../domain/days';
import {
  type ActivityId,
  type ActivityTemplateId,
  activityIdSchema,
  activityTemplateIdSchema,
  communityIdSchema,
  groupIdSchema,
  lessonIdSchema,
  type TaskId,
  taskIdSchema,
} from '../../domain/ids';
import { lineSchema, nameSchema, noteSchema } from '../../domain/text';
import type { CheckInSummary } from './ledgers';

export const activitiesCommands = {
  /** From a built-in template or one of the community's own. Tasks proposed by `lessonIds` are added. */
  'activities.create': z.object({
    communityId: communityIdSchema,
    templateId: z.string().max(64),
    title: nameSchema,
    startsOn: daySchema,
    startsAt: timeOfDaySchema,
    groupIds: z.array(groupIdSchema).max(100),
    lessonIds: z.array(lessonIdSchema).max(100).default([]),
  }),
  'activities.update': z.object({ id: activityIdSchema, patch: activityPatchSchema }),
  /**
   * Begins, ends, cancels or reopens it. To begin with a gap in its goal, or to end while something promised was not
   * sent, wants a reason. @throws `activity-not-ready` {gaps}, `activity-owes` {count}.
   */
  'activities.setStatus': z.object({
    id: activityIdSchema,
    status: z.enum(activityStatuses),
    reason: noteSchema,
  }),
  /**
   * Moves the event, its anchors, or both: open tasks that hang on them move along by the backward scheduler; done and
   * pinned ones and those with a day set by hand stay.
   */
  'activities.reschedule': z.object({
    id: activityIdSchema,
    startsOn: daySchema,
    startsAt: timeOfDaySchema,
    /** All of them from now on; those of tasks that go with an anchor that is gone become days set by hand. */
    anchors: z.array(anchorSchema).max(20).optional(),
  }),
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
  /** Makes a template of one's own (存为模板), or writes it anew. */
  'activityTemplates.save': z.object({
    communityId: communityIdSchema,
    id: activityTemplateIdSchema.nullable(),
    content: templateContentSchema,
  }),
  'activityTemplates.remove': z.object({ id: activityTemplateIdSchema }),
} as const;

export type ActivitiesCommandResults = {
  'activities.create': Readonly<{ activityId: ActivityId }>;
  'activities.update': null;
  'activities.setStatus': null;
  'activities.reschedule': Readonly<{ moved: number; kept: number }>;
  'activities.remove': null;
  'activities.addTask': Readonly<{ taskId: TaskId }>;
  'activities.updateTask': null;
  'activities.tickTask': null;
  'activities.orderTasks': null;
  'activities.removeTask': null;
  'activityTemplates.save': Readonly<{ templateId: ActivityTemplateId }>;
  'activityTemplates.remove': null;
};

export const activitiesQueries = {
  'activities.list': z.object({ communityId: communityIdSchema, groupId: groupIdSchema.nullable() }),
  'activities.detail': z.object({ id: activityIdSchema }),
  /** Everything a retrospective draws its facts from. */
  'activities.report': z.object({ id: activityIdSchema }),
  'activityTemplates.list': z.object({ communityId: communityIdSchema }),
} as const;

/** An activity as its card shows it. */
export type ActivitySummary = Activity &
  Readonly<{
    taskCount: number;
    doneCount: number;
    nextTask: string | null;
    nextDueOn: Day | null;
    phases: PhaseProgress;
    /** The first day a task is due, done or not. */
    firstDueOn: Day | null;
    /** Those who signed up or came. */
    signedCount: number;
    owedCount: number;
  }>;

/** A participant with the name they go by now. */
export type ParticipantRow = Participant & Readonly<{ nickname: string }>;

/** An open task of another activity: it counts for what its owner can do in a day. */
export type TaskElsewhere = Pick<Task, 'id' | 'activityId' | 'title' | 'owner' | 'dueOn'>;

export type ActivityDetail = Readonly<{
  activity: Activity;
  tasks: readonly Task[];
  communityName: string;
  groupNames: readonly string[];
  /** In the order they signed up; those who did not come last. */
  participants: readonly ParticipantRow[];
  /** The newest first. */
  chains: readonly Chain[];
  /** In the order they were written down. */
  rewards: readonly Reward[];
  elsewhere: readonly TaskElsewhere[];
  /** What is counted for its metrics: see `Measure`; null where nothing is known. */
  counted: Readonly<Partial<Record<Activity['metrics'][number]['measure'], number | null>>>;
}>;

/** What people did in the days of an activity, as far as it is written down here. */
export type ActivityWindow = Readonly<{
  /** First and last day, both included. */
  from: Day;
  to: Day;
  /** Pieces of content sent to its groups, and the replies counted for them; null where nobody counted. */
  sentItems: number;
  replies: number | null;
  /** Members of its groups last heard in these days; null where no speech was ever counted. */
  talkers: number | null;
  joined: number;
  left: number;
  /** Good comments noted with the content that was sent. */
  comments: readonly Readonly<{ text: string; title: string; at: Instant }>[];
}>;

export type ActivityReport = ActivityDetail &
  Readonly<{ checkIns: CheckInSummary; window: ActivityWindow; lessons: readonly Lesson[] }>;

export type ActivitiesQueryResults = {
  'activities.list': readonly ActivitySummary[];
  'activities.detail': ActivityDetail | null;
  'activities.report': ActivityReport | null;
  'activityTemplates.list': readonly OwnTemplate[];
};
