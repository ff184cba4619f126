import { z } from 'zod';
import { instantSchema } from '../days';
import { lineSchema, nameSchema, noteSchema } from '../text';

/** Id of a part of an activity, such as one of its goals: unique within the activity. */
export const partIdSchema = z.string().min(1).max(64);

/** Calendar days from an anchor's day: −3 is three days before. */
export const offsetDaysSchema = z.number().int().min(-3650).max(3650);

/** Money in fen (0.01 CNY); null where nobody said. */
export const fenSchema = z.number().int().min(0).max(100_000_000_000).nullable();

/** The anchor every activity has: its first day. */
export const startAnchor = 'start';

/** A day that tasks hang on besides the first one (截团, 发货): so many days from the start of the activity. */
export const anchorSchema = z
  .object({ id: partIdSchema, name: nameSchema, offsetDays: offsetDaysSchema })
  .readonly();
export type Anchor = z.infer<typeof anchorSchema>;

/**
 * Where the actual value of a metric comes from: typed by hand, or counted from the activity's own rows.
 * `new-roles`, `new-intros`, `repeat-talkers` measure 离用户更近.
 */
export const measures = [
  'manual',
  'signed',
  'attended',
  'attendance-rate',
  'chain-people',
  'chain-quantity',
  'chain-amount',
  'check-in-people',
  'check-in-completed',
  'rewards-sent',
  'income',
  'new-roles',
  'new-intros',
  'repeat-talkers',
] as const;
export type Measure = (typeof measures)[number];

/** Measures of how much closer people came (离用户更近). */
export const closenessMeasures: readonly Measure[] = ['new-roles', 'new-intros', 'repeat-talkers'];

/** A number the activity is after (目标) and what came of it. */
export const metricSchema = z
  .object({
    id: partIdSchema,
    name: nameSchema,
    unit: lineSchema,
    goal: z.number().finite().nullable(),
    /** What was typed; it stands instead of what is counted. */
    actual: z.number().finite().nullable(),
    // What came with version 6 of the store: rows of older snapshots and journals come without it.
    /** By when: days from the start of the activity, or null. */
    deadlineDays: offsetDaysSchema.nullable().default(null),
    measure: z.enum(measures).default('manual'),
    /** Where a typed number is from, in words. */
    source: lineSchema.default(''),
  })
  .readonly();
export type Metric = z.infer<typeof metricSchema>;

/** A script the template brings along, copied from the activity's page. */
export const activityScriptSchema = z
  .object({ id: partIdSchema, title: nameSchema, body: noteSchema })
  .readonly();
export type ActivityScript = z.infer<typeof activityScriptSchema>;

/** A risk with what sets it off and what is done then (备案). */
export const riskSchema = z
  .object({
    id: partIdSchema,
    risk: nameSchema,
    trigger: lineSchema,
    action: lineSchema,
    // What came with version 6 of the store.
    owner: lineSchema.default(''),
    /** The script of the activity that is said then; empty for none. */
    scriptId: z.string().max(64).default(''),
    /** The times it came true (触发). */
    triggeredAt: z.array(instantSchema).max(100).readonly().default([]),
  })
  .readonly();
export type Risk = z.infer<typeof riskSchema>;

/** One cue of the run of show (流程): so many minutes from the start. */
export const cueSchema = z
  .object({
    id: partIdSchema,
    minute: z.number().int().min(-10_080).max(100_000),
    title: nameSchema,
    owner: lineSchema,
    /** The script of the activity that is said; empty where `text` is. */
    scriptId: z.string().max(64),
    text: noteSchema,
    doneAt: instantSchema.nullable(),
    /** When it was passed over (跳过) instead; absent where it never was. */
    skippedAt: instantSchema.nullable().exactOptional(),
  })
  .readonly();
export type Cue = z.infer<typeof cueSchema>;

/** A line of the budget (预算): planned and actual, on the side of costs or of income. */
export const budgetLineSchema = z
  .object({
    id: partIdSchema,
    side: z.enum(['cost', 'income']),
    name: nameSchema,
    plannedInFen: fenSchema,
    actualInFen: fenSchema,
    /** Its actual number is what the 接龙 of the activity came to, and is taken from them again. */
    fromChains: z.boolean().exactOptional(),
  })
  .readonly();
export type BudgetLine = z.infer<typeof budgetLineSchema>;

/** Whether an owner was told what to do (宣贯), and said it back in their own words (复述). */
export const briefingSchema = z
  .object({ owner: nameSchema, toldAt: instantSchema.nullable(), restatedAt: instantSchema.nullable() })
  .readonly();
export type Briefing = z.infer<typeof briefingSchema>;

/** Something a participant said that is worth keeping. */
export const quoteSchema = z
  .object({
    id: partIdSchema,
    text: noteSchema.min(1),
    name: lineSchema,
    /** They agreed to be quoted by name. */
    consent: z.boolean(),
  })
  .readonly();
export type Quote = z.infer<typeof quoteSchema>;

/** How check-ins (打卡, 签到) of an activity count. */
export const checkInPlanSchema = z
  .object({
    /** Days of the ledger, from the first day of the activity. */
    days: z.number().int().min(1).max(366),
    /** Missed days each person may make up for (补卡). */
    makeUps: z.number().int().min(0).max(366),
    /** What who completes it gets; empty for nothing. */
    reward: lineSchema,
  })
  .readonly();
export type CheckInPlan = z.infer<typeof checkInPlanSchema>;
