import { z } from 'zod';
import type { Task } from '../../domain/activities/activity';
import { type Day, daySchema } from '../../domain/days';
import { type ActivityId, communityIdSchema, groupIdSchema } from '../../domain/ids';
import type { Member, Membership } from '../../domain/members/member';
import type { PlannerItem } from '../../domain/planner/planner-item';

/** Newcomers are asked to be welcomed for this many days after they joined. */
export const newcomerDays = 7;

export const todayQueries = {
  'today.view': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    today: daySchema,
  }),
} as const;

/** A member who joined lately and has not been welcomed in that group. */
export type Newcomer = Readonly<{ member: Member; membership: Membership; groupName: string }>;

/** A running or planned activity with the tasks to do next. */
export type OpenActivity = Readonly<{
  id: ActivityId;
  title: string;
  startsOn: Day;
  beforeDone: number;
  beforeTotal: number;
  /** Open tasks that are due today or earlier. */
  dueCount: number;
  tasks: readonly Task[];
}>;

export type TodayQueryResults = {
  'today.view': Readonly<{
    items: readonly PlannerItem[];
    /** Items of the last seven days that were never sent. */
    missed: readonly PlannerItem[];
    newcomers: readonly Newcomer[];
    activities: readonly OpenActivity[];
  }>;
};
