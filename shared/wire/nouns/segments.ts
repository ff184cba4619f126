import { z } from 'zod';
import { daySchema } from '../../domain/days';
import {
  communityIdSchema,
  groupIdSchema,
  type MemberId,
  memberIdSchema,
  type SegmentId,
  segmentIdSchema,
} from '../../domain/ids';
import { type Segment, segmentRootSchema } from '../../domain/segments/segment';
import { nameSchema } from '../../domain/text';

export const segmentsCommands = {
  'segments.create': z.object({
    communityId: communityIdSchema,
    name: nameSchema,
    condition: segmentRootSchema,
    pinned: z.boolean(),
  }),
  'segments.update': z.object({
    id: segmentIdSchema,
    patch: z
      .object({ name: nameSchema, condition: segmentRootSchema, pinned: z.boolean() })
      .exactPartial()
      .strict(),
  }),
  'segments.remove': z.object({ id: segmentIdSchema }),
} as const;

export type SegmentsCommandResults = {
  'segments.create': Readonly<{ segmentId: SegmentId }>;
  'segments.update': null;
  'segments.remove': null;
};

const scope = { communityId: communityIdSchema, groupId: groupIdSchema.nullable(), today: daySchema };

export const segmentsQueries = {
  /** All segments of a community, with how many members are in each today, in the group where one is given. */
  'segments.list': z.object(scope),
  /** How many members a condition holds for, and the first few of them: the builder's live count. */
  'segments.preview': z.object({ ...scope, condition: segmentRootSchema }),
  /** Which of these members are in which of the community's segments, in the order of the segments. */
  'segments.ofMembers': z.object({ ...scope, memberIds: z.array(memberIdSchema).max(500) }),
} as const;

export type SegmentCount = Segment & Readonly<{ count: number }>;

export type SegmentsQueryResults = {
  'segments.list': readonly SegmentCount[];
  'segments.ofMembers': ReadonlyArray<Readonly<{ name: string; memberIds: readonly MemberId[] }>>;
  'segments.preview': Readonly<{
    count: number;
    people: number;
    sample: ReadonlyArray<Readonly<{ id: MemberId; nickname: string }>>;
  }>;
};
