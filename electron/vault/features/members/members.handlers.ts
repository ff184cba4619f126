import { dayOf } from '#shared/domain/days';
import type { CommunityId, TagId } from '#shared/domain/ids';
import { avatarColorOf, type MemberPatch } from '#shared/domain/members/member';
import type { Tag } from '#shared/domain/tags/tag';
import { WeiluError } from '#shared/wire/errors';
import type { membersCommands } from '#shared/wire/nouns/members';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler, CommandHandlers } from '../../store/run-command';
import { importMembers } from './import-members';
import { joinedText, newMember, newMembership, newTimelineEvent, requireGroupOf } from './member-writes';

export const membersHandlers: CommandHandlers<keyof typeof membersCommands> = {
  'members.create': (input, context) => createMember(input, context),
  'members.update': (input, context) => updateMember(input, context),
  'members.remove': (input, context) => removeMembers(input, context),
  'members.import': (input, context) => importMembers(input, context),
  'members.join': (input, context) => joinGroup(input, context),
  'members.updateMembership': (input, context) => updateMembership(input, context),
  'members.log': (input, context) => logTimeline(input, context),
  'tags.create': (input, context) => createTag(input, context),
};

const createMember: CommandHandler<'members.create'> = async (input, context) => {
  const { database, makeId, now } = context;
  const { communityId, groupId, fields } = input;
  await requireRow(database.communities, communityId);
  await requireTags(context, communityId, fields);
  const joinedOn = fields.joinedOn === undefined ? dayOf(now) : fields.joinedOn;
  const member = newMember(communityId, { ...fields, joinedOn }, makeId, now);
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
  await requireTags(context, before.communityId, patch);
  const member = await patchRow(database.members, id, { ...patch, updatedAt: now });
  return {
    result: null,
    facts: { name: before.nickname, renamed: member.nickname, fields: Object.keys(patch).join(' ') },
  };
};

async function requireTags(
  { database }: CommandContext,
  communityId: CommunityId,
  patch: MemberPatch,
): Promise<void> {
  const tags = await database.tags.bulkGet([...(patch.tagIds ?? [])]);
  if (tags.some((tag) => tag?.communityId !== communityId))
    throw new WeiluError('not-found', { noun: 'tags' });
}

const removeMembers: CommandHandler<'members.remove'> = async ({ ids }, { database }) => {
  const members = (await database.members.bulkGet(ids)).filter((member) => member !== undefined);
  const found = members.map((member) => member.id);
  await database.members.bulkDelete(found);
  for (const table of [database.memberships, database.timeline, database.orders]) {
    const keys = await table.where('memberId').anyOf(found).primaryKeys();
    await table.bulkDelete(keys);
  }
  return {
    result: { removed: found.length },
    facts: { count: found.length, name: members[0]?.nickname ?? '' },
  };
};

const joinGroup: CommandHandler<'members.join'> = async ({ memberId, groupId, joinedOn }, context) => {
  const { database, makeId } = context;
  const member = await requireRow(database.members, memberId);
  const group = await requireGroupOf(database, groupId, member.communityId);
  const own = await database.memberships.where('memberId').equals(memberId).toArray();
  const earlier = own.find((membership) => membership.groupId === groupId);
  if (earlier) await database.memberships.put({ ...earlier, status: 'active', leftOn: null, joinedOn });
  else await database.memberships.add(newMembership(member, groupId, joinedOn, makeId));
  return { result: null, facts: { name: member.nickname, group: group.name } };
};

const updateMembership: CommandHandler<'members.updateMembership'> = async ({ id, patch }, { database }) => {
  const membership = await patchRow(database.memberships, id, patch);
  const member = await requireRow(database.members, membership.memberId);
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

const createTag: CommandHandler<'tags.create'> = async ({ communityId, name, color }, context) => {
  const { database, makeId } = context;
  await requireRow(database.communities, communityId);
  const tags = await database.tags.where('communityId').equals(communityId).toArray();
  const known = tags.find((tag) => tag.name === name);
  if (known) return { result: { tagId: known.id }, facts: { name } };
  const tag: Tag = {
    id: makeId<TagId>(),
    communityId,
    name,
    groupName: '',
    color: color ?? avatarColorOf(name),
  };
  await database.tags.add(tag);
  return { result: { tagId: tag.id }, facts: { name } };
};
