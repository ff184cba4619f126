import { z } from 'zod';
import { instantSchema } from '../days';
import { communityIdSchema, groupIdSchema, memberIdSchema, queueItemIdSchema, scriptIdSchema } from '../ids';
import { stepIdSchema } from '../onboarding/onboarding';
import { noteSchema } from '../text';

/** `mention`: a nickname to paste behind an @. `note`: something done by hand, such as sending a picture or waiting. */
export const queueKindSchema = z.enum(['text', 'mention', 'note']);

/** Which piece of a text that was cut it is, counted from 1; null for a whole one. */
export const queuePartSchema = z
  .object({ at: z.number().int().min(1), of: z.number().int().min(2) })
  .readonly()
  .nullable();

/** Most items the queue takes at once. */
export const queueFillLimit = 2_000;

/** One finished text waiting to be copied (复制队列), with the people it is for. */
export const queueItemSchema = z
  .object({
    id: queueItemIdSchema,
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    scriptId: scriptIdSchema.nullable(),
    memberIds: z.array(memberIdSchema).max(500).readonly(),
    text: noteSchema,
    /** Copying it counts as welcoming its members in `groupId`. */
    welcome: z.boolean(),
    position: z.number(),
    state: z.enum(['waiting', 'copied', 'skipped']),
    copiedAt: instantSchema.nullable(),
    // What came with version 4 of the store: rows of older snapshots and journals come without it.
    kind: queueKindSchema.default('text'),
    part: queuePartSchema.default(null),
    stepId: stepIdSchema.nullable().default(null),
  })
  .readonly();
export type QueueItem = z.infer<typeof queueItemSchema>;
