import { z } from 'zod';
import { communityIdSchema, tagIdSchema } from '../ids';
import { avatarColors } from '../members/member';
import { lineSchema, nameSchema } from '../text';

/** A tag (标签) of a community. `groupName` is the tag group it stands in, empty for none. */
export const tagSchema = z
  .object({
    id: tagIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    groupName: lineSchema,
    color: z.enum(avatarColors),
  })
  .readonly();
export type Tag = z.infer<typeof tagSchema>;
