import { z } from 'zod';
import { daySchema, instantSchema } from '../days';
import { communityIdSchema, memberIdSchema, reviewCaseIdSchema, reviewRuleIdSchema } from '../ids';
import { structureRoles, tiers } from '../members/member';
import { lineSchema, nameSchema, noteSchema } from '../text';

/**
 * What a rule looks at. `name-pattern` is a regular expression over the nickname; `name-words` finds any of its words in
 * it; `silent-days` and `expired` look at what is known of the member; the rest are reported by hand, with evidence.
 */
export const reviewRuleKinds = [
  'name-pattern',
  'name-words',
  'silent-days',
  'expired',
  'link-drop',
  'rule-break',
  'harassment',
  'red-packet-test',
  'batch-add',
] as const;
export type ReviewRuleKind = (typeof reviewRuleKinds)[number];

export const reviewSeverities = ['low', 'middle', 'high'] as const;
export type ReviewSeverity = (typeof reviewSeverities)[number];

/** A rule of the entry review, as data the operator edits. */
export const reviewRuleSchema = z
  .object({
    id: reviewRuleIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    kind: z.enum(reviewRuleKinds),
    /** The regular expression of a `name-pattern`. */
    pattern: lineSchema,
    /** The words of `name-words`. */
    words: z.array(nameSchema).max(200).readonly(),
    /** Days without a word for `silent-days`. */
    days: z.number().int().min(1).max(3_650),
    severity: z.enum(reviewSeverities),
    /** Which clause of the group's rules it follows, counted from 1; 0 for none. */
    clause: z.number().int().min(0).max(100),
    enabled: z.boolean(),
    position: z.number(),
    createdAt: instantSchema,
  })
  .readonly();
export type ReviewRule = z.infer<typeof reviewRuleSchema>;

/**
 * Where a case stands: 待看 → 已提醒 (grace runs) → 待移出 → 已移出; or 留下 (kept, with the reason), at any point.
 * The app removes nobody: 已移出 is ticked by hand after it was done in WeChat.
 */
export const reviewStates = ['open', 'warned', 'to-remove', 'removed', 'kept'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** One line of a case's audit log. Lines are added, never changed; where there is no room, old ones are folded. */
export const reviewStepSchema = z
  .object({
    at: instantSchema,
    state: z.enum(reviewStates),
    /** The clause as it read at that step: `第 3 条（第 2 版）：不发广告`; empty for none. */
    clause: lineSchema,
    note: lineSchema,
    /** The step went against an exemption or skipped a stage. */
    bypass: z.boolean(),
  })
  .readonly();
export type ReviewStep = z.infer<typeof reviewStepSchema>;

/** What is held against one member under one rule, and what was done about it. */
export const reviewCaseSchema = z
  .object({
    id: reviewCaseIdSchema,
    communityId: communityIdSchema,
    memberId: memberIdSchema,
    ruleId: reviewRuleIdSchema.nullable(),
    /** The rule's name when the case was opened. */
    ruleName: nameSchema,
    severity: z.enum(reviewSeverities),
    /** What was seen, a line each. */
    evidence: z.array(noteSchema.min(1)).min(1).max(50).readonly(),
    /** The member's tier when the case was opened, so that the report shows who was treated how. */
    tier: z.enum(tiers),
    state: z.enum(reviewStates),
    graceUntil: daySchema.nullable(),
    openedAt: instantSchema,
    steps: z.array(reviewStepSchema).min(1).max(200).readonly(),
  })
  .readonly();
export type ReviewCase = z.infer<typeof reviewCaseSchema>;

/** How a community goes about its entry review. */
export const reviewSettingsSchema = z
  .object({
    /** Days between the warning and 待移出. */
    graceDays: z.number().int().min(0).max(90),
    /** Most people removed a day: slow, quality first. */
    perDay: z.number().int().min(1).max(500),
    exemptRoles: z.array(z.enum(structureRoles)).max(structureRoles.length).readonly(),
    /** Members with a running paid membership. */
    exemptPaid: z.boolean(),
    /** Members who joined less than so many days ago, for silence only. */
    exemptJoinedDays: z.number().int().min(0).max(365),
    /** Members with one of these words in their notes or tags, such as 出差. */
    exemptWords: z.array(nameSchema).max(50).readonly(),
  })
  .readonly();
export type ReviewSettings = z.infer<typeof reviewSettingsSchema>;

export const defaultReviewSettings: ReviewSettings = {
  graceDays: 3,
  perDay: 5,
  exemptRoles: ['founder', 'manager', 'payer'],
  exemptPaid: true,
  exemptJoinedDays: 7,
  exemptWords: ['出差', '旅行', '请假'],
};
