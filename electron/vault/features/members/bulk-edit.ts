import { valueSchemaOfKind } from '#shared/domain/fields/field';
import type { CommunityId, MemberId } from '#shared/domain/ids';
import { type BulkEffect, type BulkGround, bulkEffect } from '#shared/domain/members/bulk-edit';
import { type Member, type Membership, tagsPerMember } from '#shared/domain/members/member';
import { WeiluError } from '#shared/wire/errors';
import type { BulkEdit } from '#shared/wire/nouns/members';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import type { QueryHandler } from '../../store/run-query';
import { dutyConflicts, requireUniqueDuties } from '../communities/require-unique-duties';
import { newMembership, requireGroupOf } from './member-writes';

/** Members written between two signs of progress. */
const batchSize = 500;
/** Names the preview gives. */
const examples = 5;

type Planned = Readonly<{ member: Member; memberships: readonly Membership[]; effect: BulkEffect }>;

/** One change for many members at once; who has it already is left alone. */
export const bulkEdit: CommandHandler<'members.bulkEdit'> = async ({ ids, edit }, context) => {
  const { database, progress } = context;
  const planned = (await planBulk(database, ids, edit)).filter(({ effect }) => effect.kind !== 'none');
  const joining = edit.edit === 'join-group' ? planned.map(({ member }) => member.id) : [];
  const communityId = planned[0]?.member.communityId;
  const conflicts = communityId ? await dutyConflicts(database, communityId, joining) : [];
  for (let start = 0; start < planned.length; start += batchSize) {
    const batch = planned.slice(start, start + batchSize);
    await writeBatch(batch, edit, context);
    progress(Math.min(start + batchSize, planned.length), planned.length);
  }
  if (communityId) await requireUniqueDuties(database, communityId, joining, conflicts);
  return { result: { changed: planned.length }, facts: { count: planned.length } };
};

/** How many an edit would change, by the same rule that changes them. */
export const previewBulk: QueryHandler<'members.previewBulk'> = async ({ ids, edit }, { database }) => {
  const planned = await planBulk(database, ids, edit);
  const changing = planned.filter(({ effect }) => effect.kind !== 'none');
  return {
    total: planned.length,
    changing: changing.length,
    examples: changing.slice(0, examples).map(({ member }) => member.nickname),
  };
};

/** What the edit does to each of the members that are still there. */
async function planBulk(
  database: WeiluDatabase,
  ids: readonly MemberId[],
  edit: BulkEdit,
): Promise<readonly Planned[]> {
  const members = (await database.members.bulkGet([...new Set(ids)])).filter(
    (member) => member !== undefined,
  );
  const [first] = members;
  if (first === undefined) return [];
  const { communityId } = first;
  if (members.some((member) => member.communityId !== communityId)) {
    throw new WeiluError('not-found', { noun: 'members' });
  }
  const ground = await groundOf(database, communityId, edit);
  const memberships = await membershipsFor(database, communityId, edit);
  return members.map((member) => {
    const own = memberships.get(member.id) ?? [];
    return { member, memberships: own, effect: bulkEffect(member, own, edit, ground) };
  });
}

/** What the edit is about has to be the community's own. @throws WeiluError `not-found`, `input-invalid`. */
async function groundOf(
  database: WeiluDatabase,
  communityId: CommunityId,
  edit: BulkEdit,
): Promise<BulkGround> {
  const { tagGroups } = await requireRow(database.communities, communityId);
  if ('groupId' in edit) await requireGroupOf(database, edit.groupId, communityId);
  if (edit.edit === 'field') {
    const field = await requireRow(database.fields, edit.fieldId);
    if (field.communityId !== communityId) throw new WeiluError('not-found', { noun: 'fields' });
    const fits = edit.value === null || valueSchemaOfKind[field.kind].safeParse(edit.value).success;
    if (!fits) throw new WeiluError('input-invalid', { path: 'edit.value', detail: field.name });
  }
  if (!('tagId' in edit)) return { tags: [], tagGroups };
  const tags = await database.tags.where('communityId').equals(communityId).toArray();
  if (!tags.some(({ id }) => id === edit.tagId)) throw new WeiluError('not-found', { noun: 'tags' });
  return { tags, tagGroups };
}

async function membershipsFor(
  database: WeiluDatabase,
  communityId: CommunityId,
  edit: BulkEdit,
): Promise<ReadonlyMap<MemberId, readonly Membership[]>> {
  const byMember = new Map<MemberId, Membership[]>();
  if (!('groupId' in edit)) return byMember;
  const { groupId } = edit;
  const memberships = await database.memberships.where('communityId').equals(communityId).toArray();
  for (const membership of memberships) {
    if (membership.groupId === groupId) byMember.set(membership.memberId, [membership]);
  }
  return byMember;
}

async function writeBatch(
  batch: readonly Planned[],
  edit: BulkEdit,
  { database, now, makeId }: CommandContext,
): Promise<void> {
  const members: Member[] = [];
  const memberships: Membership[] = [];
  for (const { member, effect } of batch) {
    if (effect.kind === 'member') {
      const after = { ...member, ...effect.patch, updatedAt: now };
      // A row its own gate refuses could never be restored from a snapshot.
      if (after.tagIds.length > tagsPerMember) {
        throw new WeiluError('input-invalid', { path: 'tagIds', detail: member.nickname });
      }
      members.push(after);
    }
    if (effect.kind === 'membership') memberships.push({ ...effect.membership, ...effect.patch });
    if (effect.kind === 'join' && edit.edit === 'join-group') {
      memberships.push(newMembership(member, edit.groupId, edit.joinedOn, makeId));
    }
  }
  await database.members.bulkPut(members);
  await database.memberships.bulkPut(memberships);
}
