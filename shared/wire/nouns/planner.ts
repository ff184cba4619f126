import { z } from 'zod';
import { daySchema, instantSchema, timeOfDaySchema } from '../../domain/days';
import {
  communityIdSchema,
  groupIdSchema,
  materialIdSchema,
  type PlannerItemId,
  type PlannerSeriesId,
  plannerItemIdSchema,
  plannerSeriesIdSchema,
} from '../../domain/ids';
import { feedbackPatchSchema } from '../../domain/planner/feedback/merge-feedback';
import { feedbackSchema, type PlannerItem, plannerItemPatchSchema } from '../../domain/planner/planner-item';
import { hostSchema } from '../../domain/planner/rotation';
import { type PlannerSeries, seriesFieldsSchema, seriesPatchSchema } from '../../domain/planner/series';
import { type StatutoryYears, statutoryDaySchema } from '../../domain/planner/statutory';
import { lineSchema, nameSchema } from '../../domain/text';

/** What of a series a change is for: 仅本次, 本次及以后, 全部. What was sent never changes. */
export const seriesScopes = ['one', 'following', 'all'] as const;
export const seriesScopeSchema = z.enum(seriesScopes);
export type SeriesScope = z.infer<typeof seriesScopeSchema>;

/** Most items one command moves, copies or removes. */
export const plannerSelectionLimit = 1000;
const itemIdsSchema = z.array(plannerItemIdSchema).min(1).max(plannerSelectionLimit);

/** Most copies one command makes: items times days. */
export const plannerCopyLimit = 5000;

/** A patch whose title may be empty: the topic of a numbered item. */
const changedItemSchema = plannerItemPatchSchema
  .unwrap()
  .extend({ title: lineSchema.trim() })
  .exactPartial()
  .strict()
  .readonly();

/** Most rows of one import. */
export const plannerImportLimit = 5000;

/** One row of a file of content; `uid` is the one its export wrote, where it has one. */
export const plannerImportRowSchema = z
  .object({ uid: plannerItemIdSchema.nullable() })
  .and(plannerItemPatchSchema.and(z.object({ title: nameSchema, day: daySchema, time: timeOfDaySchema })))
  .and(
    z.object({ sentAt: instantSchema.nullable().optional(), feedback: feedbackSchema.nullable().optional() }),
  );
export type PlannerImportRow = z.infer<typeof plannerImportRowSchema>;

export const plannerCommands = {
  'planner.create': z.object({
    communityId: communityIdSchema,
    fields: plannerItemPatchSchema.and(
      z.object({ title: nameSchema, day: daySchema, time: timeOfDaySchema }),
    ),
  }),
  /**
   * `scope` is for items of a series; single items and older calls are `one`, as is a missing scope. Status and star are
   * always one's own; day and time move the item, or its series, as `planner.reschedule` does.
   */
  'planner.update': z.object({
    id: plannerItemIdSchema,
    patch: changedItemSchema,
    scope: seriesScopeSchema.optional(),
  }),
  /** Moves an item, or the rest or all of its series by as many days and to the same time. Refuses what was sent. */
  'planner.reschedule': z.object({
    id: plannerItemIdSchema,
    day: daySchema,
    time: timeOfDaySchema,
    scope: seriesScopeSchema.optional(),
  }),
  /** Removes an item; of a series, its day is skipped, and `burn` says whether its number is used up. */
  'planner.remove': z.object({
    id: plannerItemIdSchema,
    scope: seriesScopeSchema.optional(),
    burn: z.boolean().optional(),
  }),
  /** Stamps 已发 with the actual time, or takes the stamp back when `sentAt` is null. */
  'planner.stampSent': z.object({ id: plannerItemIdSchema, sentAt: instantSchema.nullable() }),
  /** Says that a missed item will not be sent (跳过), or takes it back. */
  'planner.skip': z.object({ ids: itemIdsSchema, skipped: z.boolean() }),
  /** Moves several by as many days; what was sent stays. */
  'planner.shift': z.object({ ids: itemIdsSchema, days: z.number().int().min(-3660).max(3660) }),
  /** Copies items onto each of these days, at their own times or all at `time`, as single drafts. */
  'planner.copyTo': z.object({
    ids: itemIdsSchema,
    days: z.array(daySchema).min(1).max(100),
    time: timeOfDaySchema.optional(),
  }),
  'planner.removeMany': z.object({ ids: itemIdsSchema }),
  'planner.updateMany': z.object({
    ids: itemIdsSchema,
    patch: plannerItemPatchSchema.unwrap().pick({ status: true, kind: true, groupIds: true, starred: true }),
  }),
  /** A part of what came back, which goes over what is there; null takes all away. An item with feedback is 已收反馈. */
  'planner.recordFeedback': z.object({ id: plannerItemIdSchema, feedback: feedbackPatchSchema.nullable() }),
  /** Adds and changes items of a file; rows equal to what is there change nothing. */
  'planner.import': z.object({
    communityId: communityIdSchema,
    rows: z.array(plannerImportRowSchema).min(1).max(plannerImportLimit),
  }),
  'series.create': z.object({ communityId: communityIdSchema, fields: seriesFieldsSchema }),
  /** Changes a series and plans its future anew; what was sent, and what is past, stays. */
  'series.update': z.object({ id: plannerSeriesIdSchema, patch: seriesPatchSchema }),
  /** Ends a series: its unsent items from `from` on go (`remove`) or stay as single ones (`keep`). */
  'series.remove': z.object({
    id: plannerSeriesIdSchema,
    from: daySchema,
    items: z.enum(['remove', 'keep']),
  }),
  /** Plans series that have no end, or are planned in part, on to this day. */
  'series.extend': z.object({ communityId: communityIdSchema, until: daySchema }),
  /** Sets whose turn an item is, by hand; null gives it back to the rotation. */
  'series.setHost': z.object({ itemId: plannerItemIdSchema, host: hostSchema.nullable() }),
  /** Two items of one series change hosts. */
  'series.swapHosts': z.object({ itemId: plannerItemIdSchema, otherId: plannerItemIdSchema }),
  /** Puts materials, in order, into the coming items of a series that have no text yet. */
  'series.deal': z.object({
    id: plannerSeriesIdSchema,
    materialIds: z.array(materialIdSchema).min(1).max(500),
    today: daySchema,
  }),
  /** The year's days off from a file; an empty list takes the year away. */
  'planner.saveStatutory': z.object({
    year: z.number().int().min(1900).max(2200),
    days: z.array(statutoryDaySchema).max(366),
  }),
} as const;

