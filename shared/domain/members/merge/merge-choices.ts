import type { FieldId } from '../../ids';
import { avatarColorOf, type Member } from '../member';
import type { SkinProfile } from '../skin';
import { stableKey } from './stable-key';

/** Fields a merge may take from either of the two; lists, notes and histories are always joined. */
export const mergeFields = [
  'nickname',
  'preferredName',
  'wechatId',
  'avatarColor',
  'gender',
  'city',
  'joinedOn',
  'inviter',
  'source',
  'tier',
  'skin',
  'birthday',
  'paidUntil',
  'cadenceDays',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** What the operator chose: fields and custom fields whose value is taken from the one that goes. */
export type MergeChoices = Readonly<{
  fromDropped: readonly MergeField[];
  customFromDropped: readonly FieldId[];
}>;

/** Parts of a skin profile that may be known on one side and not on the other. */
export const skinParts = ['type', 'sensitive', 'concerns', 'states', 'allergens', 'since'] as const;
export type SkinPart = (typeof skinParts)[number];

/** Whether nothing is said in a part of a skin profile. */
export function isSkinPartBlank(skin: SkinProfile, part: SkinPart): boolean {
  const value = skin[part];
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Whether a field says nothing yet. */
export function isBlank(member: Member, field: MergeField): boolean {
  switch (field) {
    case 'gender':
      return member.gender === 'unknown';
    case 'tier':
      return member.tier === 'ordinary';
    case 'inviter':
      return member.inviter.name === '' && member.inviter.memberId === null;
    case 'avatarColor':
      return member.avatarColor === avatarColorOf(member.nickname);
    case 'skin':
      return skinParts.every((part) => isSkinPartBlank(member.skin, part));
    default:
      return member[field] === '' || member[field] === null;
  }
}

/** Fields known on both sides and not the same: the ones somebody has to decide. */
export function differingFields(keep: Member, drop: Member): readonly MergeField[] {
  return mergeFields.filter((field) => {
    if (isBlank(keep, field) || isBlank(drop, field)) return false;
    if (field === 'skin') return skinParts.some((part) => partDiffers(keep.skin, drop.skin, part));
    if (field === 'inviter') return inviterDiffers(keep, drop);
    return stableKey(keep[field]) !== stableKey(drop[field]);
  });
}

function partDiffers(one: SkinProfile, other: SkinProfile, part: SkinPart): boolean {
  if (part === 'since' || isSkinPartBlank(one, part) || isSkinPartBlank(other, part)) return false;
  const sorted = (value: SkinProfile[SkinPart]) => (Array.isArray(value) ? [...value].sort() : value);
  return stableKey(sorted(one[part])) !== stableKey(sorted(other[part]));
}

/** Each may have been brought by the other: then there is nothing to choose. */
function inviterDiffers(keep: Member, drop: Member): boolean {
  const own = [keep.id, drop.id];
  const isOwn = ({ inviter }: Member) => inviter.memberId !== null && own.includes(inviter.memberId);
  if (isOwn(keep) || isOwn(drop)) return false;
  const bothKnown = keep.inviter.memberId !== null && drop.inviter.memberId !== null;
  if (bothKnown) return keep.inviter.memberId !== drop.inviter.memberId;
  return keep.inviter.name !== drop.inviter.name;
}

/** Fields the one that stays lacks and the one that goes knows: they are filled in without asking. */
export function filledFields(keep: Member, drop: Member): readonly MergeField[] {
  return mergeFields.filter(
    (field) => isBlank(keep, field) && !isBlank(drop, field) && field !== 'avatarColor',
  );
}

/** Custom fields known on both sides and not the same. */
export function differingCustomFields(keep: Member, drop: Member): readonly FieldId[] {
  const ids = Object.keys(keep.custom) as FieldId[];
  return ids.filter((id) => {
    const other = drop.custom[id];
    return other !== undefined && stableKey(keep.custom[id]) !== stableKey(other);
  });
}

/** Where the one that goes is likely to be right: the earlier day of joining, the later end of a paid membership. */
export function suggestedFromDropped(keep: Member, drop: Member): readonly MergeField[] {
  return differingFields(keep, drop).filter((field) => {
    if (field === 'joinedOn') return (drop.joinedOn ?? '') < (keep.joinedOn ?? '');
    if (field === 'paidUntil') return (drop.paidUntil ?? '') > (keep.paidUntil ?? '');
    return false;
  });
}
