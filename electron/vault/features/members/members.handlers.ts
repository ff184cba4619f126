import { type Day, dayOf } from '#shared/domain/days';
import { aliasesAfterRename } from '#shared/domain/members/aliases/aliases';
import type { Member, MemberPatch } from '#shared/domain/members/member';
import type { membersCommands } from '#shared/wire/nouns/members';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler, CommandHandlers } from '../../store/run-command';
import { groupsOfMember, requireFreeDuties } from '../communities/free-duties';
import { dutyConflicts, requireUniqueDuties } from '../communities/require-unique-duties';
import { checkedTags } from '../tags/member-tags';
import { addAlias, splitAlias } from './aliases';
import { bulkEdit } from './bulk-edit';
import { importMembers } from './import-members';
import { removePreset, savePreset } from './import-presets';
import {
  joinedText,
  newMember,
  newMembership,
  newTimelineEvent,
  rejoined,
  requireGroupOf,
} from './member-writes';
import { keepApart, mergeTwo } from './merge-members';
import { removeMembers } from './remove-members';
import { snoozeMember } from './snooze';

export const membersHandlers: CommandHandlers<keyof typeof membersCommands> = {
  'members.create': (input, context) => createMember(input, context),
  'members.update': (input, context) => updateMember(input, context),
  'members.remove': (input, context) => removeMembers(input, context),
  'members.import': (input, context) => importMembers(input, context),
  'members.join': (input, context) => joinGroup(input, context),
  'members.updateMembership': (input, context) => updateMembership(input, context),
  'members.log': (input, context) => logTimeline(input, context),
  'members.bulkEdit': (input, context) => bulkEdit(input, context),
  'members.merge': (input, context) => mergeTwo(input, context),
  'members.keepApart': (input, context) => keepApart(input, context),
  'members.addAlias': (input, context) => addAlias(input, context),
  'members.splitAlias': (input, context) => splitAlias(input, context),
  'members.snooze': (input, context) => snoozeMember(input, context),
  'importPresets.save': (input, context) => savePreset(input, context),
  'importPresets.remove': (input, context) => removePreset(input, context),
};

const createMember: CommandHandler<'members.create'> = async (input, context) => {
  const { database, makeId, now } = context;
  const { communityId, groupId, fields } = input;
  await requireRow(database.communities, communityId);
  const tagIds = await checkedTags(database, communityId, [], fields.tagIds ?? []);
  const groupIds = groupId ? [groupId] : [];
  const { duties: after = [] } = fields;
  await requireFreeDuties(database, { communityId, memberId: null, groupIds, before: [], after });
  const joinedOn = fields.joinedOn === undefined ? dayOf(now) : fields.joinedOn;
  const member = newMember(communityId, { ...fields, tagIds, joinedOn }, makeId, now);
  await database.members.add(member);
  if (groupId) {
    await requireGroupOf(database, groupId, communityId);
    await database.memberships.add(newMembership(member, groupId, joinedOn, makeId));
  }
  await database.timeline.add(newTimelineEvent(member, 'joined', joinedText(member.inviter), now, makeId));
  return { result: { memberId: member.id }, facts: { name: member.nickname } };
};

const updateMember: CommandHandler<'members.update'> = async ({ id, patch }, context) => {
  const { database, now } = context;
  const before = await requireRow(database.members, id);
  const settled = withFormerName(before, await settledPatch(context, before, patch), dayOf(now));
  const member = await patchRow(database.members, id, { ...settled, updatedAt: now });
  return {
    result: null,
    facts: { name: before.nickname, renamed: member.nickname, fields: Object.keys(patch).join(' ') },
  };
};

/** A patch as it may be written: tags of the member's community and of exclusive groups only one, 职务 that are free. */
async function settledPatch(
  { database }: CommandContext,
  before: Member,
  patch: MemberPatch,
): Promise<MemberPatch> {
  const { id: memberId, communityId } = before;
  if (patch.duties) {
    const groupIds = await groupsOfMember(database, memberId);
    const claim = { communityId, memberId, groupIds, before: before.duties, after: patch.duties };
    await requireFreeDuties(database, claim);
  }
  if (!patch.tagIds) return patch;
  return { ...patch, tagIds: await checkedTags(database, communityId, before.tagIds, patch.tagIds) };
}

/** A nickname that is changed stays as an alias. */
function withFormerName(before: Member, patch: MemberPatch, today: Day): MemberPatch {
  const { nickname, aliases = before.aliases } = patch;
  if (nickname === undefined || nickname === before.nickname) return patch;
  return { ...patch, aliases: aliasesAfterRename({ ...before, aliases }, nickname, today) };
}

const joinGroup: CommandHandler<'members.join'> = async ({ memberId, groupId, joinedOn }, context) => {
  const { database, makeId } = context;
  const member = await requireRow(database.members, memberId);
  const group = await requireGroupOf(database, groupId, member.communityId);
  const own = await database.memberships.where('memberId').equals(memberId).toArray();
  const earlier = own.find((membership) => membership.groupId === groupId);
  const conflicts = await dutyConflicts(database, member.communityId, [memberId]);
  if (earlier) await database.memberships.put(rejoined(earlier, joinedOn));
  else await database.memberships.add(newMembership(member, groupId, joinedOn, makeId));
  await requireUniqueDuties(database, member.communityId, [memberId], conflicts);
  return { result: null, facts: { name: member.nickname, group: group.name } };
};

const updateMembership: CommandHandler<'members.updateMembership'> = async ({ id, patch }, { database }) => {
  const before = await requireRow(database.memberships, id);
  const { memberId, communityId } = before;
  const member = await requireRow(database.members, memberId);
  const conflicts = await dutyConflicts(database, communityId, [memberId]);
  const { status } = await patchRow(database.memberships, id, patch);
  if (before.status === 'left' && status !== 'left') {
    await requireUniqueDuties(database, communityId, [memberId], conflicts);
  }
  return { result: null, facts: { name: member.nickname } };
};

const logTimeline: CommandHandler<'members.log'> = async (input, { database, makeId, now }) => {
  const member = await requireRow(database.members, input.memberId);
  const at = input.at ?? now;
  await database.timeline.add(newTimelineEvent(member, input.kind, input.text, at, makeId));
  await database.members.put({
    ...member,
    lastContactAt: Math.max(at, member.lastContactAt ?? at),
    updatedAt: now,
  });
  return { result: null, facts: { name: member.nickname } };
};
