import { type Day, dateOfDay } from '#shared/domain/days';
import type { CommunityId, IdSource, TagId } from '#shared/domain/ids';
import { avatarColorOf, type Member, type Membership, tagsPerMember } from '#shared/domain/members/member';
import type { Tag } from '#shared/domain/tags/tag';
import type { TimelineEvent } from '#shared/domain/timeline/timeline-event';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import { joinedText, newMember, newMembership, newTimelineEvent, requireGroupOf } from './member-writes';

/** Rows written between two signs of progress. */
const batchSize = 200;

/** Writes an accepted import: new members with their memberships, changed ones as merged by the dry run. */
export const importMembers: CommandHandler<'members.import'> = async (input, context) => {
  const { database, makeId, now, progress } = context;
  const { communityId, groupId, writes, fileName } = input;
  await requireRow(database.communities, communityId);
  if (groupId) await requireGroupOf(database, groupId, communityId);
  const tagId = await tagIdsByName(
    database,
    communityId,
    writes.flatMap((write) => write.tagNames),
    makeId,
  );

  let created = 0;
  for (let start = 0; start < writes.length; start += batchSize) {
    const members: Member[] = [];
    const memberships: Membership[] = [];
    const timeline: TimelineEvent[] = [];
    for (const { memberId, patch, tagNames } of writes.slice(start, start + batchSize)) {
      const addedTags = [...new Set(tagNames.map((name) => tagId(name)))];
      if (memberId) {
        const before = await requireRow(database.members, memberId);
        if (before.communityId !== communityId) throw new WeiluError('not-found', { noun: 'members' });
        const tagIds = [...new Set([...before.tagIds, ...addedTags])];
        // A row its own gate refuses could never be restored from a snapshot.
        if (tagIds.length > tagsPerMember) {
          throw new WeiluError('input-invalid', { path: 'tagNames', detail: before.nickname });
        }
        members.push({ ...before, ...patch, tagIds, updatedAt: now });
        continue;
      }
      const { nickname } = patch;
      if (nickname === undefined) throw new WeiluError('input-invalid', { path: 'nickname', detail: '' });
      const member = newMember(communityId, { ...patch, nickname, tagIds: addedTags }, makeId, now);
      created += 1;
      members.push(member);
      if (groupId) memberships.push(newMembership(member, groupId, member.joinedOn, makeId));
      timeline.push(
        newTimelineEvent(
          member,
          'joined',
          joinedText(member.inviter),
          joinedAt(member.joinedOn, now),
          makeId,
        ),
      );
    }
    await database.members.bulkPut(members);
    await database.memberships.bulkPut(memberships);
    await database.timeline.bulkPut(timeline);
    progress(Math.min(start + batchSize, writes.length), writes.length);
  }
  const updated = writes.length - created;
  return { result: { created, updated }, facts: { created, updated, file: fileName } };
};

function joinedAt(joinedOn: Day | null, now: number): number {
  return joinedOn ? dateOfDay(joinedOn).getTime() : now;
}

/** Finds the tags by name and makes those that are missing. */
async function tagIdsByName(
  database: WeiluDatabase,
  communityId: CommunityId,
  names: readonly string[],
  makeId: IdSource,
): Promise<(name: string) => TagId> {
  const known = await database.tags.where('communityId').equals(communityId).toArray();
  const ids = new Map(known.map((tag) => [tag.name, tag.id]));
  const missing = [...new Set(names)].filter((name) => !ids.has(name));
  const made = missing.map(
    (name): Tag => ({ id: makeId<TagId>(), communityId, name, groupName: '', color: avatarColorOf(name) }),
  );
  await database.tags.bulkAdd(made);
  for (const tag of made) ids.set(tag.name, tag.id);
  return (name) => {
    const id = ids.get(name);
    if (!id) throw new WeiluError('not-found', { noun: 'tags' });
    return id;
  };
}
