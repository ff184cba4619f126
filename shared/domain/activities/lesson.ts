import { z } from 'zod';
import { instantSchema } from '../days';
import { activityIdSchema, communityIdSchema, lessonIdSchema } from '../ids';
import { lineSchema, nameSchema, noteSchema } from '../text';
import { activityPhases } from './activity';
import { offsetDaysSchema } from './parts';

/** A task that is proposed for the next activity of the same template (下次模板). */
export const proposedTaskSchema = z
  .object({
    phase: z.enum(activityPhases),
    title: nameSchema,
    owner: lineSchema,
    offsetDays: offsetDaysSchema,
  })
  .readonly();
export type ProposedTask = z.infer<typeof proposedTaskSchema>;

/** A lesson of an activity (经验), shown when its template is used again. */
export const lessonSchema = z
  .object({
    id: lessonIdSchema,
    communityId: communityIdSchema,
    /** The activity it was learnt from; it may be gone. */
    activityId: activityIdSchema.nullable(),
    activityTitle: lineSchema,
    templateId: z.string().max(64),
    text: noteSchema.min(1),
    tag: lineSchema,
    proposal: proposedTaskSchema.nullable(),
    /** `settled`: no longer shown with the template. */
    state: z.enum(['open', 'settled']),
    createdAt: instantSchema,
  })
  .readonly();
export type Lesson = z.infer<typeof lessonSchema>;
