import { z } from 'zod';
import { daySchema, instantSchema } from '../days';
import { defaultExpertSettings, expertSettingsSchema } from '../experts/expert';
import { communityIdSchema, groupIdSchema, segmentIdSchema, tagIdSchema } from '../ids';
import { avatarColors, tiers } from '../members/member';
import { defaultOnboarding, onboardingStepsSchema } from '../onboarding/onboarding';
import { defaultRhythm, rhythmSchema } from '../planner/rhythm';
import { defaultReviewSettings, reviewSettingsSchema } from '../review/review';
import { lineSchema, nameSchema, noteSchema } from '../text';

/** Why a community exists (定位): for whom, why they come, what they get, what it costs them. */
export const positioningSchema = z
  .object({ audience: noteSchema, reason: noteSchema, gain: noteSchema, cost: noteSchema })
  .readonly();
export type Positioning = z.infer<typeof positioningSchema>;

/** A group of tags (标签组); in an exclusive one a member holds at most one of its tags. */
export const tagGroupSchema = z
  .object({ name: nameSchema, color: z.enum(avatarColors), exclusive: z.boolean() })
  .readonly();
export type TagGroup = z.infer<typeof tagGroupSchema>;

/** A 职务 the community offers, with its duty text; a unique one has at most one holder in a WeChat group. */
export const dutyOfferSchema = z
  .object({ title: nameSchema, description: lineSchema, unique: z.boolean() })
  .readonly();
export type DutyOffer = z.infer<typeof dutyOfferSchema>;

/** Share of each energy tier the community aims at, in percent; they sum to 100. */
export const tierTargetsSchema = z
  .object({
    high: z.number().int().min(0).max(100),
    middle: z.number().int().min(0).max(100),
    ordinary: z.number().int().min(0).max(100),
  })
  .refine(({ high, middle, ordinary }) => high + middle + ordinary === 100, 'sum')
  .readonly();
export type TierTargets = z.infer<typeof tierTargetsSchema>;

/** What counts towards knowing a member (背景覆盖). */
export const knownParts = ['identity', 'specialty', 'skin', 'intro'] as const;
export type KnownPart = (typeof knownParts)[number];

/** When a member counts as known: at least `least` of `parts`. */
export const coverageRuleSchema = z
  .object({ parts: z.array(z.enum(knownParts)).min(1).readonly(), least: z.number().int().min(1).max(4) })
  .readonly();
export type CoverageRule = z.infer<typeof coverageRuleSchema>;

/** Who is to be contacted how often: everybody with a tag, in a segment or of a tier, every `days` days. */
export const cadenceRuleSchema = z
  .object({
    of: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('tag'), tagId: tagIdSchema }),
      z.object({ kind: z.literal('segment'), segmentId: segmentIdSchema }),
      z.object({ kind: z.literal('tier'), tier: z.enum(tiers) }),
    ]),
    days: z.number().int().min(1).max(365),
  })
  .readonly();
export type CadenceRule = z.infer<typeof cadenceRuleSchema>;

/** The rules of the groups (群规), a clause each; the version counts up with every change. */
export const clausesSchema = z
  .object({ version: z.number().int().min(0), items: z.array(nameSchema).max(100).readonly() })
  .readonly();
export type Clauses = z.infer<typeof clausesSchema>;

/** What the operator sets for a community, each with what it is until they do. */
const communitySettingsShape = {
  positioning: positioningSchema,
  tagGroups: z.array(tagGroupSchema).max(100).readonly(),
  duties: z.array(dutyOfferSchema).max(100).readonly(),
  tierTargets: tierTargetsSchema,
  coverage: coverageRuleSchema,
  cadences: z.array(cadenceRuleSchema).max(50).readonly(),
  expert: expertSettingsSchema,
  review: reviewSettingsSchema,
  clauses: clausesSchema,
  /** Shares of a group's capacity, in percent, from which its fill is warned of. */
  fillWarnings: z.array(z.number().int().min(1).max(100)).max(5).readonly(),
  /** What a newcomer is sent in the first days (新人陪伴). */
  onboarding: onboardingStepsSchema,
  /** Slots, own days, reading speed and rests of the content calendar. */
  rhythm: rhythmSchema,
};

