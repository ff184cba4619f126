import type { CommunityId } from '#shared/domain/ids';
import type { Member } from '#shared/domain/members/member';
import type { CommandContext } from '../../store/run-command';

/** Members written between two signs of progress. */
const batchSize = 500;

/** Changes every member of a community that `concerned` holds for, some hundreds at a time; gives back how many. */
export async function rewriteMembers(
  { database, now, progress }: CommandContext,
  communityId: CommunityId,
  concerned: (member: Member) => boolean,
  change: (member: Member) => Partial<Member>,
): Promise<number> {
  const ofCommunity = database.members.where('communityId').equals(communityId);
  const members = await ofCommunity.filter(concerned).toArray();
  for (let start = 0; start < members.length; start += batchSize) {
    const batch = members.slice(start, start + batchSize);
    await database.members.bulkPut(batch.map((member) => ({ ...member, ...change(member), updatedAt: now })));
    progress(Math.min(start + batchSize, members.length), members.length);
  }
  return members.length;
}