export type PlannerCommandResults = {
  'planner.create': Readonly<{ itemId: PlannerItemId }>;
  'planner.update': null;
  'planner.reschedule': null;
  'planner.remove': null;
  'planner.stampSent': null;
  'planner.skip': null;
  /** How many moved, and how many stayed because they were sent. */
  'planner.shift': Readonly<{ moved: number; stayed: number }>;
  'planner.copyTo': Readonly<{ itemIds: readonly PlannerItemId[] }>;
  'planner.removeMany': null;
  /** How many changed, and how many kept their status because they were sent, or were not. */
  'planner.updateMany': Readonly<{ changed: number; stayed: number }>;
  'planner.recordFeedback': null;
  'planner.import': Readonly<{ added: number; changed: number; same: number }>;
  /** The items it planned. */
  'series.create': Readonly<{ seriesId: PlannerSeriesId; items: number }>;
  'series.update': null;
  'series.remove': null;
  'series.extend': null;
  'series.setHost': null;
  'series.swapHosts': null;
  'series.deal': Readonly<{ dealt: number }>;
  'planner.saveStatutory': null;
};

export const plannerQueries = {
  /** Items of the days `from`..`to`, both included, in order of day and time. */
  'planner.range': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    from: daySchema,
    to: daySchema,
  }),
  /** One item, wherever it is planned; null when it is gone. */
  'planner.item': z.object({ id: plannerItemIdSchema }),
  /** Every series of a community by name, without its items: what stays open watches this. */
  'series.names': z.object({ communityId: communityIdSchema, today: daySchema }),
  /** Every series of a community, by name. */
  'series.list': z.object({ communityId: communityIdSchema, today: daySchema }),
  /** A series with all its items in order of day (赛季计划); null when it is gone. */
  'series.detail': z.object({ id: plannerSeriesIdSchema }),
  /** The years whose days off were imported. */
  'planner.statutory': z.object({}),
} as const;

/** A series as a choice, and how far it is planned. */
export type SeriesName = Readonly<Pick<PlannerSeries, 'id' | 'communityId' | 'name' | 'plannedUntil'>> &
  /** Whether there is more of it than is planned. */
  Readonly<{ goesOn: boolean }>;

/** A series as a list shows it. */
export type SeriesRow = Readonly<{
  series: PlannerSeries;
  /** Items sent, and items planned altogether. */
  sent: number;
  planned: number;
  /** The next item that is not sent; null when there is none. */
  next: PlannerItem | null;
}>;

export type PlannerQueryResults = {
  'planner.range': readonly PlannerItem[];
  'planner.item': PlannerItem | null;
  'series.names': readonly SeriesName[];
  'series.list': readonly SeriesRow[];
  'series.detail': Readonly<{ series: PlannerSeries; items: readonly PlannerItem[] }> | null;
  'planner.statutory': StatutoryYears;
};
