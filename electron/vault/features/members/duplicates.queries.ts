import type { CommunityId, MemberId } from '#shared/domain/ids';
import { type DuplicateCandidate, findDuplicates } from '#shared/domain/members/duplicates/find-duplicates';
import type { Member, Membership } from '#shared/domain/members/member';
import { differingCustomFields, differingFields } from '#shared/domain/members/merge/merge-choices';
import type { DuplicatePair, DuplicateSide } from '#shared/wire/nouns/members';
import type { WeiluDatabase } from '../../store/database';
import type { QueryHandler } from '../../store/run-query';
import { tagJoiner } from './join-tags';

/** Pairs of members who may be one person. */
export const listDuplicates: QueryHandler<'members.duplicates'> = async ({ communityId }, { database }) => {
  const [community, members, memberships] = await Promise.all([
    database.communities.get(communityId),
    database.members.where('communityId').equals(communityId).toArray(),
    database.memberships.where('communityId').equals(communityId).toArray(),
  ]);
  const titles = [...(community?.duties ?? []), ...members.flatMap(({ duties }) => duties)];
  const pairs = findDuplicates(
    candidatesOf(members, memberships),
    titles.map(({ title }) => title),
  );
  const shown = new Set(pairs.flatMap(({ ids }) => ids));
  const sides = await sidesOf(database, communityId, members, memberships, shown);
  return pairs.flatMap(({ ids: [one, other], reasons }): readonly DuplicatePair[] => {
    const a = sides.get(one);
    const b = sides.get(other);
    return a && b ? [{ a, b, reasons }] : [];
  });
};

function candidatesOf(
  members: readonly Member[],
  memberships: readonly Membership[],
): readonly DuplicateCandidate[] {
  const inGroups = new Map<MemberId, string[]>();
  for (const { memberId, nickname } of memberships) {
    if (nickname === '') continue;
    const names = inGroups.get(memberId);
    if (names) names.push(nickname);
    else inGroups.set(memberId, [nickname]);
  }
  return members.map(({ id, nickname, wechatId, distinctFrom, aliases }) => ({
    id,
    nickname,
    wechatId,
    distinctFrom,
    otherNames: [...aliases.map(({ name }) => name), ...(inGroups.get(id) ?? [])],
  }));
}

async function sidesOf(
  database: WeiluDatabase,
  communityId: CommunityId,
  members: readonly Member[],
  memberships: readonly Membership[],
  shown: ReadonlySet<MemberId>,
): Promise<ReadonlyMap<MemberId, DuplicateSide>> {
  const groups = await database.groups.where('communityId').equals(communityId).sortBy('position');
  const isIn = new Set(
    memberships.filter(({ status }) => status !== 'left').map((one) => `${one.memberId} ${one.groupId}`),
  );
  const counts = new Map<unknown, number>();
  for (const id of await database.timeline
    .where('memberId')
    .anyOf([...shown])
    .keys()) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const sides = members
    .filter(({ id }) => shown.has(id))
    .map((member): DuplicateSide => {
      const { id, nickname, avatarColor, wechatId, joinedOn, city } = member;
      const groupNames = groups.filter((group) => isIn.has(`${id} ${group.id}`)).map(({ name }) => name);
      return {
        id,
        nickname,
        avatarColor,
        wechatId,
        joinedOn,
        city,
        groupNames,
        timelineCount: counts.get(id) ?? 0,
      };
    });
  return new Map(sides.map((side) => [side.id, side]));
}

/** Two members side by side; null where they cannot be made one. */
export const previewMerge: QueryHandler<'members.mergePreview'> = async (
  { keepId, dropId },
  { database },
) => {
  const [keep, drop] = await database.members.bulkGet([keepId, dropId]);
  if (!keep || !drop || keepId === dropId || keep.communityId !== drop.communityId) return null;
  const fields = await database.fields.bulkGet([...differingCustomFields(keep, drop)]);
  const { timeline, memberships, orders, asks, reviewCases } = database;
  const [ofTimeline, ofMemberships, ofOrders, ofAsks, ofCases] = await Promise.all(
    [timeline, memberships, orders, asks, reviewCases].map((table) =>
      table.where('memberId').equals(dropId).count(),
    ),
  );
  const joinTags = await tagJoiner(database, keep.communityId);
  return {
    keep,
    drop,
    differing: differingFields(keep, drop),
    differingFields: fields.flatMap((field) => (field ? [{ id: field.id, name: field.name }] : [])),
    moves: {
      timeline: ofTimeline ?? 0,
      memberships: ofMemberships ?? 0,
      orders: ofOrders ?? 0,
      asks: ofAsks ?? 0,
      cases: ofCases ?? 0,
      tags: joinTags(keep.tagIds, drop.tagIds).length - keep.tagIds.length,
      duties: drop.duties.filter(({ title }) => !keep.duties.some((held) => held.title === title)).length,
      aliases: drop.aliases.length,
    },
  };
};
