import { type Day, dayOf, shiftDay } from '../days';
import { isReached, type KnownOfNewcomer, type NewcomerMembership } from './due-steps';
import { type OnboardingMark, type OnboardingStep, stepPatience } from './onboarding';
import { inDayOrder } from './step-edits';

/** How a step stands: marked, reached by itself, due, still coming, or no longer asked for. */
export type StepState = Readonly<{
  step: OnboardingStep;
  state: OnboardingMark['how'] | 'reached' | 'due' | 'coming' | 'over';
  /** The day it was marked, else the day it is due. */
  on: Day;
}>;

/**
 * The steps of one membership with how each stands, by their days. None for who has left, whose day of joining nobody
 * knows, and who joined so long ago that no step is shown any more.
 */
export function stepStates(
  membership: NewcomerMembership,
  known: KnownOfNewcomer,
  steps: readonly OnboardingStep[],
  today: Day,
): readonly StepState[] {
  const { status, joinedOn, onboarding } = membership;
  const enabled = inDayOrder(steps.filter((step) => step.enabled));
  const last = enabled.at(-1);
  if (status !== 'active' || joinedOn === null || !last) return [];
  if (shiftDay(joinedOn, last.days + stepPatience) < today) return [];
  return enabled.map((step) => {
    const mark = Object.hasOwn(onboarding, step.id) ? onboarding[step.id] : undefined;
    if (mark) return { step, state: mark.how, on: dayOf(mark.at) };
    const on = shiftDay(joinedOn, step.days);
    return { step, state: unmarkedState(step, membership, known, on, today), on };
  });
}

function unmarkedState(
  { goal }: OnboardingStep,
  membership: NewcomerMembership,
  known: KnownOfNewcomer,
  dueOn: Day,
  today: Day,
): StepState['state'] {
  if (isReached(goal, membership, known)) return 'reached';
  if (dueOn > today) return 'coming';
  return shiftDay(dueOn, stepPatience) < today ? 'over' : 'due';
}
