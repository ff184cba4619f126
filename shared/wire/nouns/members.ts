import { z } from 'zod';
import { daySchema, instantSchema } from '../../domain/days';
import {
  communityIdSchema,
  groupIdSchema,
  type MemberId,
  memberIdSchema,
  membershipIdSchema,
  type TagId,
  tagIdSchema,
} from '../../domain/ids';
import {
  avatarColors,
  type Member,
  type Membership,
  memberPatchSchema,
  membershipPatchSchema,
} from '../../domain/members/member';
import { skinTypes } from '../../domain/members/skin';
import type { Tag } from '../../domain/tags/tag';
import { lineSchema, nameSchema, noteSchema } from '../../domain/text';
import { type TimelineEvent, timelineKinds } from '../../domain/timeline/timeline-event';

/** One row of an accepted import: a new member, or changes to one. */
export const importWriteSchema = z.object({
  memberId: memberIdSchema.nullable(),
  patch: memberPatchSchema,
  tagNames: z.array(nameSchema).max(200).readonly(),
});
export type ImportWrite = z.infer<typeof importWriteSchema>;

export const membersCommands = {
  'members.create': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    fields: memberPatchSchema.and(z.object({ nickname: nameSchema })),
  }),
  'members.update': z.object({ id: memberIdSchema, patch: memberPatchSchema }),
  'members.remove': z.object({ ids: z.array(memberIdSchema).min(1).max(10_000) }),
  'members.import': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    fileName: lineSchema,
    writes: z.array(importWriteSchema).min(1).max(20_000),
  }),
  /** Puts a member into a group, or brings back a membership that had ended. */
  'members.join': z.object({
    memberId: memberIdSchema,
    groupId: groupIdSchema,
    joinedOn: daySchema.nullable(),
  }),
  'members.updateMembership': z.object({ id: membershipIdSchema, patch: membershipPatchSchema }),
  'members.log': z.object({
    memberId: memberIdSchema,
    kind: z.enum(timelineKinds),
    text: noteSchema.min(1),
    at: instantSchema.optional(),
  }),
  'tags.create': z.object({
    communityId: communityIdSchema,
    name: nameSchema,
    color: z.enum(avatarColors).optional(),
  }),
} as const;

export type MembersCommandResults = {
  'members.create': Readonly<{ memberId: MemberId }>;
  'members.update': null;
  'members.remove': Readonly<{ removed: number }>;
  'members.import': Readonly<{ created: number; updated: number }>;
  'members.join': null;
  'members.updateMembership': null;
  'members.log': null;
  'tags.create': Readonly<{ tagId: TagId }>;
};

/** Conditions of the member list; each empty list means no condition. Lists match any of their values. */
export const memberFilterSchema = z
  .object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    search: z.string().max(200),
    tagIds: z.array(tagIdSchema).max(100).readonly(),
    specialties: z.array(z.string().max(500)).max(100).readonly(),
    skinTypes: z.array(z.enum([...skinTypes, 'unknown'])).readonly(),
    /** Only members with sensitive skin. */
    sensitive: z.boolean(),
  })
  .readonly();
export type MemberFilter = z.infer<typeof memberFilterSchema>;

/** What narrows the list within a community or group. */
export type MemberConditions = Omit<MemberFilter, 'communityId' | 'groupId'>;

/** The conditions that let everybody pass. */
export const noConditions: MemberConditions = {
  search: '',
  tagIds: [],
  specialties: [],
  skinTypes: [],
  sensitive: false,
};

export const membersQueries = {
  /** A window of the sorted, filtered list. `start` counts in the vault's memory; rows are read by key. */
  'members.list': z.object({
    filter: memberFilterSchema,
    start: z.number().int().nonnegative(),
    count: z.number().int().min(0).max(500),
  }),
  /** Ids of all that match, for selecting them all. */
  'members.matchingIds': z.object({ filter: memberFilterSchema }),
  'members.detail': z.object({ id: memberIdSchema }),
  'members.byIds': z.object({ ids: z.array(memberIdSchema).max(2_000), groupId: groupIdSchema.nullable() }),
  'members.facets': z.object({ communityId: communityIdSchema, groupId: groupIdSchema.nullable() }),
  /** What an import has to know of those already there. */
  'members.importBase': z.object({ communityId: communityIdSchema }),
} as const;

/** A member as one table row. */
export type MemberRow = Member & Readonly<{ tagNames: readonly string[]; groupNames: readonly string[] }>;

export type MemberFacets = Readonly<{
  tags: ReadonlyArray<Tag & Readonly<{ count: number }>>;
  specialties: ReadonlyArray<Readonly<{ name: string; count: number }>>;
  skinTypes: Readonly<Record<string, number>>;
  sensitive: number;
}>;

export type MemberDetail = Readonly<{
  member: Member;
  memberships: ReadonlyArray<Membership & Readonly<{ groupName: string }>>;
  tags: readonly Tag[];
  timeline: readonly TimelineEvent[];
}>;

/** A member with the membership in the group a script is for. */
export type MemberInGroup = Readonly<{
  member: Member;
  membership: Membership | null;
  tagNames: readonly string[];
}>;

export type MembersQueryResults = {
  /** `rows` begins at place `start` of the list, as asked. */
  'members.list': Readonly<{ total: number; people: number; start: number; rows: readonly MemberRow[] }>;
  'members.matchingIds': readonly MemberId[];
  'members.detail': MemberDetail | null;
  'members.byIds': readonly MemberInGroup[];
  'members.facets': MemberFacets;
  'members.importBase': ReadonlyArray<Member & Readonly<{ tagNames: readonly string[] }>>;
};
