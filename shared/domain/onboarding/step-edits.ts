import { type Day, shiftDay } from '../days';
import { defaultOnboarding, type OnboardingStep } from './onboarding';

/** The steps by their day; those of one day in the order they stand. */
export function inDayOrder(steps: readonly OnboardingStep[]): readonly OnboardingStep[] {
  return steps.toSorted((a, b) => a.days - b.days);
}

/** The steps with one of them changed, in the order of their days. */
export function changeStep(
  steps: readonly OnboardingStep[],
  id: string,
  patch: Partial<Omit<OnboardingStep, 'id'>>,
): readonly OnboardingStep[] {
  return inDayOrder(steps.map((step) => (step.id === id ? { ...step, ...patch } : step)));
}

/** The steps every community begins with that are not there any more. */
export function missingDefaults(steps: readonly OnboardingStep[]): readonly OnboardingStep[] {
  return defaultOnboarding.filter(({ id }) => !steps.some((step) => step.id === id));
}

/** When the steps that are on fall due for who joins on a day; several of one day count once. */
export function dueDaysOf(steps: readonly OnboardingStep[], joinedOn: Day): readonly Day[] {
  const days = inDayOrder(steps.filter(({ enabled }) => enabled)).map((step) =>
    shiftDay(joinedOn, step.days),
  );
  return [...new Set(days)];
}
