import { z } from 'zod';
import { instantSchema } from '../days';
import { activityTemplateIdSchema, communityIdSchema } from '../ids';
import { lineSchema, nameSchema, noteSchema } from '../text';
import { activityPhases, briefSchema, taskPriorities } from './activity';
import { anchorSchema, checkInPlanSchema, fenSchema, measures, offsetDaysSchema, startAnchor } from './parts';

/** A task of a template; `key` names it within the template, `dependsOn` names others by theirs. */
const templateTaskSchema = z
  .object({
    key: z.string().min(1).max(64),
    phase: z.enum(activityPhases),
    title: nameSchema,
    owner: lineSchema,
    anchorId: z.string().max(64),
    offsetDays: offsetDaysSchema,
    workday: z.boolean(),
    durationDays: z.number().int().min(1).max(365),
    priority: z.enum(taskPriorities),
    dependsOn: z.array(z.string().max(64)).max(50).readonly(),
  })
  .readonly();

/** Parts name a script by its title; an empty one means none. */
const scriptTitleSchema = lineSchema;

const templateShape = {
  name: nameSchema,
  summary: noteSchema,
  days: z.number().int().min(1).max(366),
  seats: z.number().int().min(1).max(100_000).nullable(),
  brief: briefSchema,
  anchors: z.array(anchorSchema).max(20).readonly(),
  tasks: z
    .array(templateTaskSchema)
    .max(500)
    .refine((tasks) => new Set(tasks.map(({ key }) => key)).size === tasks.length, 'keys are unique')
    .readonly(),
  metrics: z
    .array(
      z
        .object({
          name: nameSchema,
          unit: lineSchema,
          goal: z.number().finite().nullable(),
          deadlineDays: offsetDaysSchema.nullable(),
          measure: z.enum(measures),
        })
        .readonly(),
    )
    .max(50)
    .readonly(),
  scripts: z
    .array(z.object({ title: nameSchema, body: noteSchema }).readonly())
    .max(50)
    .readonly(),
  risks: z
    .array(
      z
        .object({
          risk: nameSchema,
          trigger: lineSchema,
          action: lineSchema,
          owner: lineSchema,
          script: scriptTitleSchema,
        })
        .readonly(),
    )
    .max(50)
    .readonly(),
  cues: z
    .array(
      z
        .object({
          minute: z.number().int().min(-10_080).max(100_000),
          title: nameSchema,
          owner: lineSchema,
          script: scriptTitleSchema,
          text: noteSchema,
        })
        .readonly(),
    )
    .max(300)
    .readonly(),
  budget: z
    .array(
      z.object({ side: z.enum(['cost', 'income']), name: nameSchema, plannedInFen: fenSchema }).readonly(),
    )
    .max(100)
    .readonly(),
  checkIn: checkInPlanSchema.nullable(),
};

/** What a template holds. It has offsets, never dates. */
export const templateContentSchema = z.object(templateShape).readonly();
export type TemplateContent = z.infer<typeof templateContentSchema>;

/** A template that comes with the app, or one of the community's own. */
export type ActivityTemplate = TemplateContent & Readonly<{ id: string }>;
export type TemplateTask = TemplateContent['tasks'][number];

/** A template of the community's own, saved from an activity (存为模板). */
export const ownTemplateSchema = z
  .object({
    id: activityTemplateIdSchema,
    communityId: communityIdSchema,
    ...templateShape,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly();
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

type Task = TemplateTask;
type Loose<Part, Named extends keyof Part> = Readonly<Pick<Part, Named> & Partial<Omit<Part, Named>>>;

/** A template as it is written down: what goes without saying is left out. */
export type TemplateSeed = Readonly<
  Pick<ActivityTemplate, 'id' | 'name' | 'summary' | 'scripts'> &
    Partial<Pick<ActivityTemplate, 'days' | 'seats' | 'anchors' | 'checkIn'>> & {
      brief: Loose<ActivityTemplate['brief'], 'purpose' | 'audience' | 'reason' | 'rules' | 'rewards'>;
      tasks: readonly Loose<Task, 'phase' | 'title' | 'owner' | 'offsetDays'>[];
      metrics: readonly Loose<ActivityTemplate['metrics'][number], 'name' | 'unit' | 'goal'>[];
      risks: readonly Loose<ActivityTemplate['risks'][number], 'risk' | 'trigger' | 'action'>[];
      cues?: readonly Loose<ActivityTemplate['cues'][number], 'minute' | 'title'>[];
      budget?: readonly Loose<ActivityTemplate['budget'][number], 'side' | 'name'>[];
    }
>;

/** The whole template of what was written down. Tasks without a key are named by their place: `1`, `2`, … */
export function defineTemplate(seed: TemplateSeed): ActivityTemplate {
  return {
    days: 1,
    seats: null,
    anchors: [],
    checkIn: null,
    ...seed,
    brief: { userPurpose: '', ...seed.brief },
    tasks: seed.tasks.map((task, index) => ({
      key: String(index + 1),
      anchorId: startAnchor,
      workday: false,
      durationDays: 1,
      priority: 'normal',
      dependsOn: [],
      ...task,
    })),
    metrics: seed.metrics.map((metric) => ({ deadlineDays: null, measure: 'manual', ...metric })),
    risks: seed.risks.map((risk) => ({ owner: '', script: '', ...risk })),
    cues: (seed.cues ?? []).map((cue) => ({ owner: '', script: '', text: '', ...cue })),
    budget: (seed.budget ?? []).map((line) => ({ plannedInFen: null, ...line })),
  };
}
