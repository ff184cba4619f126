import { z } from 'zod';
import { daySchema, instantSchema, timeOfDaySchema } from '../../domain/days';
import { communityIdSchema, groupIdSchema, type PlannerItemId, plannerItemIdSchema } from '../../domain/ids';
import { type PlannerItem, plannerItemPatchSchema } from '../../domain/planner/planner-item';
import { nameSchema } from '../../domain/text';

export const plannerCommands = {
  'planner.create': z.object({
    communityId: communityIdSchema,
    fields: plannerItemPatchSchema.and(
      z.object({ title: nameSchema, day: daySchema, time: timeOfDaySchema }),
    ),
  }),
  'planner.update': z.object({ id: plannerItemIdSchema, patch: plannerItemPatchSchema }),
  'planner.reschedule': z.object({ id: plannerItemIdSchema, day: daySchema, time: timeOfDaySchema }),
  'planner.remove': z.object({ id: plannerItemIdSchema }),
  /** Stamps 已发 with the actual time, or takes the stamp back when `sentAt` is null. */
  'planner.stampSent': z.object({ id: plannerItemIdSchema, sentAt: instantSchema.nullable() }),
} as const;

export type PlannerCommandResults = {
  'planner.create': Readonly<{ itemId: PlannerItemId }>;
  'planner.update': null;
  'planner.reschedule': null;
  'planner.remove': null;
  'planner.stampSent': null;
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
} as const;

export type PlannerQueryResults = {
  'planner.range': readonly PlannerItem[];
  'planner.item': PlannerItem | null;
};
