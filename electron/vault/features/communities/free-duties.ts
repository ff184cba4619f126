import { type DutyHolder, holderInTheWay } from '#shared/domain/communities/free-duties';
import type { CommunityId, GroupId, MemberId } from '#shared/domain/ids';
import type { Duty } from '#shared/domain/members/member';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';

type Claim = Readonly<{
  communityId: CommunityId;
  /** Who claims; null for a member who is only being made. */
  memberId: MemberId | null;
  groupIds: readonly GroupId[];
  before: ReadonlyArray<Pick<Duty, 'title'>>;
  after: ReadonlyArray<Pick<Duty, 'title'>>;
}>;

/** Lets a member have new 职务. @throws WeiluError `duty-taken` when a unique one has a holder in a group of theirs. */
export async function requireFreeDuties(database: WeiluDatabase, claim: Claim): Promise<void> {
  const { communityId, memberId, groupIds, before, after } = claim;
  const { duties: offers } = await requireRow(database.communities, communityId);
  const claimed = after
    .map(({ title }) => title)
    .filter((title) => !before.some((held) => held.title === title))
    .filter((title) => offers.some((offer) => offer.unique && offer.title === title));
  if (claimed.length === 0) return;
  const others = await holdersOf(database, communityId, new Set(claimed), memberId);
  for (const title of claimed) {
    const holder = holderInTheWay(title, groupIds, others, offers);
    if (holder) throw new WeiluError('duty-taken', { title, holder: holder.nickname });
  }
}

/** Ids of the groups a member is in now. */
export async function groupsOfMember(
  database: WeiluDatabase,
  memberId: MemberId,
): Promise<readonly GroupId[]> {
  const memberships = await database.memberships.where('memberId').equals(memberId).toArray();
  return memberships.filter(({ status }) => status !== 'left').map(({ groupId }) => groupId);
}

async function holdersOf(
  database: WeiluDatabase,
  communityId: CommunityId,
  titles: ReadonlySet<string>,
  except: MemberId | null,
): Promise<readonly DutyHolder[]> {
  const holders = await database.members
    .where('communityId')
    .equals(communityId)
    .filter(({ id, duties }) => id !== except && duties.some(({ title }) => titles.has(title)))
    .toArray();
  return Promise.all(
    holders.map(async ({ id, nickname, duties }) => ({
      nickname,
      duties,
      groupIds: await groupsOfMember(database, id),
    })),
  );
}
