import { describe, expect, it } from 'vitest';
import { isReached, withActual, writeDeviation } from '#shared/domain/activities/deviation';
import {
  actualOf,
  type CountedRows,
  countedOf,
  countMeasures,
  hasCloseness,
} from '#shared/domain/activities/measures';
import { metric } from './activity-fixtures';

const nothing: CountedRows = {
  participants: [],
  chains: [],
  checkIns: { people: 0, completed: [] },
  rewards: [],
  budget: [],
  closeness: { newRoles: 0, newIntros: 0, repeatTalkers: null },
};

function states(...given: CountedRows['participants'][number]['state'][]) {
  return given.map((state) => ({ state }));
}

describe('what is counted of an activity', () => {
  it('is not known where nothing was written down', () => {
    const counted = countMeasures(nothing);
    const known = Object.entries(counted).filter(([, value]) => value !== null);
    expect(known).toEqual([
      ['new-roles', 0],
      ['new-intros', 0],
    ]);
  });

  it('keeps how many signed up while who came is marked', () => {
    const before = countMeasures({ ...nothing, participants: states('signed', 'signed', 'interested') });
    expect([before.signed, before.attended, before['attendance-rate']]).toEqual([2, null, null]);
    const after = countMeasures({
      ...nothing,
      participants: states('attended', 'attended', 'absent', 'quit', 'interested'),
    });
    expect([after.signed, after.attended, after['attendance-rate']]).toEqual([3, 2, 66.7]);
  });

  it('is in yuan where it is money', () => {
    const budget = [{ id: 'a', side: 'income', name: '货款', plannedInFen: 1, actualInFen: 12_345 }] as const;
    expect(countMeasures({ ...nothing, budget }).income).toBe(123.45);
  });

  it('counts rewards that were sent and people who checked in', () => {
    const counted = countMeasures({
      ...nothing,
      rewards: [{ sentAt: 1 }, { sentAt: null }],
      checkIns: { people: 9, completed: [{ memberId: null, name: '圆圆' }] },
    });
    expect(counted).toMatchObject({ 'rewards-sent': 1, 'check-in-people': 9, 'check-in-completed': 1 });
  });
});

describe('what came of a metric', () => {
  const counting = { ...metric('报名', 40, null), measure: 'signed' as const };

  it('is counted until somebody types it', () => {
    expect(actualOf(counting, { signed: 36 })).toBe(36);
    expect(actualOf({ ...counting, actual: 0 }, { signed: 36 })).toBe(0);
    expect(countedOf({ ...counting }, { signed: 36 })).toBe(36);
    expect(actualOf(metric('口碑', 5, null), { signed: 36 })).toBe(null);
  });

  it('is what the deviation is drawn from', () => {
    const known = withActual(counting, { signed: 36 });
    expect([writeDeviation(known), isReached(known)]).toEqual(['-10%', false]);
    expect([writeDeviation(counting), isReached(counting)]).toEqual(['—', null]);
  });

  it('tells whether one of them is about coming closer', () => {
    expect(hasCloseness([counting])).toBe(false);
    expect(hasCloseness([counting, { measure: 'new-roles' }])).toBe(true);
  });
});
