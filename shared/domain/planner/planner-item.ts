import { z } from 'zod';
import { daySchema, instantSchema, timeOfDaySchema } from '../days';
import { communityIdSchema, groupIdSchema, plannerItemIdSchema, plannerSeriesIdSchema } from '../ids';
import { nameSchema, noteSchema } from '../text';

/** Kinds of content, each with a colour of the theme. */
export const contentKinds = ['锦囊', '分享', '团购', '话题', '早安', '晚安', '活动', '资讯', '其他'] as const;
export type ContentKind = (typeof contentKinds)[number];

/** 灵感→草稿→就绪→已排期→已发→已收反馈. Being planned for a day does not make an item ready. */
export const plannerStatuses = ['idea', 'draft', 'ready', 'scheduled', 'sent', 'reviewed'] as const;
export type PlannerStatus = (typeof plannerStatuses)[number];

const editablePlannerShape = {
  day: daySchema,
  time: timeOfDaySchema,
  title: nameSchema,
  /** What is copied into the group. */
  body: noteSchema,
  kind: z.enum(contentKinds),
  status: z.enum(plannerStatuses),
  groupIds: z.array(groupIdSchema).max(100).readonly(),
};

/** One piece of content planned for a day and a time (内容). */
export const plannerItemSchema = z
  .object({
    id: plannerItemIdSchema,
    communityId: communityIdSchema,
    /** The series it belongs to, or null. */
    seriesId: plannerSeriesIdSchema.nullable(),
    ...editablePlannerShape,
    /** Actual time it was sent (已发), or null. */
    sentAt: instantSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly();
export type PlannerItem = z.infer<typeof plannerItemSchema>;

export const plannerItemPatchSchema = z.object(editablePlannerShape).exactPartial().strict().readonly();
export type PlannerItemPatch = z.infer<typeof plannerItemPatchSchema>;

/** A recurring series, kept as an iCalendar recurrence rule without DTSTART. */
export const plannerSeriesSchema = z
  .object({
    id: plannerSeriesIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    rule: z.string().max(500),
    time: timeOfDaySchema,
    startsOn: daySchema,
  })
  .readonly();
export type PlannerSeries = z.infer<typeof plannerSeriesSchema>;

/** The rows of the slots × days week, with the hours they take in. */
export const plannerSlots = [
  { name: '早安', from: '00:00', until: '11:00', suggested: '08:00' },
  { name: '午间', from: '11:00', until: '15:00', suggested: '12:30' },
  { name: '下午', from: '15:00', until: '18:00', suggested: '16:00' },
  { name: '晚间', from: '18:00', until: '24:00', suggested: '20:00' },
] as const;
