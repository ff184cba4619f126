import { z } from 'zod';
import type { Clauses } from '../../domain/communities/community';
import { type Day, daySchema } from '../../domain/days';
import {
  communityIdSchema,
  groupIdSchema,
  type MemberId,
  memberIdSchema,
  type ReviewCaseId,
  type ReviewRuleId,
  reviewCaseIdSchema,
  reviewRuleIdSchema,
} from '../../domain/ids';
import type { Tier } from '../../domain/members/member';
import type { Exemption } from '../../domain/review/exemptions';
import {
  type ReviewCase,
  type ReviewRule,
  type ReviewSettings,
  reviewRuleKinds,
  reviewSeverities,
  reviewStates,
} from '../../domain/review/review';
import type { SimulatedEffect, TierOutcome } from '../../domain/review/review-report';
import { lineSchema, nameSchema, noteSchema } from '../../domain/text';

const ruleShape = {
  name: nameSchema,
  kind: z.enum(reviewRuleKinds),
  pattern: lineSchema,
  words: z.array(nameSchema).max(200).readonly(),
  days: z.number().int().min(1).max(3_650),
  severity: z.enum(reviewSeverities),
  clause: z.number().int().min(0).max(100),
  enabled: z.boolean(),
};

const evidence = z.array(noteSchema.min(1)).min(1).max(50);

export const reviewCommands = {
  /** Puts the built-in rules in, where the community has none. */
  'review.addDefaults': z.object({ communityId: communityIdSchema }),
  'review.createRule': z.object({ communityId: communityIdSchema, fields: z.object(ruleShape) }),
  'review.updateRule': z.object({
    id: reviewRuleIdSchema,
    patch: z.object(ruleShape).exactPartial().strict(),
  }),
  'review.removeRule': z.object({ id: reviewRuleIdSchema }),
  /** Opens a case for each; one already open under the same rule gets the evidence instead. */
  'review.openCases': z.object({
    communityId: communityIdSchema,
    cases: z
      .array(z.object({ memberId: memberIdSchema, ruleId: reviewRuleIdSchema, evidence }))
      .min(1)
      .max(500),
  }),
  /** Moves a case on; `bypass` says that it skips a stage or an exemption. Only `removed` ends the membership. */
  'review.decide': z.object({
    ids: z.array(reviewCaseIdSchema).min(1).max(500),
    state: z.enum(reviewStates),
    note: lineSchema,
    bypass: z.boolean(),
    today: daySchema,
  }),
} as const;

export type ReviewCommandResults = {
  'review.addDefaults': Readonly<{ rules: number }>;
  'review.createRule': Readonly<{ ruleId: ReviewRuleId }>;
  'review.updateRule': null;
  'review.removeRule': null;
  'review.openCases': Readonly<{ ids: readonly ReviewCaseId[] }>;
  'review.decide': null;
};

const scope = { communityId: communityIdSchema, groupId: groupIdSchema.nullable(), today: daySchema };

export const reviewQueries = {
  'review.view': z.object(scope),
  /** Members who have not said a word for so many days, as far as what was pasted tells (M20). */
  'review.silent': z.object({ ...scope, days: z.number().int().min(1).max(3_650) }),
} as const;

/** Somebody a rule finds, who has no case under it yet. */
export type ReviewFinding = Readonly<{
  memberId: MemberId;
  nickname: string;
  tier: Tier;
  ruleId: ReviewRuleId;
  ruleName: string;
  severity: ReviewRule['severity'];
  evidence: string;
  exemption: Exemption | null;
}>;

export type ReviewCaseView = ReviewCase &
  Readonly<{ nickname: string; exemption: Exemption | null; graceOver: boolean; clause: string }>;

/** A member without a word. `joinedDays` is null where nobody knows when they joined. */
export type SilentMember = Readonly<{
  memberId: MemberId;
  nickname: string;
  tier: Tier;
  joinedDays: number | null;
  spokenOn: Day | null;
  exemption: Exemption | null;
  /** What a case would say. */
  evidence: string;
  /** A case about silence runs already, or ended with 留下. */
  hasCase: boolean;
}>;

export type ReviewQueryResults = {
  'review.view': Readonly<{
    rules: readonly ReviewRule[];
    settings: ReviewSettings;
    clauses: Clauses;
    findings: readonly ReviewFinding[];
    /** Findings beyond those that are sent. */
    moreFindings: number;
    cases: readonly ReviewCaseView[];
    /** Removals ticked today, against the day's limit. */
    removedToday: number;
    /** What carrying out 待移出 would do. The active share is null while nobody knows who spoke. */
    simulated: SimulatedEffect;
    /** How cases of each tier came out, so that unequal handling shows. */
    byTier: readonly TierOutcome[];
  }>;
  'review.silent': Readonly<{
    /** The day up to which is known who spoke; null where nobody knows, and the list is empty. */
    knownOn: Day | null;
    members: readonly SilentMember[];
    /** Members beyond those that are sent. */
    more: number;
  }>;
};
