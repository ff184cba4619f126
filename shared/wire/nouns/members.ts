import { z } from 'zod';
import { daySchema, instantSchema } from '../../domain/days';
import { fieldValueSchema } from '../../domain/fields/field';
import {
  communityIdSchema,
  type FieldId,
  fieldIdSchema,
  groupIdSchema,
  type ImportPresetId,
  importPresetIdSchema,
  type MemberId,
  memberIdSchema,
  membershipIdSchema,
  segmentIdSchema,
  tagIdSchema,
} from '../../domain/ids';
import type { DuplicateReason } from '../../domain/members/duplicates/find-duplicates';
import { type ImportPreset, importPresetSchema } from '../../domain/members/import/import-preset';
import {
  aliasSchema,
  type Member,
  type Membership,
  memberPatchSchema,
  membershipPatchSchema,
  structureRoles,
  tiers,
} from '../../domain/members/member';
import { type MergeField, mergeFields } from '../../domain/members/merge/merge-choices';
import { skinTypes } from '../../domain/members/skin';
import { segmentRootSchema } from '../../domain/segments/segment';
import type { Tag } from '../../domain/tags/tag';
import { lineSchema, nameSchema, noteSchema } from '../../domain/text';
import { type TimelineEvent, timelineKinds } from '../../domain/timeline/timeline-event';
import { packedWritesSchema } from '../packed-writes';

/** One row of an accepted import: a new member, or changes to one. */
export const importWriteSchema = z.object({
  memberId: memberIdSchema.nullable(),
  patch: memberPatchSchema,
  tagNames: z.array(nameSchema).max(200).readonly(),
});
export type ImportWrite = z.infer<typeof importWriteSchema>;

const uncheckedWriteSchema = z.custom<ImportWrite>((write) => typeof write === 'object' && write !== null);

/** Most members one command takes: more would be more than the journal takes back in one piece. */
export const membersAtOnce = 20_000;

/** One change for many members at once. */
export const bulkEditSchema = z.discriminatedUnion('edit', [
  z.object({ edit: z.literal('add-tag'), tagId: tagIdSchema }),
  z.object({ edit: z.literal('remove-tag'), tagId: tagIdSchema }),
  z.object({ edit: z.literal('tier'), tier: z.enum(tiers) }),
  z.object({ edit: z.literal('add-role'), role: z.enum(structureRoles) }),
  z.object({ edit: z.literal('remove-role'), role: z.enum(structureRoles) }),
  z.object({ edit: z.literal('city'), city: lineSchema }),
  z.object({ edit: z.literal('source'), source: lineSchema }),
  z.object({ edit: z.literal('paid-until'), day: daySchema.nullable() }),
  /** null empties the field. */
  z.object({ edit: z.literal('field'), fieldId: fieldIdSchema, value: fieldValueSchema.nullable() }),
  z.object({ edit: z.literal('join-group'), groupId: groupIdSchema, joinedOn: daySchema.nullable() }),
  z.object({ edit: z.literal('leave-group'), groupId: groupIdSchema, leftOn: daySchema.nullable() }),
  /** null takes the community's rule again. */
  z.object({ edit: z.literal('cadence'), days: z.number().int().min(1).max(365).nullable() }),
]);
export type BulkEdit = z.infer<typeof bulkEditSchema>;

