import { z } from 'zod';
import { checkInSchema } from '../../domain/activities/check-in';
import { type Lesson, lessonSchema } from '../../domain/activities/lesson';
import { participantSchema } from '../../domain/activities/participant';
import { rewardSchema } from '../../domain/activities/reward';
import { type Chain, chainSchema } from '../../domain/chains/chain';
import type { Day } from '../../domain/days';
import {
  activityIdSchema,
  type ChainId,
  type CheckInId,
  chainIdSchema,
  checkInIdSchema,
  communityIdSchema,
  type LessonId,
  lessonIdSchema,
  type MemberId,
  type ParticipantId,
  participantIdSchema,
  plannerItemIdSchema,
  type RewardId,
  rewardIdSchema,
} from '../../domain/ids';

/** Most rows of a ledger that one command writes. */
export const ledgerLimit = 2_000;

const participant = participantSchema.unwrap();
const checkIn = checkInSchema.unwrap();
const reward = rewardSchema.unwrap();
const lesson = lessonSchema.unwrap();
const chain = chainSchema.unwrap();

/** People, check-ins, rewards, 接龙 and lessons of activities. `save` with an id writes a row anew; without one makes it. */
export const ledgersCommands = {
  /**
   * One row a person and activity: whoever is there already is changed. A time of signing up is set by the vault the
   * first time the state is `signed` or `attended`.
   */
  'participants.save': z.object({
    activityId: activityIdSchema,
    people: z
      .array(
        participant.pick({ memberId: true, name: true, state: true, source: true, note: true }).extend({
          id: participantIdSchema.nullable(),
        }),
      )
      .min(1)
      .max(ledgerLimit),
  }),
  'participants.remove': z.object({ ids: z.array(participantIdSchema).min(1).max(ledgerLimit) }),
  /** One a person and day: a day that is there already stays as it is. */
  'checkIns.add': z.object({
    activityId: activityIdSchema,
    checkIns: z
      .array(checkIn.pick({ memberId: true, name: true, day: true, makeUp: true, text: true }))
      .min(1)
      .max(ledgerLimit),
  }),
  'checkIns.remove': z.object({ ids: z.array(checkInIdSchema).min(1).max(ledgerLimit) }),
  'rewards.save': z.object({
    activityId: activityIdSchema,
    rewards: z
      .array(
        reward
          .pick({
            memberId: true,
            name: true,
            kind: true,
            what: true,
            costInFen: true,
            sentAt: true,
            tracking: true,
            thankedAt: true,
          })
          .extend({ id: rewardIdSchema.nullable() }),
      )
      .min(1)
      .max(ledgerLimit),
  }),
  'rewards.remove': z.object({ ids: z.array(rewardIdSchema).min(1).max(ledgerLimit) }),
  'chains.save': z.object({
    communityId: communityIdSchema,
    id: chainIdSchema.nullable(),
    fields: chain.omit({ id: true, communityId: true, createdAt: true, updatedAt: true }),
  }),
  'chains.remove': z.object({ id: chainIdSchema }),
  'lessons.save': z.object({
    communityId: communityIdSchema,
    lessons: z
      .array(
        lesson
          .omit({ id: true, communityId: true, createdAt: true })
          .extend({ id: lessonIdSchema.nullable() }),
      )
      .min(1)
      .max(200),
  }),
  'lessons.remove': z.object({ ids: z.array(lessonIdSchema).min(1).max(200) }),
} as const;

export type LedgersCommandResults = {
  'participants.save': Readonly<{ participantIds: readonly ParticipantId[]; added: number }>;
  'participants.remove': null;
  'checkIns.add': Readonly<{ checkInIds: readonly CheckInId[]; already: number }>;
  'checkIns.remove': null;
  'rewards.save': Readonly<{ rewardIds: readonly RewardId[] }>;
  'rewards.remove': null;
  'chains.save': Readonly<{ chainId: ChainId }>;
  'chains.remove': null;
  'lessons.save': Readonly<{ lessonIds: readonly LessonId[] }>;
  'lessons.remove': null;
};

export const ledgersQueries = {
  /** The check-in ledger of an activity. */
  'checkIns.ledger': z.object({ activityId: activityIdSchema }),
  'chains.list': z.object({ communityId: communityIdSchema }),
  /** The 接龙 of a 团购 of the calendar. */
  'chains.ofItem': z.object({ plannerItemId: plannerItemIdSchema }),
  /** Lessons of a template, or of all; the newest first. */
  'lessons.list': z.object({ communityId: communityIdSchema, templateId: z.string().max(64).nullable() }),
} as const;

/** One day somebody checked in. */
export type CheckInMark = Readonly<{ id: CheckInId; day: Day; makeUp: boolean }>;

/** Somebody of the ledger with the days they checked in, in order. */
export type CheckInPerson = Readonly<{
  memberId: MemberId | null;
  name: string;
  /** The name they go by now. */
  nickname: string;
  marks: readonly CheckInMark[];
}>;

/** The whole ledger of an activity as a few numbers. */
export type CheckInSummary = Readonly<{
  people: number;
  /** Check-ins, make-ups included. */
  total: number;
  /** Who completed it: names, the longest streak first. */
  completed: readonly Readonly<{ memberId: MemberId | null; name: string }>[];
  /** The longest streak, who has it first, and how many have one as long. */
  bestStreak: Readonly<{ name: string; days: number; people: number }> | null;
}>;

export type LedgersQueryResults = {
  /** Those first who checked in most. */
  'checkIns.ledger': readonly CheckInPerson[];
  'chains.list': readonly Chain[];
  'chains.ofItem': Chain | null;
  'lessons.list': readonly Lesson[];
};
