import { z } from 'zod';
import { daySchema, instantSchema } from '../days';
import { yearlyDateSchema } from '../fields/calendar-date';
import { fieldValuesSchema } from '../fields/field';
import { communityIdSchema, groupIdSchema, memberIdSchema, membershipIdSchema, tagIdSchema } from '../ids';
import { onboardingMarksSchema } from '../onboarding/onboarding';
import { lineSchema, nameSchema, noteSchema } from '../text';
import { skinProfileSchema, unknownSkin } from './skin';

export const genders = ['female', 'male', 'unknown'] as const;
export type Gender = (typeof genders)[number];

/** Energy tiers (势能): 高势能, 中势能, 普通势能. */
export const tiers = ['high', 'middle', 'ordinary'] as const;
export type Tier = (typeof tiers)[number];

/** Structure roles (结构角色) of a community, in the spec's order. */
export const structureRoles = [
  'founder',
  'manager',
  'participant',
  'pioneer',
  'diffuser',
  'partner',
  'payer',
] as const;
export type StructureRole = (typeof structureRoles)[number];

/** Palette names an avatar may have; the theme gives each its shades. */
export const avatarColors = [
  'ember',
  'teal',
  'blue',
  'grape',
  'pink',
  'lime',
  'cyan',
  'orange',
  'indigo',
  'red',
] as const;
export type AvatarColor = (typeof avatarColors)[number];

export const traitKinds = ['specialty', 'hobby', 'personality'] as const;
export type TraitKind = (typeof traitKinds)[number];

/** Domains of the specialty tree. */
export const specialtyDomains = ['美食', '美妆', '美容', '医疗', '健身', '其他'] as const;
export type SpecialtyDomain = (typeof specialtyDomains)[number];

/** A specialty, hobby or personality word, with the evidence for it. */
export const traitSchema = z
  .object({
    kind: z.enum(traitKinds),
    name: nameSchema,
    domain: z.enum(specialtyDomains),
    /** The member's own words, or an empty text. */
    quote: lineSchema,
    on: daySchema.nullable(),
    /** 1 heard of it, 2 has shown it, 3 known for it. */
    strength: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  })
  .readonly();
export type Trait = z.infer<typeof traitSchema>;

/** A fun duty (职务) a member holds, such as 喝水委员. */
export const dutySchema = z
  .object({
    title: nameSchema,
    description: lineSchema,
    claimedOn: daySchema.nullable(),
    claimedBy: z.enum(['self', 'appointed']),
  })
  .readonly();
export type Duty = z.infer<typeof dutySchema>;

/** Who brought a member: a name as written, and the member it means where that is known. */
export const inviterSchema = z.object({ name: lineSchema, memberId: memberIdSchema.nullable() }).readonly();
export type Inviter = z.infer<typeof inviterSchema>;

/** How a name came to be known: typed, read in a roster or notice, left over from a merge, or the former nickname. */
export const aliasSources = ['hand', 'roster', 'notice', 'merge', 'rename'] as const;

/** Another name of a member (别名), past or present. */
export const aliasSchema = z
  .object({
    name: nameSchema.pipe(z.string().max(200)),
    /** The day it was first seen. */
    since: daySchema.nullable(),
    source: z.enum(aliasSources),
  })
  .readonly();
export type Alias = z.infer<typeof aliasSchema>;

/** Most other names a member may have. */
export const aliasesPerMember = 100;

/** Most tags a member may have. */
export const tagsPerMember = 200;

/** Longest nickname, in UTF-16 units. */
export const memberNicknameLimit = 200;

const editableMemberShape = {
  /** Name shown in the group; the only required field. */
  nickname: nameSchema.pipe(z.string().max(memberNicknameLimit)),
  preferredName: lineSchema,
  wechatId: lineSchema,
  avatarColor: z.enum(avatarColors),
  gender: z.enum(genders),
  city: lineSchema,
  joinedOn: daySchema.nullable(),
  inviter: inviterSchema,
  /** Source channel (来源), such as 小红书. */
  source: lineSchema,
  lastContactAt: instantSchema.nullable(),
  notes: noteSchema,
  tier: z.enum(tiers),
  roles: z.array(z.enum(structureRoles)).max(structureRoles.length).readonly(),
  duties: z.array(dutySchema).max(50).readonly(),
  skin: skinProfileSchema,
  traits: z.array(traitSchema).max(100).readonly(),
  tagIds: z.array(tagIdSchema).max(tagsPerMember).readonly(),
};

/** Fields that came with version 3 of the store. */
const laterMemberShape = {
  aliases: z.array(aliasSchema).max(aliasesPerMember).readonly(),
  /** Values of the community's custom fields. */
  custom: fieldValuesSchema,
  birthday: yearlyDateSchema.nullable(),
  /** Last day of a paid membership (会员到期). */
  paidUntil: daySchema.nullable(),
  /** Days between two contacts for this member alone; null takes the community's rule. */
  cadenceDays: z.number().int().min(1).max(365).nullable(),
  /** 该联系的人 leaves the member out until this day. */
  snoozedUntil: daySchema.nullable(),
  /** Members this one was said not to be, when they looked like duplicates. */
  distinctFrom: z.array(memberIdSchema).max(500).readonly(),
};

