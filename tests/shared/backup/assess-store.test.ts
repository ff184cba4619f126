import { describe, expect, it } from 'vitest';
import { assessStore, peopleRows } from '#shared/domain/backup/assess-store';
import { zeroCounts } from '#shared/domain/backup/snapshot-format';

const counts = (members: number, settings = 0) => ({ ...zeroCounts(), members, settings });
const known = { databaseId: 'a', seq: 10, counts: counts(120, 2) };
const found = { ...known, grownSince: zeroCounts() };
const empty = { databaseId: 'b', seq: 0, counts: zeroCounts(), grownSince: zeroCounts() };
const reasonOf = (...given: Parameters<typeof assessStore>) => assessStore(...given).reason;

describe('a store held against its files', () => {
  it('is as they say', () => {
    expect(assessStore(known, 10, 0, found)).toEqual({ reason: null, found: 120, expected: 120 });
  });

  it('may have gone on: what came and went since is told by its own journal', () => {
    const grown = { ...found, seq: 14, counts: counts(118, 2), grownSince: { ...zeroCounts(), members: -2 } };
    expect(reasonOf(known, 10, 0, grown)).toBeNull();
  });

  it('is gone when there is none, or only another empty one', () => {
    expect(assessStore(known, 10, 0, null)).toEqual({ reason: 'gone', found: 0, expected: 120 });
    expect(reasonOf(known, 10, 0, empty)).toBe('gone');
    expect(reasonOf(null, 0, 120, empty)).toBe('gone');
  });

  it('that never held anybody is nothing to ask about', () => {
    const never = { ...known, counts: counts(0, 3) };
    expect(reasonOf(never, 10, 0, null)).toBeNull();
    expect(reasonOf(never, 10, 0, empty)).toBeNull();
    expect(reasonOf(null, 0, 0, null)).toBeNull();
    expect(peopleRows(counts(0, 3))).toBe(0);
  });

  it('that was empty when it was counted, and whose journal tells of people, is gone all the same', () => {
    const begun = { ...known, counts: counts(0) };
    expect(reasonOf(begun, 12, 0, null)).toBe('gone');
  });

  it('is behind when the files know of later changes', () => {
    expect(reasonOf(known, 12, 0, found)).toBe('behind');
    expect(reasonOf(known, 10, 0, { ...found, seq: 9, grownSince: null })).toBe('behind');
    expect(reasonOf(known, 12, 0, { ...found, counts: zeroCounts() })).toBe('gone');
  });

  it('has fewer rows than it should, in one table, though another grew', () => {
    const thinner = {
      ...found,
      counts: { ...counts(119, 2), timeline: 50 },
      grownSince: { ...zeroCounts(), timeline: 50 },
    };
    expect(reasonOf(known, 10, 0, thinner)).toBe('fewer');
  });

  it('is another one, with people of its own', () => {
    expect(reasonOf(known, 10, 0, { ...found, databaseId: 'b' })).toBe('other');
  });
});
