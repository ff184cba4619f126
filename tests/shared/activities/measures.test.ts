import { describe, expect, it } from 'vitest';
import { tableOf } from '#shared/domain/activities/chain-tables';
import { isReached, withActual, writeDeviation } from '#shared/domain/activities/deviation';
import {
  actualOf,
  type CountedRows,
  chainIncome,
  countedOf,
  countMeasures,
  hasCloseness,
} from '#shared/domain/activities/measures';
import type { ParticipantId } from '#shared/domain/ids';
import { metric } from './activity-fixtures';

const nothing: CountedRows = {
  participants: [],
  chains: [],
  checkIns: { people: 0, completed: [] },
  rewards: [],
  budget: [],
  closeness: { newRoles: null, newIntros: null, repeatTalkers: null },
  seats: null,
};

function states(...given: CountedRows['participants'][number]['state'][]) {
  return given.map((state, index) => ({
    ...{ state, id: `p${index}` as ParticipantId, signedAt: index, position: index },
  }));
}

describe('what is counted of an activity', () => {
  it('is not known where nothing was written down', () => {
    const counted = countMeasures(nothing);
    const known = Object.entries(counted).filter(([, value]) => value !== null);
    expect(known).toEqual([]);
  });

  it('leaves those who wait for a seat out of the attendance rate', () => {
    const participants = states(...Array(8).fill('attended'), 'absent', 'absent', ...Array(5).fill('signed'));
    const counted = countMeasures({ ...nothing, participants, seats: 10 });
    expect([counted.signed, counted.attended, counted['attendance-rate']]).toEqual([15, 8, 80]);
  });

  it('reads each 接龙 once, however often it is counted', () => {
    const lines = Array.from({ length: 400 }, (_, index) => `${index + 1}. 群友${index} ${index % 5}箱`);
    const text = `#接龙\n抽纸\n\n${lines.join('\n')}`;
    const chain = { text, corrections: [], people: [], priceInFen: 100, stock: null };
    const first = tableOf(chain);
    expect(tableOf(structuredClone(chain))).toBe(first);
    expect(tableOf({ ...chain, priceInFen: 200 }).amountInFen).toBe((first.amountInFen ?? 0) * 2);
    expect(tableOf({ ...chain, corrections: [{ entry: '群友1#1', quantity: 9 }] }).quantity).toBe(
      first.quantity + 8,
    );
    expect(chainIncome([chain, { ...chain, priceInFen: null }])).toBe(first.amountInFen);
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
