import type { Community } from '#shared/domain/communities/community';
import type { MemberId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import { dueSteps } from '#shared/domain/onboarding/due-steps';
import { isRunning } from '#shared/domain/review/decide-case';
import { compareNames } from '#shared/domain/search/pinyin-search';
import type { DueStep, OnboardingPerson } from '#shared/wire/nouns/today';
import type { WeiluDatabase } from '../../store/database';
import type { QueryHandler } from '../../store/run-query';

/** 新人陪伴: every step with those it is due for today; who is under review is left out, as for the welcome. */
export const dueOnboarding: QueryHandler<'today.onboarding'> = async (input, { database, memberIndex }) => {
  const { communityId, groupId, today } = input;
  const community = await database.communities.get(communityId);
  if (!community) return [];
  const steps = community.onboarding;
  await memberIndex.refreshMemberships(database);
  const nothingKnown = { introduced: false, hasDuty: false };
  // What is known of the member is read only for the few who may have something due.
  const candidates = [...memberIndex.membershipsOf(communityId)].filter(
    (membership) =>
      (groupId === null || membership.groupId === groupId) &&
      dueSteps(membership, nothingKnown, steps, today).length > 0,
  );
  const people = new Map(steps.map((step) => [step, [] as OnboardingPerson[]]));
  const introduced = await introducedAmong(database, candidates);
  for (const { membership, member, groupName } of await membersOf(database, community, candidates)) {
    const known = { introduced: introduced.has(member.id), hasDuty: member.duties.length > 0 };
    for (const { step, dueOn } of dueSteps(membership, known, steps, today)) {
      people.get(step)?.push({
        ...{ membershipId: membership.id, memberId: member.id, avatarColor: member.avatarColor },
        ...{ groupId: membership.groupId, groupName },
        nickname: membership.nickname || member.nickname,
        joinedOn: membership.joinedOn ?? dueOn,
        dueOn,
      });
    }
  }
  return steps.flatMap((step): DueStep[] => {
    const due = people.get(step) ?? [];
    return due.length > 0 ? [{ step, people: due.sort(longestDueFirst) }] : [];
  });
};

type Candidate = Readonly<{ membership: Membership; member: Member; groupName: string }>;

/** The candidates with their members, but those under review. */
async function membersOf(
  { members, reviewCases, groups }: WeiluDatabase,
  { id: communityId }: Community,
  candidates: readonly Membership[],
): Promise<readonly Candidate[]> {
  const found = await members.bulkGet(candidates.map(({ memberId }) => memberId));
  const cases = await reviewCases.where('communityId').equals(communityId).toArray();
  const heldBack = new Set(cases.filter(isRunning).map(({ memberId }) => memberId));
  const ownGroups = await groups.where('communityId').equals(communityId).toArray();
  const groupNames = new Map(ownGroups.map((group) => [group.id, group.name]));
  return candidates.flatMap((membership, index): Candidate[] => {
    const member = found[index];
    if (!member || heldBack.has(member.id)) return [];
    return [{ membership, member, groupName: groupNames.get(membership.groupId) ?? '' }];
  });
}

async function introducedAmong(
  { timeline }: WeiluDatabase,
  candidates: readonly Membership[],
): Promise<ReadonlySet<MemberId>> {
  const intros = await timeline
    .where('memberId')
    .anyOf(candidates.map(({ memberId }) => memberId))
    .filter(({ kind }) => kind === 'intro')
    .toArray();
  return new Set(intros.map(({ memberId }) => memberId));
}

/** Those of one paste joined on the same day: they stand by name, whatever order they were read in. */
function longestDueFirst(a: OnboardingPerson, b: OnboardingPerson): number {
  return (
    byCode(a.dueOn, b.dueOn) || compareNames(a.nickname, b.nickname) || byCode(a.membershipId, b.membershipId)
  );
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
