import { z } from 'zod';
import type { Activity } from '../../domain/activities/activity';
import type { CheckIn } from '../../domain/activities/check-in';
import { type Participant, participantStates } from '../../domain/activities/participant';
import { type Chain, chainSchema } from '../../domain/chains/chain';
import type { DealFacts } from '../../domain/chains/deal-facts';
import type { DutyOffer } from '../../domain/communities/community';
import { type Day, daySchema } from '../../domain/days';
import {
  activityIdSchema,
  chainIdSchema,
  communityIdSchema,
  type GroupId,
  groupIdSchema,
  type IntakeId,
  type MemberId,
  memberIdSchema,
} from '../../domain/ids';
import { type Intake, intakeKinds, intakeTextLimit } from '../../domain/intake/intake';
import {
  aliasSources,
  joinMethods,
  type Member,
  type Membership,
  memberNicknameLimit,
} from '../../domain/members/member';
import type { PlannerItem } from '../../domain/planner/planner-item';
import type { ReviewRule, ReviewSettings } from '../../domain/review/review';
import { lineSchema, nameSchema, noteSchema } from '../../domain/text';

const name = nameSchema.pipe(z.string().max(memberNicknameLimit));

/** Who brought somebody: a member, a name to be made a member of its own (`stub`), or a name only. */
const inviter = z.object({ name: lineSchema, memberId: memberIdSchema.nullable(), stub: z.boolean() });

const joining = { inviter, method: z.enum(joinMethods), joinedOn: daySchema.nullable() };

/** Who a line is: a member, a name, or the member this very paste makes of the name (`made`). */
const who = { name, memberId: memberIdSchema.nullable(), made: z.boolean() };

const chain = chainSchema.unwrap();

/** One exact write of a confirmed paste. */
export const intakeWriteSchema = z.discriminatedUnion('write', [
  /** A new member in the group; `heldBy` names the review rules that hold the welcome back, with their evidence. */
  z.object({
    write: z.literal('create'),
    nickname: name,
    ...joining,
    /** A newcomer is to be welcomed; a name of a roster has long been there. */
    newcomer: z.boolean(),
    heldBy: z.array(z.object({ ruleId: z.string().max(64), evidence: noteSchema.min(1) })).max(20),
    dutyTitle: lineSchema,
  }),
  /** A known member comes (back) into the group; of one who is there, what is unknown yet is filled in. */
  z.object({ write: z.literal('join'), memberId: memberIdSchema, ...joining, newcomer: z.boolean() }),
  /** Another name of a known member, with the 职务 its decoration names, or an empty text. */
  z.object({
    write: z.literal('alias'),
    memberId: memberIdSchema,
    name,
    source: z.enum(aliasSources),
    dutyTitle: lineSchema,
    /** The name the member goes by in this group from now on. */
    inGroup: z.boolean(),
  }),
  /** The name a member goes by in the group. */
  z.object({ write: z.literal('group-nickname'), memberId: memberIdSchema, name }),
  z.object({ write: z.literal('maybe-left'), memberId: memberIdSchema }),
  /** `quit`: of their own accord, and not removed. */
  z.object({
    write: z.literal('left'),
    memberId: memberIdSchema,
    on: daySchema.nullable(),
    quit: z.boolean().optional(),
  }),
  /** So many messages more, counted up to the paste's day. */
  z.object({
    write: z.literal('spoke'),
    memberId: memberIdSchema,
    count: z.number().int().min(0).max(1_000_000),
  }),
  z.object({ write: z.literal('note'), memberId: memberIdSchema, text: noteSchema.min(1) }),
  /** A 接龙: a new one, or one that is known as it was pasted again. */
  chain
    .pick({
      activityId: true,
      plannerItemId: true,
      title: true,
      unit: true,
      priceInFen: true,
      stock: true,
      closes: true,
      text: true,
      corrections: true,
    })
    .extend({
      write: z.literal('chain'),
      chainId: chainIdSchema.nullable(),
      people: z.array(z.object({ key: z.string().min(1).max(500), ...who })).max(2_000),
    }),
  /** Somebody of a 接龙 takes part in its activity, does not any more, or turns out to be a member and stands as before. */
  z.object({
    write: z.literal('sign'),
    activityId: activityIdSchema,
    ...who,
    state: z.enum(participantStates),
  }),
  /** A check-in (打卡); one a person and day. */
  z.object({
    write: z.literal('check-in'),
    activityId: activityIdSchema,
    ...who,
    day: daySchema,
    makeUp: z.boolean(),
    text: lineSchema,
  }),
]);
export type IntakeWrite = z.infer<typeof intakeWriteSchema>;

