import { z } from 'zod';
import {
  type Community,
  communityPatchSchema,
  type DutyOffer,
  type Group,
  type KnownPart,
  wechatGroupCapacity,
} from '../../domain/communities/community';
import { daySchema, instantSchema } from '../../domain/days';
import {
  type CommunityId,
  communityIdSchema,
  type GroupId,
  groupIdSchema,
  type MemberId,
} from '../../domain/ids';
import type { Duty, StructureRole, Tier } from '../../domain/members/member';
import { nameSchema, noteSchema } from '../../domain/text';

const capacitySchema = z.number().int().min(1).max(wechatGroupCapacity);

export const communitiesCommands = {
  'communities.create': z.object({ name: nameSchema, groupName: nameSchema }),
  'communities.update': z.object({
    id: communityIdSchema,
    patch: communityPatchSchema,
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
    patch: z
      .object({ name: nameSchema, capacity: capacitySchema, notice: noteSchema })
      .exactPartial()
      .strict(),
  }),
  /** An archived community leaves the switcher and 今日; its data stays whole. */
  'communities.archive': z.object({ id: communityIdSchema, archived: z.boolean() }),
  'communities.archiveGroup': z.object({ id: groupIdSchema, archived: z.boolean() }),
  /** Removes a group with its memberships; the members stay. */
  'communities.removeGroup': z.object({ id: groupIdSchema }),
  'communities.orderGroups': z.object({
    communityId: communityIdSchema,
    ids: z.array(groupIdSchema).min(1).max(200),
  }),
  'demo.load': z.object({ today: daySchema, now: instantSchema }),
} as const;

export type CommunitiesCommandResults = {
  'communities.create': Readonly<{ communityId: CommunityId; groupId: GroupId }>;
  'communities.update': null;
  'communities.remove': Readonly<{ rows: number }>;
  'communities.addGroup': Readonly<{ groupId: GroupId }>;
  'communities.updateGroup': null;
  'communities.archive': null;
  'communities.archiveGroup': null;
  'communities.removeGroup': Readonly<{ memberships: number }>;
  'communities.orderGroups': null;
  'demo.load': Readonly<{ communityId: CommunityId }>;
};

/** A group with how full it is. */
export type GroupSummary = Group & Readonly<{ activeMembers: number }>;

/** A community as the switcher and the 社群 screen show it. `people` counts a person in two groups once. */
export type CommunitySummary = Community &
  Readonly<{ groups: readonly GroupSummary[]; people: number; memberships: number }>;

export const communitiesQueries = {
  'communities.list': z.object({}),
  /** Tiers, roles, 职务 and how well people are known, of a community or of one of its groups. */
  'communities.overview': z.object({ communityId: communityIdSchema, groupId: groupIdSchema.nullable() }),
} as const;

/** Somebody in a table of holders. */
export type PersonName = Readonly<{ id: MemberId; nickname: string }>;

export type CommunityOverview = Readonly<{
  people: number;
  tiers: Readonly<Record<Tier, number>>;
  /** How many hold each role, and the first of them. */
  roles: ReadonlyArray<Readonly<{ role: StructureRole; count: number; people: readonly PersonName[] }>>;
  /** How many hold no role at all, and the first of them. */
  withoutRole: Readonly<{ count: number; people: readonly PersonName[] }>;
  /** Every 职务 that is offered or held. */
  duties: ReadonlyArray<
    DutyOffer &
      Readonly<{
        offered: boolean;
        holders: ReadonlyArray<PersonName & Pick<Duty, 'claimedOn' | 'claimedBy'>>;
      }>
  >;
  /** Members known by the community's rule, and the next ten to get to know (M22). */
  coverage: Readonly<{
    known: number;
    next: ReadonlyArray<PersonName & Readonly<{ missing: readonly KnownPart[] }>>;
  }>;
}>;

export type CommunitiesQueryResults = {
  'communities.list': readonly CommunitySummary[];
  'communities.overview': CommunityOverview;
};