export const defaultCommunitySettings = {
  positioning: { audience: '', reason: '', gain: '', cost: '' },
  tagGroups: [],
  duties: [],
  tierTargets: { high: 5, middle: 15, ordinary: 80 },
  coverage: { parts: ['identity', 'specialty', 'skin', 'intro'], least: 2 },
  cadences: [],
  expert: defaultExpertSettings,
  review: defaultReviewSettings,
  clauses: { version: 0, items: [] },
  fillWarnings: [80, 95],
  onboarding: defaultOnboarding,
  rhythm: defaultRhythm,
} as const satisfies z.infer<z.ZodObject<typeof communitySettingsShape>>;

/** A community (社群): one brand or circle with one or more WeChat groups. Everything else belongs to one. */
export const communitySchema = z
  .object({
    id: communityIdSchema,
    name: nameSchema,
    /** One line on what it is for. */
    purpose: lineSchema,
    /** The made-up demo community, removable in one click. */
    demo: z.boolean(),
    createdAt: instantSchema,
    // What came with version 3 of the store: rows of older snapshots and journals come without it.
    archivedAt: instantSchema.nullable().default(null),
    positioning: positioningSchema.default(defaultCommunitySettings.positioning),
    tagGroups: communitySettingsShape.tagGroups.default([]),
    duties: communitySettingsShape.duties.default([]),
    tierTargets: tierTargetsSchema.default(defaultCommunitySettings.tierTargets),
    coverage: coverageRuleSchema.default(defaultCommunitySettings.coverage),
    cadences: communitySettingsShape.cadences.default([]),
    expert: expertSettingsSchema.default(defaultExpertSettings),
    review: reviewSettingsSchema.default(defaultReviewSettings),
    clauses: clausesSchema.default(defaultCommunitySettings.clauses),
    fillWarnings: communitySettingsShape.fillWarnings.default(defaultCommunitySettings.fillWarnings),
    // What came with version 4 of the store.
    onboarding: onboardingStepsSchema.default(defaultOnboarding),
    // What came with version 5 of the store.
    rhythm: rhythmSchema.default(defaultRhythm),
  })
  .readonly();
export type Community = z.infer<typeof communitySchema>;

/** What of a community may be changed; tag groups are changed with their tags. */
export const communityPatchSchema = z
  .object({ name: nameSchema, purpose: lineSchema, ...communitySettingsShape })
  .omit({ tagGroups: true })
  .exactPartial()
  .strict();

/** A new community with nothing set yet. */
export function newCommunity(
  fields: Pick<Community, 'id' | 'name' | 'demo' | 'createdAt'> & Partial<Community>,
): Community {
  return { purpose: '', archivedAt: null, ...defaultCommunitySettings, ...fields };
}

/** Largest personal WeChat group (facts.md 2). */
export const wechatGroupCapacity = 500;

/** A WeChat group (群) of a community. */
export const groupSchema = z
  .object({
    id: groupIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    /** How many people fit, at most 500 in personal WeChat. */
    capacity: z.number().int().min(1).max(wechatGroupCapacity),
    position: z.number(),
    createdAt: instantSchema,
    // What came with version 3 of the store.
    /** The group's notice (群公告), to be copied into WeChat. */
    notice: noteSchema.default(''),
    archivedAt: instantSchema.nullable().default(null),
    /** The day of the newest list of who spoke; null while nobody knows, so that 发言 0 says nothing yet. */
    speechKnownOn: daySchema.nullable().default(null),
  })
  .readonly();
export type Group = z.infer<typeof groupSchema>;

/** The later fields of a new group. */
export const newGroupFields = { notice: '', archivedAt: null, speechKnownOn: null } as const;
