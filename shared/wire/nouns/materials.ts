import { z } from 'zod';
import { type Day, daySchema } from '../../domain/days';
import {
  communityIdSchema,
  groupIdSchema,
  type MaterialId,
  materialIdSchema,
  type PlannerItemId,
  type PlanTemplateId,
  planTemplateIdSchema,
} from '../../domain/ids';
import { type Material, materialPatchSchema } from '../../domain/planner/material';
import { type PlanTemplate, planTemplateEntrySchema } from '../../domain/planner/plan-template';
import type { AppliedItem } from '../../domain/planner/templates/week-template';
import { nameSchema } from '../../domain/text';

export const materialsCommands = {
  'materials.create': z.object({
    communityId: communityIdSchema,
    materials: z
      .array(materialPatchSchema.and(z.object({ title: nameSchema })))
      .min(1)
      .max(500),
  }),
  'materials.update': z.object({ id: materialIdSchema, patch: materialPatchSchema }),
  'materials.remove': z.object({ ids: z.array(materialIdSchema).min(1).max(500) }),
  /** Keeps a week template; `id` null makes a new one. */
  'templates.save': z.object({
    communityId: communityIdSchema,
    id: planTemplateIdSchema.nullable(),
    name: nameSchema,
    entries: z.array(planTemplateEntrySchema).min(1).max(200),
  }),
  'templates.remove': z.object({ id: planTemplateIdSchema }),
  /**
   * Puts a template's lines into the week of a Monday. Lines whose item of that week is there already are left out
   * unless `again`. `groupIds` says which groups the items are for where a line names none.
   */
  'templates.apply': z.object({
    communityId: communityIdSchema,
    templateId: planTemplateIdSchema,
    name: nameSchema,
    entries: z.array(planTemplateEntrySchema).min(1).max(200),
    week: daySchema,
    groupIds: z.array(groupIdSchema).max(100),
    again: z.boolean(),
  }),
} as const;

export type MaterialsCommandResults = {
  'materials.create': Readonly<{ materialIds: readonly MaterialId[] }>;
  'materials.update': null;
  'materials.remove': null;
  'templates.save': Readonly<{ templateId: PlanTemplateId }>;
  'templates.remove': null;
  /** The new items, and how many lines stood there already. */
  'templates.apply': Readonly<{ itemIds: readonly PlannerItemId[]; already: number }>;
};

export const materialsQueries = {
  /** 素材库, newest first, with how often each was used. */
  'materials.list': z.object({ communityId: communityIdSchema }),
  /** The materials of one item, in their order, without those that are gone. */
  'materials.byIds': z.object({ ids: z.array(materialIdSchema).max(50) }),
  'templates.list': z.object({ communityId: communityIdSchema }),
  /** What was made from templates for the week of a Monday, wherever it stands now. */
  'templates.applied': z.object({ communityId: communityIdSchema, week: daySchema }),
} as const;

/** A material with its use: in how many items it was sent or is planned, on which days (in order), and on which last. */
export type MaterialRow = Readonly<{
  material: Material;
  uses: number;
  usedOn: readonly Day[];
  lastUsedOn: Day | null;
}>;

export type MaterialsQueryResults = {
  'materials.list': readonly MaterialRow[];
  'materials.byIds': readonly Material[];
  'templates.list': readonly PlanTemplate[];
  'templates.applied': readonly AppliedItem[];
};
