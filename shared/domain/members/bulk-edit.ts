import type { BulkEdit } from '../../wire/nouns/members';
import type { TagGroup } from '../communities/community';
import { writeFieldValue } from '../fields/write-field-value';
import { withTag } from '../tags/exclusive-tags';
import type { Tag } from '../tags/tag';
import type { Member, MemberPatch, Membership, MembershipPatch } from './member';

/** What a bulk edit has to know of the community. */
export type BulkGround = Readonly<{
  tags: readonly Tag[];
  tagGroups: readonly TagGroup[];
}>;

/** What a bulk edit does to one member: nothing, or changes to the member or to a membership. */
export type BulkEffect =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'member'; patch: MemberPatch }>
  /** The member has never been in the group. */
  | Readonly<{ kind: 'join' }>
  | Readonly<{ kind: 'membership'; membership: Membership; patch: MembershipPatch }>;

const none: BulkEffect = { kind: 'none' };

/**
 * What an edit for many changes in one of them. The preview and the write both ask here, so that what is shown is
 * what happens; whoever has already what the edit gives is left as they are.
 */
export function bulkEffect(
  member: Member,
  memberships: readonly Membership[],
  edit: BulkEdit,
  ground: BulkGround,
): BulkEffect {
  if (edit.edit === 'join-group' || edit.edit === 'leave-group') return groupEffect(memberships, edit);
  const patch = patchOf(member, edit, ground);
  return patch === null ? none : { kind: 'member', patch };
}

type GroupEdit = Extract<BulkEdit, { edit: 'join-group' | 'leave-group' }>;

function groupEffect(memberships: readonly Membership[], edit: GroupEdit): BulkEffect {
  const membership = memberships.find(({ groupId }) => groupId === edit.groupId);
  if (edit.edit === 'leave-group') {
    if (membership === undefined || membership.status === 'left') return none;
    return { kind: 'membership', membership, patch: { status: 'left', leftOn: edit.leftOn } };
  }
  if (membership === undefined) return { kind: 'join' };
  if (membership.status === 'active') return none;
  const joinedOn = edit.joinedOn ?? membership.joinedOn;
  return { kind: 'membership', membership, patch: { status: 'active', leftOn: null, joinedOn } };
}

/** The fields of the member that change, or null. */
function patchOf(
  member: Member,
  edit: Exclude<BulkEdit, GroupEdit>,
  { tags, tagGroups }: BulkGround,
): MemberPatch | null {
  switch (edit.edit) {
    case 'add-tag': {
      const tagIds = withTag(member.tagIds, edit.tagId, tags, tagGroups);
      return tagIds === member.tagIds ? null : { tagIds };
    }
    case 'remove-tag': {
      const tagIds = member.tagIds.filter((id) => id !== edit.tagId);
      return tagIds.length === member.tagIds.length ? null : { tagIds };
    }
    case 'tier':
      return member.tier === edit.tier ? null : { tier: edit.tier };
    case 'add-role':
      return member.roles.includes(edit.role) ? null : { roles: [...member.roles, edit.role] };
    case 'remove-role': {
      const roles = member.roles.filter((role) => role !== edit.role);
      return roles.length === member.roles.length ? null : { roles };
    }
    case 'city':
      return member.city === edit.city ? null : { city: edit.city };
    case 'source':
      return member.source === edit.source ? null : { source: edit.source };
    case 'paid-until':
      return member.paidUntil === edit.day ? null : { paidUntil: edit.day };
    case 'cadence':
      return member.cadenceDays === edit.days ? null : { cadenceDays: edit.days };
    case 'field':
      return fieldPatch(member, edit);
  }
}

function fieldPatch(
  { custom }: Member,
  { fieldId, value }: Extract<BulkEdit, { edit: 'field' }>,
): MemberPatch | null {
  const { [fieldId]: before, ...others } = custom;
  if (value === null) return before === undefined ? null : { custom: others };
  if (before !== undefined && writeFieldValue(before) === writeFieldValue(value)) return null;
  return { custom: { ...others, [fieldId]: value } };
}
