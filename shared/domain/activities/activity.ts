import { z } from 'zod';
import { daySchema, instantSchema, timeOfDay, timeOfDaySchema } from '../days';
import { activityIdSchema, communityIdSchema, groupIdSchema, segmentIdSchema, taskIdSchema } from '../ids';
import { lineSchema, nameSchema, noteSchema } from '../text';
import {
  activityScriptSchema,
  anchorSchema,
  briefingSchema,
  budgetLineSchema,
  checkInPlanSchema,
  cueSchema,
  metricSchema,
  offsetDaysSchema,
  quoteSchema,
  riskSchema,
  startAnchor,
} from './parts';
import { retrospectiveSchema } from './retrospective/retrospective';

export const activityStatuses = ['planned', 'running', 'done', 'cancelled'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const activityPhases = ['before', 'during', 'after'] as const;
export type ActivityPhase = (typeof activityPhases)[number];

export const taskPriorities = ['high', 'normal', 'low'] as const;
export type TaskPriority = (typeof taskPriorities)[number];

/** What, for whom, why and how (简报). */
export const briefSchema = z
  .object({
    /** 目的, as the operator has it. */
    purpose: noteSchema,
    /** 为谁办. */
    audience: lineSchema,
    /** 为什么参加. */
    reason: noteSchema,
    rules: noteSchema,
    rewards: noteSchema,
    // What came with version 6 of the store: rows of older snapshots and journals come without it.
    /** 目的, as those have it who take part. */
    userPurpose: noteSchema.default(''),
  })
  .readonly();
export type Brief = z.infer<typeof briefSchema>;

/** How much one person can do, and when nobody is to be bothered. */
export const workloadSchema = z
  .object({
    /** Tasks one person can do in a day, all activities together. */
    perDay: z.number().int().min(1).max(50),
    /** Quiet hours: nothing is planned from then until then; the same twice means none. */
    quietFrom: timeOfDaySchema,
    quietTo: timeOfDaySchema,
  })
  .readonly();
export type Workload = z.infer<typeof workloadSchema>;

const editableActivityShape = {
  title: nameSchema,
  groupIds: z.array(groupIdSchema).max(100).readonly(),
  brief: briefSchema,
  metrics: z.array(metricSchema).max(50).readonly(),
  scripts: z.array(activityScriptSchema).max(50).readonly(),
  risks: z.array(riskSchema).max(50).readonly(),
  retrospective: retrospectiveSchema,
  /** Days it runs, from the first one on. */
  days: z.number().int().min(1).max(366),
  /** How many can take part; null for any number. Who signs up later waits (候补). */
  seats: z.number().int().min(1).max(100_000).nullable(),
  /** The segment it is for: whoever of it has not signed up is asked. */
  segmentId: segmentIdSchema.nullable(),
  workload: workloadSchema,
  cues: z.array(cueSchema).max(300).readonly(),
  budget: z.array(budgetLineSchema).max(100).readonly(),
  briefings: z.array(briefingSchema).max(200).readonly(),
  quotes: z.array(quoteSchema).max(100).readonly(),
  checkIn: checkInPlanSchema.nullable(),
};

/** What an activity without anything to say of it has of the later fields. */
export const newActivityFields = {
  days: 1,
  seats: null,
  segmentId: null,
  workload: { perDay: 3, quietFrom: timeOfDay('22:30'), quietTo: timeOfDay('08:00') },
  cues: [],
  budget: [],
  briefings: [],
  quotes: [],
  checkIn: null,
  anchors: [],
  templateName: '',
  startReason: '',
  finishReason: '',
  startedAt: null,
  finishedAt: null,
} as const;

/** An activity (活动) planned backward from the moment it starts. */
export const activitySchema = z
  .object({
    id: activityIdSchema,
    communityId: communityIdSchema,
    templateId: z.string().max(64),
    status: z.enum(activityStatuses),
    startsOn: daySchema,
    startsAt: timeOfDaySchema,
    ...editableActivityShape,
    createdAt: instantSchema,
    updatedAt: instantSchema,
    // What came with version 6 of the store: rows of older snapshots and journals come without it.
    days: editableActivityShape.days.default(newActivityFields.days),
    seats: editableActivityShape.seats.default(null),
    segmentId: editableActivityShape.segmentId.default(null),
    workload: workloadSchema.default(newActivityFields.workload),
    cues: editableActivityShape.cues.default([]),
    budget: editableActivityShape.budget.default([]),
    briefings: editableActivityShape.briefings.default([]),
    quotes: editableActivityShape.quotes.default([]),
    checkIn: editableActivityShape.checkIn.default(null),
    /** Further days that tasks hang on. */
    anchors: z.array(anchorSchema).max(20).readonly().default([]),
    /** Name of the template when it was made: the template may be gone. */
    templateName: lineSchema.default(''),
    /** Why it began although something was missing. */
    startReason: noteSchema.default(''),
    /** Why it ended although something promised was not sent. */
    finishReason: noteSchema.default(''),
    startedAt: instantSchema.nullable().default(null),
    finishedAt: instantSchema.nullable().default(null),
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
  priority: z.enum(taskPriorities),
  /** By when on its day; null for any time. */
  dueAt: timeOfDaySchema.nullable(),
  /** Days it takes, the due one included. */
  durationDays: z.number().int().min(1).max(365),
  /** It falls on working days only. */
  workday: z.boolean(),
  /** Tasks of the same activity that come first. */
  dependsOn: z.array(taskIdSchema).max(50).readonly(),
  /** What shows that it is done (凭证): a link, a note. */
  evidence: noteSchema,
  /** Who did it, where it was not the owner. */
  doneBy: lineSchema,
  /** The anchor its offset counts from: `start`, or one of the activity's. */
  anchorId: z.string().max(64),
  /** Calendar days from the anchor's day, or null for a day set by hand. */
  offsetDays: offsetDaysSchema.nullable(),
};

/** What a task has of the later fields when nobody says. */
export const newTaskFields = {
  priority: 'normal',
  dueAt: null,
  durationDays: 1,
  workday: false,
  dependsOn: [],
  evidence: '',
  doneBy: '',
  anchorId: startAnchor,
} as const;

/** One thing to do before, during or after an activity. */
export const taskSchema = z
  .object({
    id: taskIdSchema,
    communityId: communityIdSchema,
    activityId: activityIdSchema,
    ...editableTaskShape,
    /** Order within its phase. */
    position: z.number(),
    // What came with version 6 of the store.
    priority: editableTaskShape.priority.default('normal'),
    dueAt: editableTaskShape.dueAt.default(null),
    durationDays: editableTaskShape.durationDays.default(1),
    workday: editableTaskShape.workday.default(false),
    dependsOn: editableTaskShape.dependsOn.default([]),
    evidence: editableTaskShape.evidence.default(''),
    doneBy: editableTaskShape.doneBy.default(''),
    anchorId: editableTaskShape.anchorId.default(startAnchor),
  })
  .readonly();
export type Task = z.infer<typeof taskSchema>;

/** A patch of `dueOn` alone sets the day by hand; one with `offsetDays` or `anchorId` hangs it on the event again. */
export const taskPatchSchema = z.object(editableTaskShape).exactPartial().strict().readonly();
export type TaskPatch = z.infer<typeof taskPatchSchema>;