export const membersCommands = {
  'members.create': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    fields: memberPatchSchema.and(z.object({ nickname: nameSchema })),
  }),
  'members.update': z.object({ id: memberIdSchema, patch: memberPatchSchema }),
  'members.remove': z.object({ ids: z.array(memberIdSchema).min(1).max(membersAtOnce) }),
  'members.import': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    fileName: lineSchema,
    /**
     * Each is checked by {@link importWriteSchema}, but only when its turn comes: all at once would be felt. Many of
     * them come packed.
     */
    writes: z
      .array(z.union([packedWritesSchema, uncheckedWriteSchema]))
      .min(1)
      .max(20_000),
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
  /** One change for many; members it would not change are left as they are. */
  'members.bulkEdit': z.object({
    ids: z.array(memberIdSchema).min(1).max(membersAtOnce),
    edit: bulkEditSchema,
  }),
  /**
   * Makes one member of two: `keepId` stays, `dropId` goes, with its names as aliases, and everything that was its own
   * moves. `fromDropped` names the fields whose value is taken from the one that goes; what the one that stays leaves
   * empty is filled in from it, and the notes of both are kept.
   */
  'members.merge': z.object({
    keepId: memberIdSchema,
    dropId: memberIdSchema,
    fromDropped: z.array(z.enum(mergeFields)).max(mergeFields.length),
    /** Custom fields whose value is taken from the one that goes. */
    customFromDropped: z.array(fieldIdSchema).max(100),
  }),
  /** These two are not the same person: they are not proposed again. */
  'members.keepApart': z.object({ ids: z.tuple([memberIdSchema, memberIdSchema]) }),
  'members.addAlias': z.object({ id: memberIdSchema, name: aliasSchema.unwrap().shape.name }),
  /** Takes a name away; with `asMember` it becomes a member of its own, in the groups where it was the nickname. */
  'members.splitAlias': z.object({ id: memberIdSchema, name: nameSchema, asMember: z.boolean() }),
  /** 该联系的人 leaves the member out until that day; null brings the member back. */
  'members.snooze': z.object({ id: memberIdSchema, until: daySchema.nullable() }),
  'importPresets.save': z.object({
    communityId: communityIdSchema,
    /** The preset to replace, or null for a new one. */
    id: importPresetIdSchema.nullable(),
    preset: importPresetSchema.unwrap().omit({ id: true, communityId: true, usedAt: true }),
  }),
  'importPresets.remove': z.object({ id: importPresetIdSchema }),
} as const;

export type MembersCommandResults = {
  'members.create': Readonly<{ memberId: MemberId }>;
  'members.update': null;
  'members.remove': Readonly<{ removed: number }>;
  'members.import': Readonly<{ created: number; updated: number }>;
  'members.join': null;
  'members.updateMembership': null;
  'members.log': null;
  'members.bulkEdit': Readonly<{ changed: number }>;
  'members.merge': null;
  'members.keepApart': null;
  'members.addAlias': null;
  'members.splitAlias': Readonly<{ memberId: MemberId | null }>;
  'members.snooze': null;
  'importPresets.save': Readonly<{ presetId: ImportPresetId }>;
  'importPresets.remove': null;
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
    /** A saved segment, and a condition of its own beside it: both must hold. */
    segmentId: segmentIdSchema.nullable(),
    condition: segmentRootSchema.nullable(),
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
  segmentId: null,
  condition: null,
};

/** Columns the member list can show beside the nickname; `field:<id>` for a custom field. */
export const memberColumns = [
  'skin',
  'specialties',
  'inviter',
  'lastContact',
  'tier',
  'tags',
  'roles',
  'duties',
  'groups',
  'city',
  'gender',
  'source',
  'joinedOn',
  'birthday',
  'paidUntil',
  'preferredName',
  'wechatId',
  'spoken',
  'notes',
] as const;
export type MemberColumn = (typeof memberColumns)[number];

/** A column by its name: one of {@link memberColumns}, `nickname`, or `field:<id>`. */
export const memberColumnSchema = z
  .string()
  .regex(/^[A-Za-z]+(:[0-9A-Za-z:_-]{1,64})?$/)
  .max(80);

/** What the list is ordered by: a column that has an order. Members without a value come last, whichever way. */
export const memberSortSchema = z.object({ by: memberColumnSchema, descending: z.boolean() }).readonly();
export type MemberSort = z.infer<typeof memberSortSchema>;

export const sortByName: MemberSort = { by: 'nickname', descending: false };

