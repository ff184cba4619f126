import { type Day, shiftDay } from '../days';
import type { Membership } from '../members/member';
import { type OnboardingStep, type StepGoal, stepPatience } from './onboarding';

/** What is known of a newcomer that may make a step done by itself. */
export type KnownOfNewcomer = Readonly<{ introduced: boolean; hasDuty: boolean }>;

/** The membership as the steps see it. */
export type NewcomerMembership = Pick<
  Membership,
  'status' | 'joinedOn' | 'welcomedAt' | 'spokenCount' | 'onboarding' | 'onboardingStopped'
>;

/** A step that is due, and since when. */
export type DueSince = Readonly<{ step: OnboardingStep; dueOn: Day }>;

/**
 * The steps of 新人陪伴 that are due for one membership today: due on the day of joining plus the step's days, shown for
 * {@link stepPatience} days more, until it is marked or its goal is reached. Nothing for who has left, was stopped, or
 * whose day of joining nobody knows.
 */
export function dueSteps(
  membership: NewcomerMembership,
  known: KnownOfNewcomer,
  steps: readonly OnboardingStep[],
  today: Day,
): readonly DueSince[] {
  const { status, joinedOn, onboarding, onboardingStopped } = membership;
  if (status !== 'active' || onboardingStopped || joinedOn === null) return [];
  return steps.flatMap((step) => {
    if (!step.enabled || Object.hasOwn(onboarding, step.id)) return [];
    const dueOn = shiftDay(joinedOn, step.days);
    if (dueOn > today || shiftDay(dueOn, stepPatience) < today) return [];
    return isReached(step.goal, membership, known) ? [] : [{ step, dueOn }];
  });
}

/** Whether the goal of a step is reached, whatever it was marked with. */
export function isReached(goal: StepGoal, membership: NewcomerMembership, known: KnownOfNewcomer): boolean {
  const reached: Readonly<Record<StepGoal, boolean>> = {
    welcomed: membership.welcomedAt !== null,
    introduced: known.introduced,
    duty: known.hasDuty,
    spoken: membership.spokenCount > 0,
    hand: false,
  };
  return reached[goal];
}
