import type { Table } from 'dexie';
import type { GroupId, MemberId, TagId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import { apartFrom } from '#shared/domain/members/merge/keep-apart';
import { differingCustomFields } from '#shared/domain/members/merge/merge-choices';
import { leftOutOfMerge } from '#shared/domain/members/merge/merge-left-out';
import { mergeMembers } from '#shared/domain/members/merge/merge-members';
import { mergeMemberships } from '#shared/domain/members/merge/merge-memberships';
import { mergeInWords } from '#shared/domain/members/merge/merge-words';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { dutyConflicts, requireUniqueDuties } from '../communities/require-unique-duties';
import { joinRunningCases } from '../review/join-running';
import { tagJoiner } from './join-tags';
import { replaceMentions } from './member-mentions';
import { newTimelineEvent } from './member-writes';

/** Makes one member of two: what the one that goes had moves to the one that stays. */
export const mergeTwo: CommandHandler<'members.merge'> = async (input, context) => {
  const { database, makeId, now } = context;
  const keep = await requireRow(database.members, input.keepId);
  const drop = await requireRow(database.members, input.dropId);
  if (keep.id === drop.id) throw new WeiluError('input-invalid', { path: 'dropId', detail: '' });
  if (keep.communityId !== drop.communityId) throw new WeiluError('not-found', { noun: 'members' });

  const joinTags = await tagJoiner(database, keep.communityId);
  const { member, overflow } = mergeMembers(keep, drop, input, { now, joinTags });
  const conflicts = await dutyConflicts(database, keep.communityId, [keep.id, drop.id]);
  await moveMemberships(database, keep, drop, member.nickname);
  const own = new Set(await database.reviewCases.where('memberId').equals(keep.id).primaryKeys());
  await moveRows(database, drop.id, keep.id);
  await joinRunningCases(database, { keepId: keep.id, own, now });
  await database.members.delete(drop.id);
  await database.members.put(member);
  await replaceMentions(database, keep.communityId, new Map([[drop.id, keep.id]]));
  const leftOut = leftOutOfMerge(member, [keep, drop], await tagNames(context, [keep, drop]));
  const words = mergeInWords(keep, drop, input, await customNames(context, keep, drop), leftOut);
  await database.timeline.add(newTimelineEvent(keep, 'merge', words, now, makeId));
  if (overflow !== '') await database.timeline.add(newTimelineEvent(keep, 'note', overflow, now, makeId));
  const known = conflicts.map((one) => ({ ...one, memberId: keep.id }));
  await requireUniqueDuties(database, keep.communityId, [keep.id], known);
  return { result: null, facts: { name: keep.nickname, dropped: drop.nickname } };
};

/** Everything that names its member in `memberId`, but memberships. */
async function moveRows(database: WeiluDatabase, from: MemberId, to: MemberId): Promise<void> {
  const { timeline, orders, asks, reviewCases } = database;
  const tables = [timeline, orders, asks, reviewCases] as const;
  for (const table of tables as unknown as readonly Table<
    Readonly<{ memberId: MemberId | null }>,
    string
  >[]) {
    const rows = await table.where('memberId').equals(from).toArray();
    await table.bulkPut(rows.map((row) => ({ ...row, memberId: to })));
  }
}

/**
 * Memberships of the one that goes become the other's; two in the same group become one. Each keeps the name that was
 * used in its group.
 */
async function moveMemberships(
  { memberships }: WeiluDatabase,
  keep: Member,
  drop: Member,
  nickname: string,
): Promise<void> {
  const rowsOf = async (member: Member) => {
    const rows = await memberships.where('memberId').equals(member.id).toArray();
    return rows.map((row) => withOwnName(row, member, nickname));
  };
  const byGroup = new Map<GroupId, Membership>();
  for (const row of await rowsOf(keep)) byGroup.set(row.groupId, withoutSelf(row, keep, drop));
  for (const row of await rowsOf(drop)) {
    const known = byGroup.get(row.groupId);
    const moved = withoutSelf({ ...row, memberId: keep.id }, keep, drop);
    byGroup.set(row.groupId, known ? mergeMemberships(known, moved) : moved);
    if (known) await memberships.delete(row.id);
  }
  await memberships.bulkPut([...byGroup.values()]);
}

/** An empty group nickname means the member's own, which may be another one now. */
function withOwnName(row: Membership, { nickname: own }: Member, nickname: string): Membership {
  const used = row.nickname || own;
  return { ...row, nickname: used === nickname ? '' : used };
}

/** Nobody is brought into a group by themselves. */
function withoutSelf(row: Membership, keep: Member, drop: Member): Membership {
  const { memberId } = row.inviter;
  return memberId === keep.id || memberId === drop.id
    ? { ...row, inviter: { name: '', memberId: null } }
    : row;
}

async function tagNames({ database }: CommandContext, members: readonly Member[]) {
  const tags = await database.tags.bulkGet([...new Set(members.flatMap(({ tagIds }) => tagIds))]);
  const names = new Map(tags.flatMap((tag) => (tag ? [[tag.id, tag.name] as const] : [])));
  return (id: TagId) => names.get(id);
}

async function customNames({ database }: CommandContext, keep: Member, drop: Member) {
  const fields = await database.fields.bulkGet([...differingCustomFields(keep, drop)]);
  return fields.flatMap((field) => (field ? [{ id: field.id, name: field.name }] : []));
}

/** Says of two members that they are not the same person. */
export const keepApart: CommandHandler<'members.keepApart'> = async ({ ids: [one, other] }, { database }) => {
  const first = await requireRow(database.members, one);
  const second = await requireRow(database.members, other);
  if (one === other) throw new WeiluError('input-invalid', { path: 'ids', detail: '' });
  if (first.communityId !== second.communityId) throw new WeiluError('not-found', { noun: 'members' });
  await database.members.bulkPut([apartFrom(first, other), apartFrom(second, one)]);
  return { result: null, facts: { name: first.nickname, other: second.nickname } };
};