export const membersQueries = {
  /** A window of the sorted, filtered list. `start` counts in the vault's memory; rows are read by key. */
  'members.list': z.object({
    filter: memberFilterSchema,
    sort: memberSortSchema.optional(),
    today: daySchema.optional(),
    start: z.number().int().nonnegative(),
    count: z.number().int().min(0).max(500),
  }),
  /** Ids of all that match, for selecting them all, or some that lie together in the list. */
  'members.matchingIds': z.object({
    filter: memberFilterSchema,
    sort: memberSortSchema.optional(),
    today: daySchema.optional(),
  }),
  /** How many of these members an edit would change, and a few of them. */
  'members.previewBulk': z.object({
    ids: z.array(memberIdSchema).max(membersAtOnce),
    edit: bulkEditSchema,
  }),
  /** Pairs that look like one person, surest first. */
  'members.duplicates': z.object({ communityId: communityIdSchema }),
  /** Two members side by side, for the merge. */
  'members.mergePreview': z.object({ keepId: memberIdSchema, dropId: memberIdSchema }),
  'importPresets.list': z.object({ communityId: communityIdSchema }),
  'members.detail': z.object({ id: memberIdSchema }),
  /** Each with the membership in the wanted group; without one, in the group named for them, else in any. */
  'members.byIds': z.object({
    ids: z.array(memberIdSchema).max(2_000),
    groupId: groupIdSchema.nullable(),
    groups: z.record(memberIdSchema, groupIdSchema).optional(),
  }),
  'members.facets': z.object({ communityId: communityIdSchema, groupId: groupIdSchema.nullable() }),
  /** What an import has to know of those already there: see {@link ImportBase}. */
  'members.importBase': z.object({ communityId: communityIdSchema }),
} as const;

/** A member as one table row. */
export type MemberRow = Member &
  Readonly<{
    tagNames: readonly string[];
    groupNames: readonly string[];
    /** Groups a roster missed them in, until somebody has looked. */
    maybeLeftNames: readonly string[];
    /** Messages counted in the groups where it is known who speaks; null where none is. */
    spoken: number | null;
  }>;

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

export type DuplicatePair = Readonly<{
  a: DuplicateSide;
  b: DuplicateSide;
  reasons: readonly DuplicateReason[];
}>;

/** What a proposal shows of each of the two. */
export type DuplicateSide = Pick<
  Member,
  'id' | 'nickname' | 'avatarColor' | 'wechatId' | 'joinedOn' | 'city'
> &
  Readonly<{ groupNames: readonly string[]; timelineCount: number }>;

/** The two members of a merge, the fields in which they differ, and what will move. */
export type MergePreview = Readonly<{
  keep: Member;
  drop: Member;
  differing: readonly MergeField[];
  /** Custom fields in which they differ, with their names. */
  differingFields: ReadonlyArray<Readonly<{ id: FieldId; name: string }>>;
  moves: Readonly<{
    timeline: number;
    memberships: number;
    orders: number;
    asks: number;
    cases: number;
    tags: number;
    duties: number;
    aliases: number;
  }>;
}>;

/** The members of a community with the names of their tags, for planning an import. */
export type ImportBase = ReadonlyArray<Member & Readonly<{ tagNames: readonly string[] }>>;

export type MembersQueryResults = {
  'members.previewBulk': Readonly<{ total: number; changing: number; examples: readonly string[] }>;
  'members.duplicates': readonly DuplicatePair[];
  'members.mergePreview': MergePreview | null;
  'importPresets.list': readonly ImportPreset[];
  /** `rows` begins at place `start` of the list, as asked. */
  'members.list': Readonly<{ total: number; people: number; start: number; rows: readonly MemberRow[] }>;
  'members.matchingIds': readonly MemberId[];
  'members.detail': MemberDetail | null;
  'members.byIds': readonly MemberInGroup[];
  'members.facets': MemberFacets;
  /**
   * {@link ImportBase} as JSON: the page hands it on to the worker that plans the import, and ten thousand members
   * taken apart and put together on the way would be felt.
   */
  'members.importBase': string;
};

/** Files a list can be saved as. */
export const listFormats = ['csv', 'xlsx'] as const;

export const membersJobs = {
  /** The list as it is shown (same filter, order and columns), as a file. */
  'members.exportList': z.object({
    filter: memberFilterSchema,
    sort: memberSortSchema,
    columns: z.array(memberColumnSchema).min(1).max(120),
    format: z.enum(listFormats),
    today: daySchema,
  }),
} as const;

export type MembersJobResults = {
  'members.exportList': Readonly<{ bytes: Uint8Array<ArrayBuffer>; rows: number }>;
};
