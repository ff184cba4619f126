import { z } from 'zod';
import { instantSchema } from '../days';
import { communityIdSchema, groupIdSchema, memberIdSchema, queueItemIdSchema, scriptIdSchema } from '../ids';
import { noteSchema } from '../text';

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
  })
  .readonly();
export type QueueItem = z.infer<typeof queueItemSchema>;
