import { z } from 'zod';
import { instantSchema } from '../days';
import { communityIdSchema, memberIdSchema, timelineEventIdSchema } from '../ids';
import { noteSchema } from '../text';

/** Kinds of timeline entries (M18). */
export const timelineKinds = [
  'joined',
  'intro',
  'asked',
  'answered',
  'order',
  'feedback',
  'gift',
  'activity',
  'script-copied',
  'role-change',
  'warning',
  'merge',
  'note',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened with a member (时间线). */
export const timelineEventSchema = z
  .object({
    id: timelineEventIdSchema,
    communityId: communityIdSchema,
    memberId: memberIdSchema,
    kind: z.enum(timelineKinds),
    at: instantSchema,
    text: noteSchema,
    /** Id of the script, activity or order it came from, or null. */
    sourceId: z.string().max(64).nullable(),
  })
  .readonly();
export type TimelineEvent = z.infer<typeof timelineEventSchema>;
