import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day, daysBetween, instantOf, shiftDay, timeOfDay } from '#shared/domain/days';
import { dueSteps, type KnownOfNewcomer, type NewcomerMembership } from '#shared/domain/onboarding/due-steps';
import {
  defaultOnboarding,
  type OnboardingMark,
  type OnboardingStep,
  onboardingStepsSchema,
  stepGoals,
  stepPatience,
} from '#shared/domain/onboarding/onboarding';
import { changeStep, dueDaysOf, inDayOrder, missingDefaults } from '#shared/domain/onboarding/step-edits';
import { stepStates } from '#shared/domain/onboarding/step-states';

const joinedOn = day('2026-11-22');
const newcomer: NewcomerMembership = {
  status: 'active',
  joinedOn,
  welcomedAt: null,
  spokenCount: 0,
  onboarding: {},
  onboardingStopped: false,
};
const nothingKnown: KnownOfNewcomer = { introduced: false, hasDuty: false };
const markedWith = (how: OnboardingMark['how']): OnboardingMark => ({
  at: instantOf(joinedOn, timeOfDay('20:00')),
  how,
});
const idsOn = (
  today: string,
  membership: Partial<NewcomerMembership> = {},
  known: Partial<KnownOfNewcomer> = {},
  steps: readonly OnboardingStep[] = defaultOnboarding,
) =>
  dueSteps({ ...newcomer, ...membership }, { ...nothingKnown, ...known }, steps, day(today)).map(
    ({ step }) => step.id,
  );

// Ids as hostile as an object's keys can be, and few enough to meet.
const ids = ['welcome', 'rules', 'constructor', 'toString', 'hasOwnProperty', 'a', 'b', 'c'];
const steps: fc.Arbitrary<readonly OnboardingStep[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    title: fc.constantFrom('欢迎', '群规', '一周回访'),
    days: fc.integer({ min: 0, max: 40 }),
    scriptId: fc.constant(null),
    goal: fc.constantFrom(...stepGoals),
    enabled: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);
const marks = fc.dictionary(
  fc.constantFrom(...ids),
  fc.constantFrom(...(['copied', 'done', 'skipped'] as const)).map(markedWith),
  { maxKeys: 4 },
);
const memberships: fc.Arbitrary<NewcomerMembership> = fc.record({
  status: fc.constantFrom('active' as const, 'left' as const),
  joinedOn: fc.option(fc.integer({ min: -3, max: 3 }).map((days) => shiftDay(joinedOn, days))),
  welcomedAt: fc.option(fc.constant(1)),
  spokenCount: fc.integer({ min: 0, max: 2 }),
  onboarding: marks,
  onboardingStopped: fc.boolean(),
});
const knowns = fc.record({ introduced: fc.boolean(), hasDuty: fc.boolean() });
const days: fc.Arbitrary<Day> = fc.integer({ min: -5, max: 60 }).map((count) => shiftDay(joinedOn, count));

