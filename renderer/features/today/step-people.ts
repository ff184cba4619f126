import { type Day, daysBetween } from '../../../shared/domain/days';
import type { GroupId, MemberId, MembershipId } from '../../../shared/domain/ids';
import type { OnboardingStep } from '../../../shared/domain/onboarding/onboarding';
import type { DueStep, Newcomer, OnboardingPerson } from '../../../shared/wire/nouns/today';

/** Somebody a step is due for: once, in however many groups. */
export type StepPerson = Readonly<
  Pick<OnboardingPerson, 'memberId' | 'nickname' | 'avatarColor' | 'joinedOn' | 'dueOn'>
> &
  Readonly<{
    membershipIds: readonly MembershipId[];
    /** The group in which it is due longest: its words are for that one. */
    groupId: GroupId;
    groupNames: readonly string[];
  }>;

/** A step with those it is due for. */
export type StepToDo = Readonly<{ step: OnboardingStep; people: readonly StepPerson[] }>;

/**
 * The due steps as 今日 shows them. Whom 待欢迎新人 asks to welcome is not shown once more for the welcome, and a person
 * in two groups stands there once.
 */
export function stepsToDo(steps: readonly DueStep[], newcomers: readonly Newcomer[]): readonly StepToDo[] {
  const waiting = new Set<MembershipId>(newcomers.map(({ membership }) => membership.id));
  return steps.flatMap(({ step, people }) => {
    const left =
      step.goal === 'welcomed' ? people.filter(({ membershipId }) => !waiting.has(membershipId)) : people;
    return left.length > 0 ? [{ step, people: onePerMember(left) }] : [];
  });
}

function onePerMember(people: readonly OnboardingPerson[]): readonly StepPerson[] {
  const found = new Map<MemberId, StepPerson>();
  for (const { membershipId, groupName, memberId, ...person } of people) {
    const before = found.get(memberId);
    found.set(memberId, {
      ...(before ?? { memberId, ...person }),
      membershipIds: [...(before?.membershipIds ?? []), membershipId],
      groupNames: [...(before?.groupNames ?? []), groupName].filter(Boolean),
    });
  }
  return [...found.values()];
}

/** Days since a step fell due for whom it is due longest. */
export function daysLate(people: readonly Pick<StepPerson, 'dueOn'>[], today: Day): number {
  return Math.max(0, ...people.map(({ dueOn }) => daysBetween(dueOn, today)));
}
