import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, day, shiftDay } from '#shared/domain/days';
import { conditionTest } from '#shared/domain/segments/condition-test';
import type { SegmentCondition, SegmentTest } from '#shared/domain/segments/segment';
import { type SegmentFacts, subjectOf } from '#shared/domain/segments/segment-subject';
import { anyGroup, anyMember, anyTest, countedGroups, type DrawnMember } from './draw-conditions';
import { naively } from './naive-condition';

const leapDay = day('2028-02-29');
const monthEnd = day('2027-03-31');
const newYear = day('2027-01-01');

function factsOf(drawn: DrawnMember, today: Day): SegmentFacts {
  return {
    today,
    speechKnown: (groupId) => countedGroups.has(groupId),
    invited: () => drawn.invited,
    timeline: () => drawn.timeline,
    orders: () => drawn.orders,
  };
}

function passes(condition: SegmentCondition, drawn: DrawnMember, today: Day): boolean {
  return conditionTest(condition, factsOf(drawn, today))(subjectOf(drawn.member, drawn.memberships));
}

const [someone] = fc.sample(anyMember(leapDay), { numRuns: 1, seed: 7 });
if (!someone) throw new Error('nobody drawn');
const withFields = (fields: Partial<DrawnMember['member']>): DrawnMember => ({
  ...someone,
  member: { ...someone.member, ...fields },
});
const joined = (
  rule: 'within-last' | 'longer-ago' | 'within-next',
  days: number,
): Extract<SegmentTest, { test: 'day' }> => ({
  test: 'day',
  subject: 'joinedOn',
  rule,
  days,
  day: null,
  negated: false,
});
const said = (rule: 'at-least' | 'at-most' | 'exactly', value: number, negated = false): SegmentTest => ({
  test: 'count',
  subject: 'spoken',
  groupId: null,
  kind: null,
  within: null,
  rule,
  value,
  negated,
});

