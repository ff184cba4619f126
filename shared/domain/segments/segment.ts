import { z } from 'zod';
import { daySchema, instantSchema } from '../days';
import { communityIdSchema, fieldIdSchema, groupIdSchema, segmentIdSchema, tagIdSchema } from '../ids';
import { genders, membershipStatuses, structureRoles, tiers } from '../members/member';
import { skinTypes } from '../members/skin';
import { lineSchema, nameSchema } from '../text';
import { timelineKinds } from '../timeline/timeline-event';

/** Deepest nesting of conditions, and most of them in one segment. */
export const segmentDepth = 6;
export const segmentTests = 60;

const words = z.array(nameSchema).max(50).readonly();
const negated = z.boolean();

/** Texts a condition may look at. */
export const textSubjects = [
  'nickname',
  'preferredName',
  'wechatId',
  'city',
  'source',
  'inviter',
  'notes',
] as const;
/** Lists of words a condition may look into; no word chosen asks whether there is any. */
export const listSubjects = [
  'duty',
  'specialty',
  'hobby',
  'personality',
  'concern',
  'state',
  'allergen',
] as const;
/** Days a condition may look at. */
export const daySubjects = ['joinedOn', 'lastContact', 'paidUntil', 'birthday', 'createdAt'] as const;
/** Numbers a condition may look at. */
export const countSubjects = ['spoken', 'groups', 'orders', 'invited', 'timeline'] as const;

export const dayRules = ['within-last', 'longer-ago', 'within-next', 'from', 'until', 'unknown'] as const;
export const numberRules = ['at-least', 'at-most', 'exactly'] as const;

/**
 * One test of a member. `negated` turns it round. A test on something nobody knows fails (and, negated, passes), but
 * for `unknown` and `empty`, which ask just that. A test with no value chosen asks whether there is any. How often
 * somebody spoke in a group that nobody has counted is the exception: such a test neither holds nor fails, whichever
 * way round, so that nobody is called silent for want of a chat record.
 */
export const segmentTestSchema = z.discriminatedUnion('test', [
  z.object({
    test: z.literal('text'),
    subject: z.enum(textSubjects),
    rule: z.enum(['is', 'contains', 'empty']),
    value: lineSchema,
    negated,
  }),
  z.object({ test: z.literal('gender'), values: z.array(z.enum(genders)).max(3).readonly(), negated }),
  z.object({ test: z.literal('tier'), values: z.array(z.enum(tiers)).max(3).readonly(), negated }),
  z.object({
    test: z.literal('role'),
    values: z.array(z.enum(structureRoles)).max(structureRoles.length).readonly(),
    negated,
  }),
  z.object({
    test: z.literal('skin-type'),
    values: z
      .array(z.enum([...skinTypes, 'unknown']))
      .max(skinTypes.length + 1)
      .readonly(),
    negated,
  }),
  z.object({ test: z.literal('sensitive'), negated }),
  z.object({ test: z.literal('tag'), tagIds: z.array(tagIdSchema).max(50).readonly(), negated }),
  z.object({ test: z.literal('list'), subject: z.enum(listSubjects), words, negated }),
  /** In one of these groups with one of these states; no group chosen means any. */
  z.object({
    test: z.literal('group'),
    groupIds: z.array(groupIdSchema).max(50).readonly(),
    status: z.enum(membershipStatuses),
    negated,
  }),
  /** `days` for rules relative to today, `day` for 'from' and 'until'. */
  z.object({
    test: z.literal('day'),
    subject: z.enum(daySubjects),
    rule: z.enum(dayRules),
    days: z.number().int().min(0).max(36_500),
    day: daySchema.nullable(),
    negated,
  }),
  /**
   * `groupId` narrows messages to one group, `kind` timeline entries to one kind, `within` (days) timeline entries and
   * orders to lately; where they are not of the subject they are null.
   */
  z.object({
    test: z.literal('count'),
    subject: z.enum(countSubjects),
    groupId: groupIdSchema.nullable(),
    kind: z.enum(timelineKinds).nullable(),
    within: z.number().int().min(1).max(36_500).nullable(),
    rule: z.enum(numberRules),
    value: z.number().int().min(0).max(1_000_000),
    negated,
  }),
  /** A custom field: which of the parts below count is the field's kind's. */
  z.object({
    test: z.literal('field'),
    fieldId: fieldIdSchema,
    rule: z.enum(['is', 'contains', 'has-any', 'yes', ...dayRules, ...numberRules]),
    text: lineSchema,
    words,
    number: z.number(),
    day: daySchema.nullable(),
    negated,
  }),
]);
export type SegmentTest = z.infer<typeof segmentTestSchema>;

/** Conditions that must all hold, or of which one must. */
export type SegmentGroup = Readonly<{
  test: 'all' | 'any';
  negated: boolean;
  parts: readonly SegmentCondition[];
}>;
export type SegmentCondition = SegmentTest | SegmentGroup;

/**
 * A group of at most `depth` levels. Of an `any` one part must hold: without parts nobody passes. The levels are spelt
 * out rather than made lazy, so that a file nested ten thousand deep is refused like any other.
 */
function groupSchema(depth: number): z.ZodType<SegmentGroup> {
  const part: z.ZodType<SegmentCondition> =
    depth > 1 ? z.union([segmentTestSchema, groupSchema(depth - 1)]) : segmentTestSchema;
  return z.object({
    test: z.enum(['all', 'any']),
    negated,
    parts: z.array(part).max(segmentTests).readonly(),
  });
}

/** How many tests stand in a tree. */
export function testCount(condition: SegmentCondition): number {
  return 'parts' in condition ? condition.parts.reduce((sum, part) => sum + testCount(part), 0) : 1;
}

/** The root of a segment: a group that is neither too deep nor too long. */
export const segmentRootSchema = groupSchema(segmentDepth).refine(
  (condition) => testCount(condition) <= segmentTests,
  'condition',
);

/** A saved set of members (分组), by what is true of them rather than by name. */
export const segmentSchema = z
  .object({
    id: segmentIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    condition: segmentRootSchema,
    /** Stands in the side bar. */
    pinned: z.boolean(),
    position: z.number(),
    createdAt: instantSchema,
  })
  .readonly();
export type Segment = z.infer<typeof segmentSchema>;

/** The root that everybody passes. */
export const everybody: SegmentGroup = { test: 'all', negated: false, parts: [] };