describe('the steps of 新人陪伴', () => {
  it('fall due on the day of joining and 1, 3 and 7 days after it', () => {
    expect(dueDaysOf(defaultOnboarding, joinedOn)).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-25',
      '2026-11-29',
    ]);
    expect(idsOn('2026-11-21')).toEqual([]);
    expect(idsOn('2026-11-22')).toEqual(['welcome', 'rules']);
    expect(idsOn('2026-11-23')).toEqual(['welcome', 'rules', 'introduction']);
    expect(idsOn('2026-11-25')).toEqual(['welcome', 'rules', 'introduction', 'duty']);
    expect(idsOn('2026-11-29')).toEqual(['welcome', 'rules', 'introduction', 'duty', 'check-in']);
    // A week of patience: what nobody did by then is asked for no more.
    expect(idsOn('2026-11-30')).toEqual(['introduction', 'duty', 'check-in']);
    expect(idsOn('2026-12-06')).toEqual(['check-in']);
    expect(idsOn('2026-12-07')).toEqual([]);
  });

  it('marking 已自我介绍 takes D1 away and nothing else', () => {
    const onboarding = { introduction: markedWith('done') };
    expect(idsOn('2026-11-25', { onboarding })).toEqual(['welcome', 'rules', 'duty']);
    expect(idsOn('2026-11-25', {}, { introduced: true })).toEqual(['welcome', 'rules', 'duty']);
  });

  it('end when their goal is reached, when they are stopped, and with who has left', () => {
    expect(idsOn('2026-11-29', { welcomedAt: 1 })).not.toContain('welcome');
    expect(idsOn('2026-11-29', {}, { hasDuty: true })).not.toContain('duty');
    expect(idsOn('2026-11-29', { onboardingStopped: true })).toEqual([]);
    expect(idsOn('2026-11-29', { status: 'left' })).toEqual([]);
    expect(idsOn('2026-11-29', { joinedOn: null })).toEqual([]);
    const spoken = changeStep(defaultOnboarding, 'rules', { goal: 'spoken' });
    expect(idsOn('2026-11-22', {}, {}, spoken)).toContain('rules');
    expect(idsOn('2026-11-22', { spokenCount: 1 }, {}, spoken)).not.toContain('rules');
    const off = changeStep(defaultOnboarding, 'rules', { enabled: false });
    expect(idsOn('2026-11-22', {}, {}, off)).toEqual(['welcome']);
  });

  it('are due only between their day and the end of patience, each once, in the order given', () => {
    fc.assert(
      fc.property(memberships, knowns, steps, days, (membership, known, all, today) => {
        const due = dueSteps(membership, known, all, today);
        for (const { step, dueOn } of due) {
          expect(membership.joinedOn && shiftDay(membership.joinedOn, step.days)).toBe(dueOn);
          expect(daysBetween(dueOn, today)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(dueOn, today)).toBeLessThanOrEqual(stepPatience);
          expect(step.enabled).toBe(true);
        }
        const places = due.map(({ step }) => all.indexOf(step));
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      }),
    );
  });

  it('marking one takes that one away and leaves the others, whatever it is called', () => {
    fc.assert(
      fc.property(memberships, knowns, steps, days, fc.nat(), (membership, known, all, today, pick) => {
        const before = dueSteps(membership, known, all, today);
        const marked = before[pick % Math.max(1, before.length)];
        if (!marked) return;
        const onboarding = { ...membership.onboarding, [marked.step.id]: markedWith('skipped') };
        expect(dueSteps({ ...membership, onboarding }, known, all, today)).toEqual(
          before.filter((one) => one !== marked),
        );
      }),
    );
  });

  it("stand in a member's drawer as due just when 今日 shows them", () => {
    fc.assert(
      fc.property(memberships, knowns, steps, days, (membership, known, all, today) => {
        const going = { ...membership, onboardingStopped: false };
        const due = stepStates(going, known, all, today).filter(({ state }) => state === 'due');
        expect(due.map(({ step, on }) => ({ step, dueOn: on }))).toEqual(
          dueSteps(going, known, all, today).toSorted((a, b) => a.step.days - b.step.days),
        );
      }),
    );
  });

  it('stand as they were marked, reached, coming or over', () => {
    const statesOn = (today: string, membership: Partial<NewcomerMembership> = {}) =>
      stepStates({ ...newcomer, ...membership }, nothingKnown, defaultOnboarding, day(today)).map(
        ({ step, state, on }) => `${step.id} ${state} ${on}`,
      );
    const onboarding = { rules: markedWith('copied') };
    expect(statesOn('2026-11-30', { welcomedAt: 1, onboarding })).toEqual([
      'welcome reached 2026-11-22',
      'rules copied 2026-11-22',
      'introduction due 2026-11-23',
      'duty due 2026-11-25',
      'check-in due 2026-11-29',
    ]);
    expect(statesOn('2026-11-22')[4]).toBe('check-in coming 2026-11-29');
    expect(statesOn('2026-12-06')[2]).toBe('introduction over 2026-11-23');
    expect(statesOn('2026-12-07')).toEqual([]);
  });
});

describe('changing the steps', () => {
  it('keeps them by their days, and gives back what fits the store', () => {
    const later = changeStep(defaultOnboarding, 'rules', { days: 5 });
    expect(later.map(({ id }) => id)).toEqual(['welcome', 'introduction', 'duty', 'rules', 'check-in']);
    expect(onboardingStepsSchema.safeParse(later).success).toBe(true);
    expect(missingDefaults(later)).toEqual([]);
    expect(missingDefaults(later.filter(({ id }) => id !== 'duty')).map(({ id }) => id)).toEqual(['duty']);
  });

  it('changes the one that is meant, loses none, and orders those of a day as they stood', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(...ids), fc.integer({ min: 0, max: 365 }), (all, id, to) => {
        const changed = changeStep(all, id, { days: to });
        expect(changed.toSorted(byId)).toEqual(
          all.map((step) => (step.id === id ? { ...step, days: to } : step)).toSorted(byId),
        );
        expect(inDayOrder(changed)).toEqual(changed);
      }),
    );
  });
});

function byId(a: OnboardingStep, b: OnboardingStep): number {
  return a.id < b.id ? -1 : 1;
}