/** The later fields of a member nothing is known about. */
export const laterMemberFields = {
  aliases: [],
  custom: {},
  birthday: null,
  paidUntil: null,
  cadenceDays: null,
  snoozedUntil: null,
  distinctFrom: [],
} as const;

/** A person (成员) of a community. */
export const memberSchema = z
  .object({
    id: memberIdSchema,
    communityId: communityIdSchema,
    ...editableMemberShape,
    // Rows of older snapshots and journals come without them.
    aliases: laterMemberShape.aliases.default([]),
    custom: laterMemberShape.custom.default({}),
    birthday: laterMemberShape.birthday.default(null),
    paidUntil: laterMemberShape.paidUntil.default(null),
    cadenceDays: laterMemberShape.cadenceDays.default(null),
    snoozedUntil: laterMemberShape.snoozedUntil.default(null),
    distinctFrom: laterMemberShape.distinctFrom.default([]),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly();
export type Member = z.infer<typeof memberSchema>;

/** Any of a member's editable fields; absent ones stay as they are. */
export const memberPatchSchema = z
  .object({ ...editableMemberShape, ...laterMemberShape })
  .exactPartial()
  .strict()
  .readonly();
export type MemberPatch = z.infer<typeof memberPatchSchema>;

export const membershipStatuses = ['active', 'left', 'maybe-left'] as const;
export type MembershipStatus = (typeof membershipStatuses)[number];

const editableMembershipShape = {
  /** Nickname in this group; empty when it is the member's own. */
  nickname: lineSchema,
  joinedOn: daySchema.nullable(),
  leftOn: daySchema.nullable(),
  inviter: inviterSchema,
  status: z.enum(membershipStatuses),
  muted: z.boolean(),
  pinned: z.boolean(),
  /** When the member was welcomed in this group; null while still to be welcomed. */
  welcomedAt: instantSchema.nullable(),
};

/** How somebody came into a group: 被邀请, 扫码, or nobody knows. */
export const joinMethods = ['invited', 'scanned', 'unknown'] as const;
export type JoinMethod = (typeof joinMethods)[number];

/** Fields that came with version 3 of the store. */
const laterMembershipShape = {
  method: z.enum(joinMethods),
  /** Messages counted so far, from what was pasted; see the group's `speechKnownOn`. */
  spokenCount: z.number().int().min(0),
  /** The last day the member is known to have said something. */
  spokenOn: daySchema.nullable(),
};

/** Fields that came with version 4 of the store. */
const onboardingShape = {
  /** Steps of the first days (新人陪伴) that are dealt with, by their id. */
  onboarding: onboardingMarksSchema,
  /** No more steps for this member in this group. */
  onboardingStopped: z.boolean(),
};

/** The later fields of a membership nothing is known about. */
export const laterMembershipFields = {
  method: 'unknown',
  spokenCount: 0,
  spokenOn: null,
  onboarding: {},
  onboardingStopped: false,
} as const;

/** A person in one group. One person in two groups is one member with two memberships. */
export const membershipSchema = z
  .object({
    id: membershipIdSchema,
    communityId: communityIdSchema,
    groupId: groupIdSchema,
    memberId: memberIdSchema,
    ...editableMembershipShape,
    // Rows of older snapshots and journals come without them.
    method: laterMembershipShape.method.default('unknown'),
    spokenCount: laterMembershipShape.spokenCount.default(0),
    spokenOn: laterMembershipShape.spokenOn.default(null),
    onboarding: onboardingShape.onboarding.default({}),
    onboardingStopped: onboardingShape.onboardingStopped.default(false),
  })
  .readonly();
export type Membership = z.infer<typeof membershipSchema>;

export const membershipPatchSchema = z
  .object({ ...editableMembershipShape, ...laterMembershipShape })
  .exactPartial()
  .strict()
  .readonly();
export type MembershipPatch = z.infer<typeof membershipPatchSchema>;

/** The editable fields of a member nobody knows anything about yet. */
export function blankMember(nickname: string, avatarColor: AvatarColor) {
  return {
    nickname,
    preferredName: '',
    wechatId: '',
    avatarColor,
    gender: 'unknown',
    city: '',
    joinedOn: null,
    inviter: { name: '', memberId: null },
    source: '',
    lastContactAt: null,
    notes: '',
    tier: 'ordinary',
    roles: [],
    duties: [],
    skin: unknownSkin,
    traits: [],
    tagIds: [],
    ...laterMemberFields,
  } satisfies MemberPatch;
}

/** An avatar colour that is always the same for the same name. */
export function avatarColorOf(name: string): AvatarColor {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return avatarColors[hash % avatarColors.length] ?? 'ember';
}
