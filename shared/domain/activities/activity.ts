import { z } from 'zod';
import { daySchema, instantSchema, timeOfDaySchema } from '../days';
import { activityIdSchema, communityIdSchema, groupIdSchema, taskIdSchema } from '../ids';
import { lineSchema, nameSchema, noteSchema } from '../text';

export const activityStatuses = ['planned', 'running', 'done', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const activityPhases = ['before', 'during', 'after'] as const;
export type ActivityPhase = (typeof activityPhases)[number];

/** A number the activity is after (目标) and what came of it. */
export const metricSchema = z
  .object({
    id: z.string().min(1).max(64),
    name: nameSchema,
    unit: lineSchema,
    goal: z.number().finite().nullable(),
    actual: z.number().finite().nullable(),
  })
  .readonly();
export type Metric = z.infer<typeof metricSchema>;

/** A script the template brings along, copied from the activity's page. */
export const activityScriptSchema = z
  .object({ id: z.string().min(1).max(64), title: nameSchema, body: noteSchema })
  .readonly();
export type ActivityScript = z.infer<typeof activityScriptSchema>;

/** A risk with what sets it off and what is done then (备案). */
export const riskSchema = z
  .object({ id: z.string().min(1).max(64), risk: nameSchema, trigger: lineSchema, action: lineSchema })
  .readonly();
export type Risk = z.infer<typeof riskSchema>;

/** What, for whom, why and how (简报). */
export const briefSchema = z
  .object({
    purpose: noteSchema,
    audience: lineSchema,
    reason: noteSchema,
    rules: noteSchema,
    rewards: noteSchema,
  })
  .readonly();
export type Brief = z.infer<typeof briefSchema>;

/** 做到了什么 / 没做到什么 / 沉淀的经验, free text with one point a line. */
export const retrospectiveSchema = z
  .object({ achieved: noteSchema, missed: noteSchema, lessons: noteSchema })
  .readonly();
export type Retrospective = z.infer<typeof retrospectiveSchema>;

const editableActivityShape = {
  title: nameSchema,
  status: z.enum(activityStatuses),
  groupIds: z.array(groupIdSchema).max(100).readonly(),
  brief: briefSchema,
  metrics: z.array(metricSchema).max(50).readonly(),
  scripts: z.array(activityScriptSchema).max(50).readonly(),
  risks: z.array(riskSchema).max(50).readonly(),
  retrospective: retrospectiveSchema,
};

/** An activity (活动) planned backward from the moment it starts. */
export const activitySchema = z
  .object({
    id: activityIdSchema,
    communityId: communityIdSchema,
    templateId: z.string().max(64),
    startsOn: daySchema,
    startsAt: timeOfDaySchema,
    ...editableActivityShape,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly();
export type Activity = z.infer<typeof activitySchema>;

export const activityPatchSchema = z.object(editableActivityShape).exactPartial().strict().readonly();
export type ActivityPatch = z.infer<typeof activityPatchSchema>;

const editableTaskShape = {
  phase: z.enum(activityPhases),
  title: nameSchema,
  owner: lineSchema,
  dueOn: daySchema.nullable(),
  /** A pinned task keeps its day when the event moves. */
  pinned: z.boolean(),
  doneAt: instantSchema.nullable(),
};

/** One thing to do before, during or after an activity. */
export const taskSchema = z
  .object({
    id: taskIdSchema,
    communityId: communityIdSchema,
    activityId: activityIdSchema,
    ...editableTaskShape,
    /** Calendar days from the event's day (−3 = three days before), or null for a day set by hand. */
    offsetDays: z.number().int().min(-3650).max(3650).nullable(),
    /** Order within its phase. */
    position: z.number(),
  })
  .readonly();
export type Task = z.infer<typeof taskSchema>;

export const taskPatchSchema = z.object(editableTaskShape).exactPartial().strict().readonly();
export type TaskPatch = z.infer<typeof taskPatchSchema>;

/** A template holds offsets, never dates. */
export type ActivityTemplate = Readonly<{
  id: string;
  name: string;
  summary: string;
  brief: Brief;
  tasks: ReadonlyArray<Readonly<{ phase: ActivityPhase; title: string; owner: string; offsetDays: number }>>;
  metrics: ReadonlyArray<Readonly<{ name: string; unit: string; goal: number | null }>>;
  scripts: ReadonlyArray<Readonly<{ title: string; body: string }>>;
  risks: ReadonlyArray<Readonly<{ risk: string; trigger: string; action: string }>>;
}>;
