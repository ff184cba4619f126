import { z } from 'zod';
import { instantSchema } from '../days';
import { scriptIdSchema } from '../ids';
import { nameSchema } from '../text';

/** A step's name inside a community: `welcome`, `rules`, or random for one's own. */
export const stepIdSchema = z.string().regex(/^[0-9A-Za-z-]{1,40}$/);

/**
 * What makes a step done by itself, from what is known of the member. `welcomed`: the welcome was copied.
 * `introduced`: 自我介绍 is known. `duty`: has a 职务. `spoken`: has said something. `hand`: only by hand.
 */
export const stepGoals = ['welcomed', 'introduced', 'duty', 'spoken', 'hand'] as const;
export type StepGoal = (typeof stepGoals)[number];

/** Longest title of a step, in UTF-16 units. */
export const stepTitleLimit = 40;

/** One step of a newcomer's first days (新人陪伴), due so many days after joining. */
export const onboardingStepSchema = z
  .object({
    id: stepIdSchema,
    title: nameSchema.pipe(z.string().max(stepTitleLimit)),
    /** Days after the day of joining; 0 is that day. */
    days: z.number().int().min(0).max(365),
    /** The script that is copied; null leaves the choice to the library. */
    scriptId: scriptIdSchema.nullable(),
    goal: z.enum(stepGoals),
    enabled: z.boolean(),
  })
  .readonly();
export type OnboardingStep = z.infer<typeof onboardingStepSchema>;

/** Most steps of a community. */
export const onboardingLimit = 20;

export const onboardingStepsSchema = z.array(onboardingStepSchema).max(onboardingLimit).readonly();

/** What a step was marked with: its words were copied, it is done, or it is left out. */
export const onboardingMarkSchema = z
  .object({ at: instantSchema, how: z.enum(['copied', 'done', 'skipped']) })
  .readonly();
export type OnboardingMark = z.infer<typeof onboardingMarkSchema>;

export const onboardingMarksSchema = z.record(stepIdSchema, onboardingMarkSchema).readonly();
export type OnboardingMarks = z.infer<typeof onboardingMarksSchema>;

/** The five steps every community begins with: scripts.md S18. */
export const defaultOnboarding = [
  { id: 'welcome', title: '欢迎', days: 0, scriptId: null, goal: 'welcomed', enabled: true },
  { id: 'rules', title: '群规', days: 0, scriptId: null, goal: 'hand', enabled: true },
  { id: 'introduction', title: '请 TA 自我介绍', days: 1, scriptId: null, goal: 'introduced', enabled: true },
  { id: 'duty', title: '邀请认领职务', days: 3, scriptId: null, goal: 'duty', enabled: true },
  { id: 'check-in', title: '一周回访', days: 7, scriptId: null, goal: 'hand', enabled: true },
] as const satisfies readonly OnboardingStep[];

/** Days a step that was not done is still shown after it was due. */
export const stepPatience = 7;