describe('a condition of a segment', () => {
  it.each([leapDay, monthEnd, newYear])('says what the slow way says, on %s', (today) => {
    fc.assert(
      fc.property(anyGroup(anyTest(today)), anyMember(today), (condition, drawn) => {
        expect(passes(condition, drawn, today)).toBe(naively(condition, drawn, today) === true);
      }),
      { numRuns: 300 },
    );
  });

  it('draws the line at the very day, before today and after', () => {
    const distance = fc.integer({ min: -1, max: 1 });
    const rule = fc.constantFrom('within-last' as const, 'longer-ago' as const, 'within-next' as const);
    fc.assert(
      fc.property(rule, fc.nat(400), distance, fc.boolean(), (chosen, days, beside, ahead) => {
        const test = joined(chosen, days);
        const drawn = withFields({ joinedOn: shiftDay(leapDay, (ahead ? 1 : -1) * (days + beside)) });
        expect(passes(test, drawn, leapDay)).toBe(naively(test, drawn, leapDay));
      }),
    );
  });

  it('turned round finds everybody else, where everything is known', () => {
    const known = anyGroup(anyTest(leapDay, { knowable: true }));
    fc.assert(
      fc.property(known, anyMember(leapDay), (condition, drawn) => {
        const other = { ...condition, negated: !condition.negated };
        expect(passes(other, drawn, leapDay)).toBe(!passes(condition, drawn, leapDay));
      }),
    );
  });

  it('keeps to De Morgan, unknown or not', () => {
    fc.assert(
      fc.property(anyGroup(anyTest(leapDay)), anyMember(leapDay), (condition, drawn) => {
        const turned: SegmentCondition = {
          test: condition.test === 'all' ? 'any' : 'all',
          negated: !condition.negated,
          parts: condition.parts.map((part) => ({ ...part, negated: !part.negated })),
        };
        expect(passes(turned, drawn, leapDay)).toBe(passes(condition, drawn, leapDay));
      }),
    );
  });

  it('counts relative days across the ends of months, leap days and years', () => {
    const joinedOn = (on: Day) => withFields({ joinedOn: on });
    expect(passes(joined('within-last', 30), joinedOn(day('2027-03-01')), monthEnd)).toBe(true);
    expect(passes(joined('within-last', 30), joinedOn(day('2027-02-28')), monthEnd)).toBe(false);
    expect(passes(joined('longer-ago', 30), joinedOn(day('2027-02-28')), monthEnd)).toBe(true);
    expect(passes(joined('longer-ago', 30), joinedOn(day('2027-03-01')), monthEnd)).toBe(false);
    expect(passes(joined('within-last', 1), joinedOn(leapDay), day('2028-03-01'))).toBe(true);
    expect(passes(joined('within-next', 7), joinedOn(day('2027-01-01')), day('2026-12-25'))).toBe(true);
    expect(passes(joined('within-last', 0), joinedOn(newYear), newYear)).toBe(true);
    expect(passes(joined('within-last', 30), joinedOn(shiftDay(newYear, 1)), newYear)).toBe(false);
  });

  it('finds a lunar birthday of the 30th in a month of 29 days, and the day of a leap month in other years', () => {
    const soon: SegmentTest = { ...joined('within-next', 0), subject: 'birthday' };
    const born = (month: number, date: number, leap = false) =>
      withFields({ birthday: { calendar: 'lunar', year: null, month, day: date, leap } });
    // The 12th month of the lunar year 2026 has 29 days; its last is 2027-02-05.
    expect(passes(soon, born(12, 30), day('2027-02-05'))).toBe(true);
    expect(passes(soon, born(12, 30), day('2027-02-06'))).toBe(false);
    // 2025 had a leap 6th month, 2026 has none: kept in the 6th, which begins on 2026-07-14.
    expect(passes(soon, born(6, 1, true), day('2025-07-25'))).toBe(true);
    expect(passes(soon, born(6, 1, true), day('2026-07-14'))).toBe(true);
    const feb29 = withFields({ birthday: { calendar: 'solar', year: 2000, month: 2, day: 29, leap: false } });
    expect(passes(soon, feb29, day('2027-02-28'))).toBe(true);
    expect(passes(soon, feb29, day('2028-02-28'))).toBe(false);
  });

  it('calls nobody silent whose groups were never counted, whichever way round it is asked', () => {
    const [counted, uncounted] = ['g1', 'g3'];
    const inGroup = (groupId: string | undefined, spokenCount: number): DrawnMember => {
      const [membership] = fc
        .sample(anyMember(leapDay), { numRuns: 50, seed: 1 })
        .flatMap(({ memberships }) => memberships);
      if (!membership) throw new Error('no membership drawn');
      const own = { ...membership, groupId: groupId as never, status: 'active' as const, spokenCount };
      return { ...someone, memberships: [own] };
    };
    expect(passes(said('exactly', 0), inGroup(counted, 0), leapDay)).toBe(true);
    expect(passes(said('at-least', 1, true), inGroup(counted, 0), leapDay)).toBe(true);
    for (const test of [said('exactly', 0), said('at-least', 1, true), said('at-most', 0)])
      expect(passes(test, inGroup(uncounted, 0), leapDay)).toBe(false);
    // What was heard is enough, however much was not.
    expect(passes(said('at-least', 2), inGroup(uncounted, 2), leapDay)).toBe(true);
    expect(passes(said('exactly', 0, true), inGroup(uncounted, 2), leapDay)).toBe(true);
    expect(passes(said('exactly', 0), { ...someone, memberships: [] }, leapDay)).toBe(false);
  });

  it('reads a custom field named like what every object has', () => {
    const test: SegmentTest = {
      test: 'field',
      fieldId: 'constructor' as never,
      rule: 'has-any',
      text: '',
      words: [],
      number: 0,
      day: null,
      negated: false,
    };
    expect(passes(test, withFields({ custom: {} }), leapDay)).toBe(false);
  });
});
