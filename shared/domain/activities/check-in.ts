import { z } from 'zod';
import { daySchema, instantSchema } from '../days';
import { activityIdSchema, checkInIdSchema, communityIdSchema, memberIdSchema } from '../ids';
import { lineSchema, nameSchema } from '../text';

/** One check-in (打卡, 签到) of one person for one day of an activity. There is one a person and day. */
export const checkInSchema = z
  .object({
    id: checkInIdSchema,
    communityId: communityIdSchema,
    activityId: activityIdSchema,
    memberId: memberIdSchema.nullable(),
    name: nameSchema,
    /** The day it counts for. */
    day: daySchema,
    /** It makes up for a missed day (补卡). */
    makeUp: z.boolean(),
    /** What they said with it. */
    text: lineSchema,
    at: instantSchema,
  })
  .readonly();
export type CheckIn = z.infer<typeof checkInSchema>;
