import { z } from 'zod';
import { daySchema } from '../../domain/days';
import type { Ask } from '../../domain/experts/expert';
import { askOutcomes } from '../../domain/experts/expert';
import type { ScoreReason } from '../../domain/experts/score-expert';
import {
  type AskId,
  askIdSchema,
  communityIdSchema,
  groupIdSchema,
  type MemberId,
  memberIdSchema,
} from '../../domain/ids';
import { lineSchema } from '../../domain/text';
import type { MemberInGroup } from './members';

const topic = lineSchema.min(1);

export const expertsCommands = {
  /** These members were @-ed for this topic: an ask each, and a line on each timeline. */
  'experts.logAsk': z.object({
    communityId: communityIdSchema,
    memberIds: z.array(memberIdSchema).min(1).max(5),
    topic,
  }),
  'experts.logOutcome': z.object({ id: askIdSchema, outcome: z.enum(askOutcomes) }),
  /** A topic nobody in the community is known for. */
  'experts.logGap': z.object({ communityId: communityIdSchema, topic }),
  'experts.removeAsk': z.object({ id: askIdSchema }),
} as const;

export type ExpertsCommandResults = {
  'experts.logAsk': Readonly<{ askIds: readonly AskId[] }>;
  'experts.logOutcome': null;
  'experts.logGap': Readonly<{ askId: AskId }>;
  'experts.removeAsk': null;
};

export const expertsQueries = {
  'experts.find': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    topic: lineSchema,
    today: daySchema,
  }),
  /** Asks still without an outcome, the last ones with one, and the gaps. */
  'experts.asks': z.object({ communityId: communityIdSchema }),
} as const;

export type ExpertHit = MemberInGroup &
  Readonly<{
    score: number;
    reasons: readonly ScoreReason[];
    lastAskedAt: number | null;
    asked: number;
    answered: number;
    /** Proposed within the cool-down because no one else matches. */
    withinCoolDown: boolean;
  }>;

export type ExpertsQueryResults = {
  'experts.find': Readonly<{
    /** The words of the topic that meant something, for the screen to show. */
    understood: readonly string[];
    /** At most five, best first. */
    people: readonly ExpertHit[];
    /** Where nobody matches: who knows the same domain and might know, or might know who knows. */
    maybe: readonly ExpertHit[];
    /** Matching people left out because they were asked within the cool-down. */
    resting: ReadonlyArray<Readonly<{ memberId: MemberId; nickname: string; lastAskedAt: number }>>;
  }>;
  'experts.asks': ReadonlyArray<Ask & Readonly<{ nickname: string }>>;
};
