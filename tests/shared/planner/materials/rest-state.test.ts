import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, day, shiftDay } from '../../../../shared/domain/days';
import {
  asksBeforeUse,
  type RestingMaterial,
  restState,
} from '../../../../shared/domain/planner/materials/rest-state';

const today = day('2026-11-22');
const rhythm = { materialRestDays: 30 };
const plain: RestingMaterial = {
  consent: 'none',
  contributor: '',
  contributorId: null,
  expiresOn: null,
  restDays: null,
};
const stateOf = (patch: Partial<RestingMaterial>, ...usedOn: readonly Day[]) =>
  restState({ ...plain, ...patch }, usedOn, rhythm, today);

test('what was never used is free', () => {
  expect(stateOf({})).toEqual({ kind: 'free' });
});

test('used less than 30 days ago it rests, and says how long', () => {
  expect(stateOf({}, today)).toEqual({ kind: 'resting', daysLeft: 30, until: '2026-12-22' });
  expect(stateOf({}, day('2026-10-24'))).toEqual({ kind: 'resting', daysLeft: 1, until: '2026-11-23' });
  expect(stateOf({}, day('2026-10-23'))).toEqual({ kind: 'free' });
});

test('its own rest goes before that of the community; no days are no rest', () => {
  expect(stateOf({ restDays: 7 }, day('2026-11-15')).kind).toBe('free');
  expect(stateOf({ restDays: 60 }, day('2026-10-01'))).toMatchObject({ kind: 'resting', daysLeft: 8 });
  expect(stateOf({ restDays: 0 }, today).kind).toBe('free');
});

test('planned for soon it rests until after that day; planned for far ahead it is free', () => {
  expect(stateOf({}, day('2026-12-01'))).toEqual({ kind: 'resting', daysLeft: 39, until: '2026-12-31' });
  expect(stateOf({}, day('2026-12-22')).kind).toBe('free');
});

test('a use a short while ago is not hidden by one that is planned for far ahead', () => {
  const recent = day('2026-11-19');
  expect(stateOf({}, recent, day('2027-01-21'))).toEqual({
    ...{ kind: 'resting', daysLeft: 27, until: '2026-12-19' },
  });
  // Between two uses too close together there is no free day.
  expect(stateOf({}, recent, day('2027-01-10'))).toMatchObject({ kind: 'resting', until: '2027-02-09' });
});

test('the last day still counts, the day after it is expired, used or not', () => {
  expect(stateOf({ expiresOn: today }).kind).toBe('free');
  expect(stateOf({ expiresOn: day('2026-11-21') }, today)).toEqual({ kind: 'expired', on: '2026-11-21' });
});

test('what somebody gave and did not allow is only a hint', () => {
  const asked = stateOf({ contributor: '阿月', consent: 'asked' });
  expect(asked).toEqual({ kind: 'not-allowed' });
  expect(asksBeforeUse(asked)).toBe(false);
  expect(stateOf({ contributor: '阿月', consent: 'given' }).kind).toBe('free');
  expect(stateOf({ contributor: '阿月', consent: 'asked' }, today).kind).toBe('resting');
  expect(asksBeforeUse(stateOf({}, today))).toBe(true);
});

test('a resting material is free on the day it says, and on no day of its rest before', () => {
  const days = fc.integer({ min: -400, max: 400 }).map((count) => shiftDay(today, count));
  fc.assert(
    fc.property(
      fc.array(days, { maxLength: 5 }),
      days,
      fc.integer({ min: 0, max: 90 }),
      (uses, at, restDays) => {
        const used = uses.toSorted();
        const state = restState({ ...plain, restDays }, used, rhythm, at);
        if (state.kind !== 'resting') return;
        expect(state.daysLeft).toBeGreaterThan(0);
        expect(restState({ ...plain, restDays }, used, rhythm, state.until).kind).toBe('free');
        expect(restState({ ...plain, restDays }, used, rhythm, shiftDay(state.until, -1)).kind).toBe(
          'resting',
        );
      },
    ),
    { numRuns: 60 },
  );
});
