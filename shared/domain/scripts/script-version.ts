import { z } from 'zod';
import { instantSchema } from '../days';
import { communityIdSchema, scriptIdSchema, scriptVersionIdSchema } from '../ids';
import { nameSchema } from '../text';
import { scriptBodyLimit } from './script';
import { scriptInputSchema } from './script-inputs';

/** Versions kept of one script; the oldest goes first. */
export const versionLimit = 50;

/**
 * Changes within this long of the newest version belong to the same sitting and make no version of their own, in
 * milliseconds: a script is saved while it is typed.
 */
export const versionPause = 10 * 60_000;

/** How a script stood before it was changed. */
export const scriptVersionSchema = z
  .object({
    id: scriptVersionIdSchema,
    communityId: communityIdSchema,
    scriptId: scriptIdSchema,
    title: nameSchema,
    body: z.string().max(scriptBodyLimit),
    inputs: z.array(scriptInputSchema).max(20).readonly(),
    /** When it was written, as far as known: the script's `updatedAt` at the time. */
    writtenAt: instantSchema,
    /** When it was replaced. */
    replacedAt: instantSchema,
  })
  .readonly();
export type ScriptVersion = z.infer<typeof scriptVersionSchema>;
