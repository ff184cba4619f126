import { z } from 'zod';
import { instantSchema } from '../days';
import { communityIdSchema, copyIdSchema, groupIdSchema, memberIdSchema, scriptIdSchema } from '../ids';
import { noteSchema } from '../text';

/** A text that was put on the clipboard for a group (复制记录), so that it is not sent there twice by mistake. */
export const copySchema = z
  .object({
    id: copyIdSchema,
    communityId: communityIdSchema,
    /** Null while the whole community was chosen. A group that was removed stays named: null would mean all of them. */
    groupId: groupIdSchema.nullable(),
    scriptId: scriptIdSchema.nullable(),
    /** Whom it was for; empty for everybody, and once none of them is a member any more. */
    memberIds: z.array(memberIdSchema).max(500).readonly(),
    text: noteSchema,
    at: instantSchema,
  })
  .readonly();
export type Copy = z.infer<typeof copySchema>;
