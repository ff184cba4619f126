import { expect } from 'vitest';
import { worldDay } from '../../small-world';
import { type CasesOf, membership, nobody, type Stage } from './stage';

const dueSteps = async ({ vault, world }: Stage) => {
  const input = { communityId: world.communityId, groupId: null, today: worldDay };
  return (await vault.api.query('today.onboarding', input)).map(({ step }) => step.id);
};

export const onboardingCases: CasesOf<'onboarding'> = {
  'onboarding.mark': {
    input: ({ world: { communityId, xiaoyaMembershipId } }) => ({
      communityId,
      membershipIds: [xiaoyaMembershipId],
      stepId: 'rules',
      how: 'done',
    }),
    async effect(stage) {
      expect((await membership(stage))?.onboarding).toMatchObject({ rules: { how: 'done' } });
      expect(await dueSteps(stage)).toEqual(['welcome']);
    },
    invalid: [{ communityId: 'x', membershipIds: ['x'], stepId: '__proto__', how: 'done' }, 'stepId'],
    missing: ({ world: { communityId, xiaoyaMembershipId } }) => [
      { communityId, membershipIds: [xiaoyaMembershipId], stepId: 'constructor', how: 'done' },
      'onboarding',
    ],
  },
  'onboarding.stop': {
    input: ({ world: { communityId, xiaoyaMembershipId } }) => ({
      communityId,
      membershipIds: [xiaoyaMembershipId],
      stopped: true,
    }),
    async effect(stage) {
      expect((await membership(stage))?.onboardingStopped).toBe(true);
      expect(await dueSteps(stage)).toEqual([]);
    },
    invalid: [{ communityId: 'x', membershipIds: [], stopped: true }, 'membershipIds'],
    missing: ({ world: { communityId } }) => [
      { communityId, membershipIds: [nobody], stopped: true },
      'memberships',
    ],
  },
};
