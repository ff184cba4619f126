import { z } from 'zod';
import type { Community, Group } from '../../domain/communities/community';
import { wechatGroupCapacity } from '../../domain/communities/community';
import { daySchema, instantSchema } from '../../domain/days';
import { type CommunityId, communityIdSchema, type GroupId, groupIdSchema } from '../../domain/ids';
import { lineSchema, nameSchema } from '../../domain/text';

const capacitySchema = z.number().int().min(1).max(wechatGroupCapacity);

export const communitiesCommands = {
  'communities.create': z.object({ name: nameSchema, groupName: nameSchema }),
  'communities.update': z.object({
    id: communityIdSchema,
    patch: z.object({ name: nameSchema, purpose: lineSchema }).exactPartial().strict(),
  }),
  /** Removes a community with everything in it; one undo brings it back. */
  'communities.remove': z.object({ id: communityIdSchema }),
  'communities.addGroup': z.object({
    communityId: communityIdSchema,
    name: nameSchema,
    capacity: capacitySchema,
  }),
  'communities.updateGroup': z.object({
    id: groupIdSchema,
    patch: z.object({ name: nameSchema, capacity: capacitySchema }).exactPartial().strict(),
  }),
  'demo.load': z.object({ today: daySchema, now: instantSchema }),
} as const;

export type CommunitiesCommandResults = {
  'communities.create': Readonly<{ communityId: CommunityId; groupId: GroupId }>;
  'communities.update': null;
  'communities.remove': Readonly<{ rows: number }>;
  'communities.addGroup': Readonly<{ groupId: GroupId }>;
  'communities.updateGroup': null;
  'demo.load': Readonly<{ communityId: CommunityId }>;
};

/** A group with how full it is. */
export type GroupSummary = Group & Readonly<{ activeMembers: number }>;

/** A community as the switcher and the 社群 screen show it. `people` counts a person in two groups once. */
export type CommunitySummary = Community &
  Readonly<{ groups: readonly GroupSummary[]; people: number; memberships: number }>;

export const communitiesQueries = {
  'communities.list': z.object({}),
} as const;

export type CommunitiesQueryResults = {
  'communities.list': readonly CommunitySummary[];
};
