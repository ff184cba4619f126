import { z } from 'zod';
import { daySchema, instantSchema, timeOfDaySchema } from '../days';
import {
  communityIdSchema,
  groupIdSchema,
  materialIdSchema,
  memberIdSchema,
  plannerItemIdSchema,
  plannerSeriesIdSchema,
  planTemplateIdSchema,
} from '../ids';
import { lineSchema, nameSchema, noteSchema } from '../text';
import { hostSchema } from './rotation';

/** Kinds of content, each with a colour of the theme. */
export const contentKinds = ['锦囊', '分享', '团购', '话题', '早安', '晚安', '活动', '资讯', '其他'] as const;
export type ContentKind = (typeof contentKinds)[number];

/** 灵感→草稿→就绪→已排期→已发→已收反馈. Being planned for a day does not make an item ready. */
export const plannerStatuses = ['idea', 'draft', 'ready', 'scheduled', 'sent', 'reviewed'] as const;
export type PlannerStatus = (typeof plannerStatuses)[number];

/** How a text came about: 原创, 转载 (needs a source) or 征集 (needs a contributor). */
export const contentOrigins = ['original', 'repost', 'collected'] as const;
export type ContentOrigin = (typeof contentOrigins)[number];

/** A number somebody counted; null where nobody did. */
export const countSchema = z.number().int().min(0).max(1_000_000).nullable();

/** What came back after it was sent (反馈); null where nobody counted. */
export const feedbackSchema = z
  .object({
    /** 回应数. */
    replies: countSchema,
    /** 提问数. */
    questions: countSchema,
    /** 收藏数. */
    favourites: countSchema,
    /** 转发数. */
    shares: countSchema,
    bestComment: noteSchema,
    /** What somebody said in private (私聊). */
    privateNote: noteSchema,
    /** A small poll and how it went, in words. */
    poll: noteSchema,
    /** 手填 or 导入. */
    source: z.enum(['manual', 'import']),
    at: instantSchema,
  })
  .readonly();
export type Feedback = z.infer<typeof feedbackSchema>;

/** Another text for one group (each group its own wording). */
export const groupVariantSchema = z.object({ groupId: groupIdSchema, body: noteSchema }).readonly();

/** Fields of one item of a series that were set for it alone: changes of the series leave them be. */
export const overridableFields = ['day', 'time', 'title', 'body', 'kind', 'groupIds', 'host'] as const;
export type OverridableField = (typeof overridableFields)[number];

/** What of an item the person sets. For a numbered item of a series `title` is its topic: the rest is written by its series. */
const editablePlannerShape = {
  day: daySchema,
  time: timeOfDaySchema,
  title: nameSchema,
  /** What is copied into the group. */
  body: noteSchema,
  kind: z.enum(contentKinds),
  status: z.enum(plannerStatuses),
  groupIds: z.array(groupIdSchema).max(100).readonly(),
  origin: z.enum(contentOrigins),
  /** Where a 转载 is from: a name or an address. */
  source: lineSchema,
  /** Who gave a 征集: a member, or a name of somebody who is none. */
  contributorId: memberIdSchema.nullable(),
  contributor: lineSchema,
  materialIds: z.array(materialIdSchema).max(50).readonly(),
  /** Other texts for some of its groups. */
  variants: z.array(groupVariantSchema).max(100).readonly(),
  /** Picked for the digest of the week (群精华). */
  starred: z.boolean(),
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
    // What came with version 5 of the store: rows of older snapshots and journals come without it.
    origin: editablePlannerShape.origin.default('original'),
    source: lineSchema.default(''),
    contributorId: memberIdSchema.nullable().default(null),
    contributor: lineSchema.default(''),
    materialIds: editablePlannerShape.materialIds.default([]),
    variants: editablePlannerShape.variants.default([]),
    starred: z.boolean().default(false),
    /** Its number in its series (第001期), or null. */
    number: z.number().int().min(0).max(1_000_000).nullable().default(null),
    /** The person's own part of a numbered title. */
    topic: lineSchema.default(''),
    /** The day of the series' rule it stands for, wherever it was moved to; null for single items. */
    occurrence: daySchema.nullable().default(null),
    overrides: z.array(z.enum(overridableFields)).max(overridableFields.length).readonly().default([]),
    /** Whose turn it is (上台人), by the rotation of its series or set by hand. */
    host: hostSchema.nullable().default(null),
    /** The field its host is to be of (领域); empty for any. */
    domain: lineSchema.default(''),
    feedback: feedbackSchema.nullable().default(null),
    /** When it was said that a missed item will not be sent (跳过). */
    skippedAt: instantSchema.nullable().default(null),
    /**
     * The week template it was made from, the Monday it was applied to, and which line of it the item was, as `lineKey`
     * has it; empty where the item was made before lines were remembered.
     */
    template: z
      .object({
        templateId: planTemplateIdSchema,
        week: daySchema,
        entry: z.string().max(10_000).default(''),
      })
      .readonly()
      .nullable()
      .default(null),
  })
  .readonly();
export type PlannerItem = z.infer<typeof plannerItemSchema>;

export const plannerItemPatchSchema = z.object(editablePlannerShape).exactPartial().strict().readonly();
export type PlannerItemPatch = z.infer<typeof plannerItemPatchSchema>;

/** The later fields of a new item. */
export const newPlannerItemFields = {
  origin: 'original',
  source: '',
  contributorId: null,
  contributor: '',
  materialIds: [],
  variants: [],
  starred: false,
  number: null,
  topic: '',
  occurrence: null,
  overrides: [],
  host: null,
  domain: '',
  feedback: null,
  skippedAt: null,
  template: null,
} as const satisfies Partial<PlannerItem>;
