import { z } from 'zod';
import type { Task } from '../../domain/activities/activity';
import type { Anchor, Cue } from '../../domain/activities/parts';
import { type Day, daySchema, type TimeOfDay } from '../../domain/days';
import {
  type ActivityId,
  communityIdSchema,
  type GroupId,
  groupIdSchema,
  type MemberId,
  type MembershipId,
  membershipIdSchema,
} from '../../domain/ids';
import type { Member, Membership } from '../../domain/members/member';
import { type OnboardingStep, onboardingMarkSchema, stepIdSchema } from '../../domain/onboarding/onboarding';
import type { PlannerItem } from '../../domain/planner/planner-item';

/** Newcomers are asked to be welcomed for this many days after they joined. */
export const newcomerDays = 7;

export const todayQueries = {
  'today.view': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    today: daySchema,
  }),
  /** 关键日子 and 该联系的人. */
  'today.people': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    today: daySchema,
  }),
  /** 新人陪伴: the steps that are due, each with the newcomers it is due for. */
  'today.onboarding': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    today: daySchema,
  }),
} as const;

export const todayCommands = {
  /** Marks a step of 新人陪伴 for these memberships; null takes the mark away. */
  'onboarding.mark': z.object({
    communityId: communityIdSchema,
    membershipIds: z.array(membershipIdSchema).min(1).max(500),
    stepId: stepIdSchema,
    how: onboardingMarkSchema.unwrap().shape.how.nullable(),
  }),
  /** No more steps for these memberships, or steps again. */
  'onboarding.stop': z.object({
    communityId: communityIdSchema,
    membershipIds: z.array(membershipIdSchema).min(1).max(500),
    stopped: z.boolean(),
  }),
} as const;

export type TodayCommandResults = { 'onboarding.mark': null; 'onboarding.stop': null };

/** A newcomer for whom a step is due. */
export type OnboardingPerson = Readonly<{
  membershipId: MembershipId;
  memberId: MemberId;
  nickname: string;
  avatarColor: Member['avatarColor'];
  groupId: GroupId;
  groupName: string;
  joinedOn: Day;
  dueOn: Day;
}>;

/** A step of 新人陪伴 with those it is due for, those due longest first. */
export type DueStep = Readonly<{ step: OnboardingStep; people: readonly OnboardingPerson[] }>;

/** A day worth a word within the next three days. `label` names a custom field's day. */
export type KeyDate = Readonly<{
  memberId: MemberId;
  nickname: string;
  avatarColor: Member['avatarColor'];
  kind: 'birthday' | 'joined' | 'paid-until' | 'field';
  label: string;
  on: Day;
  /** Days since joining, or years since birth or since a field's day; null where nobody knows. */
  count: number | null;
  lunar: boolean;
  /** The month has no such day this year: its last day stands in. */
  fallenBack: boolean;
  /** The lunar year has no such leap month: the ordinary month stands in. */
  ordinaryMonth: boolean;
}>;

/** Somebody not heard of for as long as the rule allows. */
export type DueContact = Readonly<{
  memberId: MemberId;
  nickname: string;
  avatarColor: Member['avatarColor'];
  everyDays: number;
  /** A tag's, segment's or tier's name; empty where the rule is the member's own. */
  ruleName: string;
  lastContactAt: number | null;
  /** Days over the rule; 0 is due today. */
  overdue: number;
  state: 'amber' | 'red';
}>;

/** A member who joined lately and has not been welcomed in that group. */
export type Newcomer = Readonly<{ member: Member; membership: Membership; groupName: string }>;

/** A running or planned activity with the tasks to do next. */
export type OpenActivity = Readonly<{
  id: ActivityId;
  title: string;
  status: 'planned' | 'running';
  startsOn: Day;
  startsAt: TimeOfDay;
  days: number;
  anchors: readonly Anchor[];
  groupIds: readonly GroupId[];
  /** What comes next in the run of show of a running one, with its words as they were written; else null. */
  next: Readonly<{ cue: Cue; body: string }> | null;
  /** How many checked in for today, where a running one keeps check-ins; else null. */
  checkedIn: number | null;
  beforeDone: number;
  beforeTotal: number;
  /** Open tasks that are due today or earlier. */
  dueCount: number;
  tasks: readonly Task[];
}>;

export type TodayQueryResults = {
  'today.onboarding': readonly DueStep[];
  'today.people': Readonly<{
    keyDates: readonly KeyDate[];
    contacts: readonly DueContact[];
    /** How many are due altogether; `contacts` holds the first of them. */
    dueCount: number;
  }>;
  'today.view': Readonly<{
    items: readonly PlannerItem[];
    /** Items of the last seven days that were never sent. */
    missed: readonly PlannerItem[];
    newcomers: readonly Newcomer[];
    activities: readonly OpenActivity[];
  }>;
};
