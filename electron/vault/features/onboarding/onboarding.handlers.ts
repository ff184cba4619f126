import type { CommunityId } from '#shared/domain/ids';
import type { Membership } from '#shared/domain/members/member';
import { WeiluError } from '#shared/wire/errors';
import type { todayCommands } from '#shared/wire/nouns/today';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';

export const onboardingHandlers: CommandHandlers<keyof typeof todayCommands> = {
  'onboarding.mark': (input, context) => markStep(input, context),
  'onboarding.stop': (input, context) => stopSteps(input, context),
};

const markStep: CommandHandler<'onboarding.mark'> = async (input, { database, now }) => {
  const { communityId, membershipIds, stepId, how } = input;
  const community = await requireRow(database.communities, communityId);
  const step = community.onboarding.find(({ id }) => id === stepId);
  if (!step) throw new WeiluError('not-found', { noun: 'onboarding' });
  const own = await ownMemberships(database, communityId, membershipIds);
  await database.memberships.bulkPut(
    own.map(({ onboarding: { [stepId]: _before, ...others }, ...membership }) => ({
      ...membership,
      onboarding: how === null ? others : { ...others, [stepId]: { at: now, how } },
    })),
  );
  return {
    result: null,
    facts: { title: step.title, how: how ?? '', ...(await peopleFacts(database, own)) },
  };
};

const stopSteps: CommandHandler<'onboarding.stop'> = async (input, { database }) => {
  const { communityId, membershipIds, stopped } = input;
  const own = await ownMemberships(database, communityId, membershipIds);
  await database.memberships.bulkPut(
    own.map((membership) => ({ ...membership, onboardingStopped: stopped })),
  );
  return { result: null, facts: { stopped: String(stopped), ...(await peopleFacts(database, own)) } };
};

/** @throws WeiluError `not-found` where one is not there or is of another community. */
async function ownMemberships(
  { memberships }: WeiluDatabase,
  communityId: CommunityId,
  ids: readonly string[],
): Promise<readonly Membership[]> {
  const found = await memberships.bulkGet([...new Set(ids)]);
  return found.map((membership) => {
    if (membership?.communityId !== communityId) throw new WeiluError('not-found', { noun: 'memberships' });
    return membership;
  });
}

async function peopleFacts(
  { members }: WeiluDatabase,
  own: readonly Membership[],
): Promise<Readonly<{ count: number; name: string }>> {
  const first = own[0] ? await members.get(own[0].memberId) : undefined;
  return { count: own.length, name: first?.nickname ?? '' };
}
