import { z } from 'zod';
import { instantSchema } from '../days';
import { communityIdSchema, scriptIdSchema } from '../ids';
import { lineSchema, nameSchema } from '../text';

/** Scenarios (场景) a script is kept under, in the order the library shows them. */
export const scenarios = ['欢迎', '群规', 'FAQ', '提醒', '活动', '危机', '私聊', '朋友圈'] as const;
export type Scenario = (typeof scenarios)[number];

/** Longest script body, in UTF-16 units. */
export const scriptBodyLimit = 20_000;

const editableScriptShape = {
  title: nameSchema,
  /** LiquidJS template. */
  body: z.string().max(scriptBodyLimit),
  scenario: z.enum(scenarios),
  folder: lineSchema,
  tags: z.array(nameSchema).max(50).readonly(),
  favourite: z.boolean(),
  archivedAt: instantSchema.nullable(),
};

/** A script (话术): a template filled from the members it is copied for. */
export const scriptSchema = z
  .object({
    id: scriptIdSchema,
    communityId: communityIdSchema,
    ...editableScriptShape,
    useCount: z.number().int().nonnegative(),
    lastUsedAt: instantSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly();
export type Script = z.infer<typeof scriptSchema>;

/** What is recorded of a script when its text is copied; one that is built in has no id. */
export type CopiedScript = Readonly<{ id: Script['id'] | null; scenario: Scenario }>;

export const scriptPatchSchema = z.object(editableScriptShape).exactPartial().strict().readonly();
export type ScriptPatch = z.infer<typeof scriptPatchSchema>;
