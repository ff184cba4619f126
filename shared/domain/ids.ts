import { z } from 'zod';

/** Schema of one branded id. Ids are UUIDs made by `crypto.randomUUID()`; the demo makes its own from a seed. */
function brandedId<Brand extends string>(): z.ZodType<string & z.$brand<Brand>> {
  return z
    .string()
    .regex(/^[0-9A-Za-z:_-]{1,64}$/)
    .brand<Brand>() as unknown as z.ZodType<string & z.$brand<Brand>>;
}

export const communityIdSchema = brandedId<'CommunityId'>();
export const groupIdSchema = brandedId<'GroupId'>();
export const memberIdSchema = brandedId<'MemberId'>();
export const membershipIdSchema = brandedId<'MembershipId'>();
export const tagIdSchema = brandedId<'TagId'>();
export const timelineEventIdSchema = brandedId<'TimelineEventId'>();
export const scriptIdSchema = brandedId<'ScriptId'>();
export const scriptVersionIdSchema = brandedId<'ScriptVersionId'>();
export const copyIdSchema = brandedId<'CopyId'>();
export const wordRuleIdSchema = brandedId<'WordRuleId'>();
export const queueItemIdSchema = brandedId<'QueueItemId'>();
export const plannerItemIdSchema = brandedId<'PlannerItemId'>();
export const plannerSeriesIdSchema = brandedId<'PlannerSeriesId'>();
export const materialIdSchema = brandedId<'MaterialId'>();
export const planTemplateIdSchema = brandedId<'PlanTemplateId'>();
export const activityIdSchema = brandedId<'ActivityId'>();
export const taskIdSchema = brandedId<'TaskId'>();
export const participantIdSchema = brandedId<'ParticipantId'>();
export const chainIdSchema = brandedId<'ChainId'>();
export const checkInIdSchema = brandedId<'CheckInId'>();
export const rewardIdSchema = brandedId<'RewardId'>();
export const lessonIdSchema = brandedId<'LessonId'>();
export const activityTemplateIdSchema = brandedId<'ActivityTemplateId'>();
export const productIdSchema = brandedId<'ProductId'>();
export const orderIdSchema = brandedId<'OrderId'>();
export const fieldIdSchema = brandedId<'FieldId'>();
export const segmentIdSchema = brandedId<'SegmentId'>();
export const intakeIdSchema = brandedId<'IntakeId'>();
export const askIdSchema = brandedId<'AskId'>();
export const reviewRuleIdSchema = brandedId<'ReviewRuleId'>();
export const reviewCaseIdSchema = brandedId<'ReviewCaseId'>();
export const importPresetIdSchema = brandedId<'ImportPresetId'>();

export type CommunityId = z.infer<typeof communityIdSchema>;
export type GroupId = z.infer<typeof groupIdSchema>;
export type MemberId = z.infer<typeof memberIdSchema>;
export type MembershipId = z.infer<typeof membershipIdSchema>;
export type TagId = z.infer<typeof tagIdSchema>;
export type TimelineEventId = z.infer<typeof timelineEventIdSchema>;
export type ScriptId = z.infer<typeof scriptIdSchema>;
export type ScriptVersionId = z.infer<typeof scriptVersionIdSchema>;
export type CopyId = z.infer<typeof copyIdSchema>;
export type WordRuleId = z.infer<typeof wordRuleIdSchema>;
export type QueueItemId = z.infer<typeof queueItemIdSchema>;
export type PlannerItemId = z.infer<typeof plannerItemIdSchema>;
export type PlannerSeriesId = z.infer<typeof plannerSeriesIdSchema>;
export type MaterialId = z.infer<typeof materialIdSchema>;
export type PlanTemplateId = z.infer<typeof planTemplateIdSchema>;
export type ActivityId = z.infer<typeof activityIdSchema>;
export type TaskId = z.infer<typeof taskIdSchema>;
export type ParticipantId = z.infer<typeof participantIdSchema>;
export type ChainId = z.infer<typeof chainIdSchema>;
export type CheckInId = z.infer<typeof checkInIdSchema>;
export type RewardId = z.infer<typeof rewardIdSchema>;
export type LessonId = z.infer<typeof lessonIdSchema>;
export type ActivityTemplateId = z.infer<typeof activityTemplateIdSchema>;
export type ProductId = z.infer<typeof productIdSchema>;
export type OrderId = z.infer<typeof orderIdSchema>;
export type FieldId = z.infer<typeof fieldIdSchema>;
export type SegmentId = z.infer<typeof segmentIdSchema>;
export type IntakeId = z.infer<typeof intakeIdSchema>;
export type AskId = z.infer<typeof askIdSchema>;
export type ReviewRuleId = z.infer<typeof reviewRuleIdSchema>;
export type ReviewCaseId = z.infer<typeof reviewCaseIdSchema>;
export type ImportPresetId = z.infer<typeof importPresetIdSchema>;

/** Makes ids. An argument wherever ids are needed, so that tests and the demo can set them. */
export type IdSource = <Id extends string>() => Id;

/** The id source of the running app: random UUIDs. */
export const randomIds: IdSource = <Id extends string>() => crypto.randomUUID() as unknown as Id;
