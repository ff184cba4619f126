import type { CommunityId, GroupId, MemberId, TagId } from '#shared/domain/ids';
import type { MemberRow } from '#shared/wire/nouns/members';
import type { MemberIndex } from '../../search/member-index';
import type { WeiluDatabase } from '../../store/database';

/** Members of a community as rows of the list, in the order of their ids; those that are gone are left out. */
export function memberRows(
  memberIndex: MemberIndex,
  communityId: CommunityId,
  ids: readonly MemberId[],
): readonly MemberRow[] {
  return memberIndex.rows(ids).map((member): MemberRow => {
    const places = [...memberIndex.groupsOf(member.id)].sort((a, b) => a.group.position - b.group.position);
    return {
      ...member,
      tagNames: member.tagIds.flatMap((id) => memberIndex.tagName(id, communityId) ?? []),
      groupNames: places.map(({ group }) => group.name),
      maybeLeftNames: places.filter(({ maybeLeft }) => maybeLeft).map(({ group }) => group.name),
      spoken: memberIndex.spoken(member.id),
    };
  });
}

/** The tags of a community by name. */
export async function namesOfTags(
  database: WeiluDatabase,
  communityId: CommunityId,
): Promise<ReadonlyMap<TagId, string>> {
  const tags = await database.tags.where('communityId').equals(communityId).toArray();
  return new Map(tags.map((tag) => [tag.id, tag.name]));
}

/** The groups of a community by name, in their order. */
export async function namesOfGroups(
  database: WeiluDatabase,
  communityId: CommunityId,
): Promise<ReadonlyMap<GroupId, string>> {
  const groups = await database.groups.where('communityId').equals(communityId).sortBy('position');
  return new Map(groups.map((group) => [group.id, group.name]));
}
