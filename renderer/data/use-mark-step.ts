import type { MembershipId } from '../../shared/domain/ids';
import type { OnboardingMark } from '../../shared/domain/onboarding/onboarding';
import { useScope } from './scope';
import { useSave } from './use-run';

/** Most memberships one command marks. */
const mostAtOnce = 500;

type MarkStep = Readonly<{
  mark: (
    stepId: string,
    memberships: readonly MembershipId[],
    how: OnboardingMark['how'] | null,
  ) => Promise<boolean>;
  stop: (memberships: readonly MembershipId[], stopped: boolean) => Promise<boolean>;
}>;

/** Does something for all of them, so many at once; leaves off where it fails. */
export async function inPortions(
  memberships: readonly MembershipId[],
  act: (portion: MembershipId[]) => Promise<boolean>,
): Promise<boolean> {
  for (let start = 0; start < memberships.length; start += mostAtOnce)
    if (!(await act(memberships.slice(start, start + mostAtOnce)))) return false;
  return true;
}

/**
 * Marks steps of 新人陪伴 (null takes the mark away), and ends them for somebody; each can be undone, of very many 500
 * at a time.
 */
export function useMarkStep(): MarkStep {
  const { community } = useScope();
  const save = useSave();
  const communityId = community.id;
  return {
    mark: (stepId, memberships, how) =>
      inPortions(memberships, (membershipIds) =>
        save('onboarding.mark', { communityId, membershipIds, stepId, how }),
      ),
    stop: (memberships, stopped) =>
      inPortions(memberships, (membershipIds) =>
        save('onboarding.stop', { communityId, membershipIds, stopped }),
      ),
  };
}
