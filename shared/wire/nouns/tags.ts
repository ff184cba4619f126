import { z } from 'zod';
import { type TagGroup, tagGroupSchema } from '../../domain/communities/community';
import { communityIdSchema, type TagId, tagIdSchema } from '../../domain/ids';
import { avatarColors } from '../../domain/members/member';
import type { Tag } from '../../domain/tags/tag';
import { lineSchema, nameSchema } from '../../domain/text';

export const tagsCommands = {
  /** Makes a tag, or gives the one that has that name already. */
  'tags.create': z.object({
    communityId: communityIdSchema,
    name: nameSchema,
    color: z.enum(avatarColors).optional(),
    groupName: lineSchema.optional(),
  }),
  /** A new name, colour or tag group. @throws `name-taken` when another tag has that name: merge them instead. */
  'tags.update': z.object({
    id: tagIdSchema,
    patch: z
      .object({ name: nameSchema, color: z.enum(avatarColors), groupName: lineSchema })
      .exactPartial()
      .strict(),
  }),
  /** Every member and segment that has `fromId` gets `intoId`; `fromId` is gone. */
  'tags.merge': z.object({ fromId: tagIdSchema, intoId: tagIdSchema }),
  /** Takes the tag from every member, segment and cadence rule. */
  'tags.remove': z.object({ id: tagIdSchema }),
  /** Makes a tag group, or changes the one named `name`; its tags follow a new name. */
  'tags.saveGroup': z.object({
    communityId: communityIdSchema,
    name: nameSchema.nullable(),
    group: tagGroupSchema,
  }),
  /** The tags stay, in no group. */
  'tags.removeGroup': z.object({ communityId: communityIdSchema, name: nameSchema }),
} as const;

export type TagsCommandResults = {
  'tags.create': Readonly<{ tagId: TagId }>;
  'tags.update': null;
  'tags.merge': Readonly<{ members: number }>;
  'tags.remove': Readonly<{ members: number }>;
  'tags.saveGroup': null;
  'tags.removeGroup': null;
};

export const tagsQueries = { 'tags.list': z.object({ communityId: communityIdSchema }) } as const;

/** A tag with how many members and segments use it. */
export type TagUse = Tag & Readonly<{ members: number; segments: number }>;

export type TagsQueryResults = {
  'tags.list': Readonly<{
    groups: readonly TagGroup[];
    tags: readonly TagUse[];
    /** Members who hold two or more tags of an exclusive group, from before it was made exclusive. */
    conflicts: ReadonlyArray<Readonly<{ group: string; members: number }>>;
  }>;
};
