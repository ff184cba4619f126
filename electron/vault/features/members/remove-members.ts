import type { CommunityId, MemberId } from '#shared/domain/ids';
import type { Member } from '#shared/domain/members/member';
import type { CommandHandler } from '../../store/run-command';
import { replaceMentions } from './member-mentions';

/** Removes members with all that is theirs; nobody is left who was brought by them, or kept apart from them. */
export const removeMembers: CommandHandler<'members.remove'> = async ({ ids }, { database }) => {
  const members = (await database.members.bulkGet(ids)).filter((member) => member !== undefined);
  const found = members.map((member) => member.id);
  const { memberships, timeline, orders, asks, reviewCases } = database;
  await database.members.bulkDelete(found);
  for (const table of [memberships, timeline, orders, asks, reviewCases]) {
    const keys = await table.where('memberId').anyOf(found).primaryKeys();
    await table.bulkDelete(keys);
  }
  for (const [communityId, gone] of byCommunity(members)) {
    await replaceMentions(database, communityId, new Map(gone.map((id) => [id, null])));
  }
  return {
    result: { removed: found.length },
    facts: { count: found.length, name: members[0]?.nickname ?? '' },
  };
};

function byCommunity(members: readonly Member[]): ReadonlyMap<CommunityId, readonly MemberId[]> {
  const ids = new Map<CommunityId, MemberId[]>();
  for (const { id, communityId } of members) {
    const own = ids.get(communityId);
    if (own) own.push(id);
    else ids.set(communityId, [id]);
  }
  return ids;
}
