import { dayOf } from '#shared/domain/days';
import type { Member, Membership } from '#shared/domain/members/member';
import { compareNames } from '#shared/domain/search/pinyin-search';
import { ownValue } from '#shared/domain/store/own-value';
import type { ImportBase, MemberFacets, membersQueries } from '#shared/wire/nouns/members';
import type { QueryInput, QueryResult } from '#shared/wire/vault-contract';
import type { AtOnceHandler, QueryContext, QueryHandler, QueryHandlers } from '../../store/run-query';
import { previewBulk } from './bulk-edit';
import { listDuplicates, previewMerge } from './duplicates.queries';
import { listPresets } from './import-presets';
import { memberRows, namesOfGroups, namesOfTags } from './member-rows';
import { refuseUnfit, refuseUnfitRow } from './refuse-unfit';

export const membersQueryHandlers: QueryHandlers<keyof typeof membersQueries> = {
  'members.list': (input, context) => listMembers(input, context),
  'members.matchingIds': (input, context) => matchingIds(input, context),
  'members.previewBulk': (input, context) => previewBulk(input, context),
  'members.duplicates': (input, context) => listDuplicates(input, context),
  'members.mergePreview': (input, context) => previewMerge(input, context),
  'importPresets.list': (input, context) => listPresets(input, context),
  'members.detail': (input, context) => memberDetail(input, context),
  'members.byIds': (input, context) => membersByIds(input, context),
  'members.facets': (input, context) => memberFacets(input, context),
  'members.importBase': (input, context) => importBase(input, context),
};

/** The list from memory, where all that was written is known there: typing then waits for no disk. */
export const listMembersAtOnce: AtOnceHandler<'members.list'> = (input, context) =>
  context.memberIndex.knowsAll(input.filter) ? listedMembers(input, context) : null;

const listMembers: QueryHandler<'members.list'> = async (input, context) => {
  await context.memberIndex.refresh(context.database, input.filter);
  return listedMembers(input, context);
};

function listedMembers(
  { filter, sort, today, start, count }: QueryInput<'members.list'>,
  { database, memberIndex, now }: QueryContext,
): QueryResult<'members.list'> {
  const { communityId, groupId } = filter;
  const day = today ?? dayOf(now());
  const { total, ids } = memberIndex.matchPart(filter, day, sort, { start, count });
  const people = memberIndex.people(communityId, groupId);
  const rows = memberRows(memberIndex, communityId, ids);
  refuseUnfit(database, rows);
  return { total, people, start, rows };
}

const matchingIds: QueryHandler<'members.matchingIds'> = async (
  { filter, sort, today },
  { database, memberIndex, now },
) => {
  await memberIndex.refresh(database, filter);
  return memberIndex.match(filter, today ?? dayOf(now()), sort);
};

const memberDetail: QueryHandler<'members.detail'> = async ({ id }, { database }) => {
  const member = await database.members.get(id);
  if (!member) return null;
  refuseUnfitRow(member);
  const [memberships, timeline, tags, groupNames] = await Promise.all([
    database.memberships.where('memberId').equals(id).toArray(),
    database.timeline.where('memberId').equals(id).toArray(),
    database.tags.bulkGet([...member.tagIds]),
    namesOfGroups(database, member.communityId),
  ]);
  return {
    member,
    memberships: memberships.map((membership) => ({
      ...membership,
      groupName: groupNames.get(membership.groupId) ?? '',
    })),
    tags: tags.filter((tag) => tag !== undefined),
    timeline: timeline.sort((a, b) => b.at - a.at),
  };
};

const membersByIds: QueryHandler<'members.byIds'> = async ({ ids, groupId, groups = {} }, { database }) => {
  const [members, memberships] = await Promise.all([
    database.members.bulkGet(ids),
    database.memberships.where('memberId').anyOf(ids).toArray(),
  ]);
  const present = members.filter((member) => member !== undefined);
  const first = present[0];
  const tagNames = first ? await namesOfTags(database, first.communityId) : new Map();
  return present.map((member) => ({
    member,
    membership: membershipFor(member, memberships, groupId ?? ownValue(groups, member.id) ?? null),
    tagNames: member.tagIds.flatMap((id) => tagNames.get(id) ?? []),
  }));
};

/** The membership in the wanted group; else the newest to them: where they are not yet welcomed, and joined last. */
function membershipFor(
  member: Member,
  memberships: readonly Membership[],
  groupId: string | null,
): Membership | null {
  const own = memberships.filter((membership) => membership.memberId === member.id);
  if (groupId) return own.find((membership) => membership.groupId === groupId) ?? null;
  const active = own.filter(({ status }) => status === 'active');
  const unwelcomed = active.filter(({ welcomedAt }) => welcomedAt === null);
  const choice = [unwelcomed, active, own].find(({ length }) => length > 0) ?? [];
  const joinedLast = choice
    .map(({ joinedOn }) => joinedOn ?? '')
    .toSorted()
    .at(-1);
  return choice.find(({ joinedOn }) => (joinedOn ?? '') === joinedLast) ?? null;
}

const memberFacets: QueryHandler<'members.facets'> = async (
  { communityId, groupId },
  { database, memberIndex },
) => {
  await memberIndex.refresh(database);
  const tags = await database.tags.where('communityId').equals(communityId).toArray();
  const tagCounts = new Map<string, number>();
  const specialtyCounts = new Map<string, number>();
  const skinCounts = new Map<string, number>();
  let sensitive = 0;
  for (const member of memberIndex.membersOf(communityId, groupId)) {
    for (const tagId of member.tagIds) increase(tagCounts, tagId);
    const { traits } = member;
    // Most have none or one, and this looks at everybody.
    const names =
      traits.length > 1 ? new Set(traits.map(({ name }) => name)) : traits.map(({ name }) => name);
    for (const name of names) increase(specialtyCounts, name);
    increase(skinCounts, member.skin.type ?? 'unknown');
    if (member.skin.sensitive) sensitive += 1;
  }
  const facets: MemberFacets = {
    tags: tags
      .map((tag) => ({ ...tag, count: tagCounts.get(tag.id) ?? 0 }))
      .sort((a, b) => b.count - a.count || compareNames(a.name, b.name)),
    specialties: [...specialtyCounts]
      .map(([name, count]) => ({ name, count }))
      .sort((a, b) => b.count - a.count || compareNames(a.name, b.name)),
    skinTypes: Object.fromEntries(skinCounts),
    sensitive,
  };
  return facets;
};

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const importBase: QueryHandler<'members.importBase'> = async ({ communityId }, { database }) => {
  const members = await database.members.where('communityId').equals(communityId).toArray();
  const tagNames = await namesOfTags(database, communityId);
  const base: ImportBase = members.map((member) => ({
    ...member,
    tagNames: member.tagIds.flatMap((id) => tagNames.get(id) ?? []),
  }));
  return JSON.stringify(base);
};
