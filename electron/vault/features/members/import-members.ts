import { type Day, dateOfDay, dayOf } from '#shared/domain/days';
import type { CommunityId, IdSource, TagId } from '#shared/domain/ids';
import { aliasesAfterRename } from '#shared/domain/members/aliases/aliases';
import { avatarColorOf, type Member, type Membership, tagsPerMember } from '#shared/domain/members/member';
import { settleTags } from '#shared/domain/tags/exclusive-tags';
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
  const { tagGroups } = await requireRow(database.communities, communityId);
  if (groupId) await requireGroupOf(database, groupId, communityId);
  const names = writes.flatMap((write) => write.tagNames);
  const { tags, idOf } = await tagsByName(database, communityId, names, makeId);
  const settle = (before: readonly TagId[], added: readonly TagId[]) =>
    settleTags(before, [...before, ...added], tags, tagGroups);

  let created = 0;
  for (let start = 0; start < writes.length; start += batchSize) {
    const members: Member[] = [];
    const memberships: Membership[] = [];
    const timeline: TimelineEvent[] = [];
    for (const { memberId, patch, tagNames } of writes.slice(start, start + batchSize)) {
      const addedTags = tagNames.map(idOf);
      if (memberId) {
        const before = await requireRow(database.members, memberId);
        if (before.communityId !== communityId) throw new WeiluError('not-found', { noun: 'members' });
        const tagIds = settle(before.tagIds, addedTags);
        // A row its own gate refuses could never be restored from a snapshot.
        if (tagIds.length > tagsPerMember) {
          throw new WeiluError('input-invalid', { path: 'tagNames', detail: before.nickname });
        }
        const { nickname = before.nickname } = patch;
        const aliases = aliasesAfterRename(before, nickname, dayOf(now));
        members.push({ ...before, ...patch, aliases, tagIds, updatedAt: now });
        continue;
      }
      const { nickname } = patch;
      if (nickname === undefined) throw new WeiluError('input-invalid', { path: 'nickname', detail: '' });
      const member = newMember(
        communityId,
        { ...patch, nickname, tagIds: settle([], addedTags) },
        makeId,
        now,
      );
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
async function tagsByName(
  database: WeiluDatabase,
  communityId: CommunityId,
  names: readonly string[],
  makeId: IdSource,
): Promise<Readonly<{ tags: readonly Tag[]; idOf: (name: string) => TagId }>> {
  const known = await database.tags.where('communityId').equals(communityId).toArray();
  const ids = new Map(known.map((tag) => [tag.name, tag.id]));
  const missing = [...new Set(names)].filter((name) => !ids.has(name));
  const made = missing.map(
    (name): Tag => ({ id: makeId<TagId>(), communityId, name, groupName: '', color: avatarColorOf(name) }),
  );
  await database.tags.bulkAdd(made);
  for (const tag of made) ids.set(tag.name, tag.id);
  const idOf = (name: string) => {
    const id = ids.get(name);
    if (!id) throw new WeiluError('not-found', { noun: 'tags' });
    return id;
  };
  return { tags: [...known, ...made], idOf };
}
