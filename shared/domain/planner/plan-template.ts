import { z } from 'zod';
import { instantSchema, timeOfDaySchema } from '../days';
import { communityIdSchema, groupIdSchema, planTemplateIdSchema } from '../ids';
import { nameSchema, noteSchema } from '../text';
import { contentKinds } from './planner-item';

/** One line of a week template: what stands on which weekday at what time. */
export const planTemplateEntrySchema = z
  .object({
    /** 1 Monday to 7 Sunday. */
    weekday: z.number().int().min(1).max(7),
    time: timeOfDaySchema,
    kind: z.enum(contentKinds),
    title: nameSchema,
    body: noteSchema,
    groupIds: z.array(groupIdSchema).max(100).readonly(),
  })
  .readonly();
export type PlanTemplateEntry = z.infer<typeof planTemplateEntrySchema>;

/** A week's timetable (作息表), applied to any week. */
export const planTemplateSchema = z
  .object({
    id: planTemplateIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    entries: z.array(planTemplateEntrySchema).max(200).readonly(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly();
export type PlanTemplate = z.infer<typeof planTemplateSchema>;