export const intakeCommands = {
  /** Writes a confirmed paste and keeps its text. @throws `input-invalid` when the group is missing where one is needed. */
  'intake.apply': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    kind: z.enum(intakeKinds),
    text: z.string().min(1).max(intakeTextLimit),
    on: daySchema,
    appliedKeys: z.array(z.string().max(1_000)).max(20_000),
    writes: z.array(intakeWriteSchema).max(20_000),
  }),
} as const;

export type IntakeCommandResults = {
  'intake.apply': Readonly<{
    intakeId: IntakeId;
    created: number;
    joined: number;
    aliases: number;
    marked: number;
    /** People who take part from now on or not any more, and check-ins written down. */
    signed: number;
    checkedIn: number;
    /** Newcomers who now wait for their welcome and are not held back by a rule. */
    toWelcome: readonly MemberId[];
  }>;
};

export const intakeQueries = {
  /** What a dry run has to know of what is there; the activity that is looked at is among it, whatever its status. */
  'intake.base': z.object({
    communityId: communityIdSchema,
    activityId: activityIdSchema.nullable().optional(),
  }),
  'intake.list': z.object({ communityId: communityIdSchema }),
} as const;

/** A member as a dry run sees it. */
export type IntakeMember = Pick<Member, 'id' | 'nickname' | 'preferredName' | 'aliases' | 'wechatId'> &
  Readonly<{
    dutyTitles: readonly string[];
    memberships: ReadonlyArray<
      Pick<
        Membership,
        'groupId' | 'nickname' | 'status' | 'joinedOn' | 'method' | 'inviter' | 'spokenCount' | 'spokenOn'
      >
    >;
  }>;

/** An earlier paste, without its text. */
export type EarlierIntake = Readonly<{
  id: IntakeId;
  kind: Intake['kind'];
  groupId: GroupId | null;
  hash: string;
  appliedKeys: readonly string[];
  on: Day;
  at: number;
}>;

/** Somebody who takes part in an activity, as a dry run sees them. */
export type IntakeParticipant = Pick<Participant, 'memberId' | 'name' | 'state' | 'source'>;

/** An activity a 接龙 or check-ins can be for. */
export type IntakeActivity = Pick<
  Activity,
  'id' | 'title' | 'status' | 'startsOn' | 'startsAt' | 'days' | 'checkIn'
> &
  Readonly<{
    people: readonly IntakeParticipant[];
    checkedIn: ReadonlyArray<Pick<CheckIn, 'memberId' | 'name' | 'day'>>;
  }>;

/** A 团购 of the calendar that a 接龙 can be for. */
export type IntakeDeal = Pick<PlannerItem, 'id' | 'title' | 'day'> &
  Readonly<{
    /** What its title and text say a 接龙 of it costs, and how many there are. */
    facts: DealFacts;
  }>;

export type IntakeBase = Readonly<{
  members: readonly IntakeMember[];
  earlier: readonly EarlierIntake[];
  /** 职务 the community knows, so that a decoration can be told from a name. */
  duties: readonly DutyOffer[];
  rules: readonly ReviewRule[];
  review: ReviewSettings;
  operatorName: string;
  /** Those that are planned or running, the latest of those done and the one looked at, in the order they begin. */
  activities: readonly IntakeActivity[];
  /** Those of the last and the next days, in order. */
  deals: readonly IntakeDeal[];
  chains: readonly Chain[];
}>;

export type IntakeQueryResults = {
  'intake.base': IntakeBase;
  'intake.list': ReadonlyArray<
    Pick<Intake, 'id' | 'kind' | 'groupId' | 'hash' | 'on' | 'at'> &
      Readonly<{ excerpt: string; lines: number }>
  >;
};
