import { z } from 'zod';
import { checkKinds } from '../checks/check-kinds';
import { instantSchema } from '../days';
import { communityIdSchema, scriptIdSchema } from '../ids';
import { lineSchema, nameSchema } from '../text';
import { inputsLimit, inputValuesSchema, scriptInputSchema } from './script-inputs';

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

/** Editable fields that came with version 4 of the store. */
const laterScriptShape = {
  /** What is asked when the script is used (填空), in the order of the form. */
  inputs: z.array(scriptInputSchema).max(inputsLimit).readonly(),
  /** Checks that stay silent for this script. */
  mutedChecks: z.array(z.enum(checkKinds)).max(checkKinds.length).readonly(),
};

/** The later fields of a new script. */
export const newScriptFields = { inputs: [], mutedChecks: [], lastInputs: {} } as const;

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
    // What came with version 4 of the store: rows of older snapshots and journals come without it.
    inputs: laterScriptShape.inputs.default([]),
    mutedChecks: laterScriptShape.mutedChecks.default([]),
    /** What was filled in last time, by the inputs' names. */
    lastInputs: inputValuesSchema.default({}),
  })
  .readonly();
export type Script = z.infer<typeof scriptSchema>;

/** What is recorded of a script when its text is copied; one that is built in has no id. */
export type CopiedScript = Readonly<{
  id: Script['id'] | null;
  scenario: Scenario;
  /** The step of the newcomers' first days (新人陪伴) it is copied for. */
  stepId?: string | null;
}>;

export const scriptPatchSchema = z
  .object({ ...editableScriptShape, ...laterScriptShape })
  .exactPartial()
  .strict()
  .readonly();
export type ScriptPatch = z.infer<typeof scriptPatchSchema>;
