import { type Day, dayOf } from '#shared/domain/days';
import type { Ask } from '#shared/domain/experts/expert';
import { findExperts, type RankedExpert } from '#shared/domain/experts/find-experts';
import type { ExpertCandidate } from '#shared/domain/experts/score-expert';
import type { CommunityId, MemberId, TagId } from '#shared/domain/ids';
import type { ExpertHit, expertsQueries } from '#shared/wire/nouns/experts';
import type { IndexedPerson } from '../../search/member-answers';
import type { WeiluDatabase } from '../../store/database';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { isActive, peopleHere } from '../today/people';

export const expertsQueryHandlers: QueryHandlers<keyof typeof expertsQueries> = {
  'experts.find': (input, context) => findPeople(input, context),
  'experts.asks': (input, context) => listAsks(input, context),
};

/** Asks with an outcome, and gaps, that are listed; those that wait are all listed up to a bound of their own. */
const listed = { pending: 100, settled: 20, gaps: 20 } as const;
/** Resting people that are named. */
const restingNamed = 10;

const findPeople: QueryHandler<'experts.find'> = async (input, context) => {
  const { communityId, groupId, topic, today } = input;
  const { database } = context;
  const community = await database.communities.get(communityId);
  if (!community || topic.trim() === '') return { understood: [], people: [], maybe: [], resting: [] };
  const people = (await peopleHere(context, communityId, groupId)).filter(isActive);
  const tagNames = await namesOfTags(database, communityId);
  const asks = await asksByMember(database, communityId);
  const candidates = people.map((person) => candidateOf(person, tagNames, asks.get(person.member.id) ?? []));
  const found = findExperts(candidates, topic, community.expert, today);
  const hits = (ranked: readonly RankedExpert[]) => hitsOf(ranked, people, tagNames, database);
  return {
    understood: found.understood,
    people: await hits(found.people),
    maybe: await hits(found.maybe),
    resting: found.resting.slice(0, restingNamed).map(({ id, nickname, lastAskedAt }) => ({
      memberId: id,
      nickname,
      lastAskedAt: lastAskedAt ?? 0,
    })),
  };
};

async function namesOfTags(database: WeiluDatabase, communityId: CommunityId) {
  const tags = await database.tags.where('communityId').equals(communityId).toArray();
  return new Map(tags.map((tag) => [tag.id, tag.name]));
}

async function asksByMember(database: WeiluDatabase, communityId: CommunityId) {
  const asks = await database.asks.where('communityId').equals(communityId).toArray();
  const byMember = new Map<MemberId, Ask[]>();
  for (const ask of asks) {
    if (ask.memberId === null) continue;
    const own = byMember.get(ask.memberId);
    if (own) own.push(ask);
    else byMember.set(ask.memberId, [ask]);
  }
  return byMember;
}

function candidateOf(
  { member, memberships }: IndexedPerson,
  tagNames: ReadonlyMap<TagId, string>,
  asks: readonly Ask[],
): ExpertCandidate {
  return {
    ...member,
    nickname: nameHere({ member, memberships }),
    tagNames: member.tagIds.flatMap((id) => tagNames.get(id) ?? []),
    // Asked only of those who match: working out days is what costs most here.
    get lastHeardOn() {
      return lastHeardOn({ member, memberships });
    },
    asks,
  };
}

/** What the member is called in the first group they are in. */
function nameHere({ member, memberships }: IndexedPerson): string {
  return memberships.find(({ status }) => status === 'active')?.nickname || member.nickname;
}

/** The last contact, the last word in a group, or the day of joining, whichever is latest. */
function lastHeardOn({ member, memberships }: IndexedPerson): Day | null {
  const days = [
    member.joinedOn,
    member.lastContactAt === null ? null : dayOf(member.lastContactAt),
    ...memberships.map(({ spokenOn }) => spokenOn),
  ].filter((day) => day !== null);
  return days.toSorted().at(-1) ?? null;
}

async function hitsOf(
  ranked: readonly RankedExpert[],
  people: readonly IndexedPerson[],
  tagNames: ReadonlyMap<TagId, string>,
  database: WeiluDatabase,
): Promise<readonly ExpertHit[]> {
  const rows = await database.members.bulkGet(ranked.map(({ id }) => id));
  return ranked.flatMap(({ id, nickname: _nickname, ...expert }, index): ExpertHit[] => {
    const member = rows[index];
    if (!member) return [];
    const memberships = people.find((person) => person.member.id === id)?.memberships ?? [];
    return [
      {
        ...expert,
        member,
        membership: memberships.find(({ status }) => status === 'active') ?? null,
        tagNames: member.tagIds.flatMap((tagId) => tagNames.get(tagId) ?? []),
      },
    ];
  });
}

const listAsks: QueryHandler<'experts.asks'> = async ({ communityId }, { database }) => {
  const asks = await database.asks.where('communityId').equals(communityId).toArray();
  const newest = asks.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
  const shown = new Set([
    ...newest.filter(({ memberId, outcome }) => memberId && outcome === 'pending').slice(0, listed.pending),
    ...newest.filter(({ memberId, outcome }) => memberId && outcome !== 'pending').slice(0, listed.settled),
    ...newest.filter(({ memberId }) => !memberId).slice(0, listed.gaps),
  ]);
  const rows = newest.filter((ask) => shown.has(ask));
  const members = await database.members.bulkGet(rows.map(({ memberId }) => memberId ?? ''));
  // The asks of a member who was removed are nobody's any more.
  return rows.flatMap((ask, index) => {
    const nickname = ask.memberId ? members[index]?.nickname : '';
    return nickname === undefined ? [] : [{ ...ask, nickname }];
  });
};
