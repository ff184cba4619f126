import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leaderboardTexts, rankStandings } from '#shared/domain/activities/check-ins/leaderboard';
import {
  completedUnrewarded,
  ledgerPeople,
  notCheckedIn,
} from '#shared/domain/activities/check-ins/ledger-people';
import { standingsOf, summariseCheckIns } from '#shared/domain/activities/check-ins/summary';
import { day, shiftDay } from '#shared/domain/days';
import type { CheckInId, MemberId } from '#shared/domain/ids';
import { fitsLimit } from '#shared/domain/scripts/merged-welcome';
import type { CheckInPerson } from '#shared/wire/nouns/ledgers';
import { participant } from '../participants/participant-fixtures';

const firstDay = day('2026-11-01');
const today = day('2026-11-03');
const plan = { days: 3, makeUps: 1, reward: '面膜一盒' };

/** Somebody with marks for the days counted from 1. */
function person(name: string, days: readonly number[]): CheckInPerson {
  return {
    memberId: `member-${name}` as MemberId,
    name,
    nickname: name,
    marks: days.map((count) => ({
      id: `${name}${count}` as CheckInId,
      day: shiftDay(firstDay, count - 1),
      makeUp: false,
    })),
  };
}

const words = {
  line: ({ rank, name, total }: Readonly<{ rank: number; name: string; total: number }>) =>
    `${rank}. ${name} ${total} 天`,
  rest: (count: number) => `…等 ${count} 人`,
};

const people = [person('小雅', [1, 2, 3]), person('阿敏', [1, 3]), person('老周', [1, 3]), person('林', [2])];
const standings = standingsOf([...people, person('没打', [])], plan, firstDay, today);

describe('leaderboard', () => {
  test('those with as many days share a rank, and the next one is left out', () => {
    expect(rankStandings(standings).map(({ rank, name }) => `${rank} ${name}`)).toEqual([
      '1 小雅',
      '2 阿敏',
      '2 老周',
      '4 林',
    ]);
  });

  test('names keep to their line', () => {
    const odd = standingsOf([person('小\n雅\u202e🦌', [1])], plan, firstDay, today);
    expect(rankStandings(odd)[0]?.name).toBe('小 雅🦌');
  });

  test('is cut to one message, and says how many are left out', () => {
    const limit = { unit: 'characters', most: 26 } as const;
    expect(leaderboardTexts('榜', rankStandings(standings), words, limit)).toEqual([
      '榜\n1. 小雅 3 天\n…等 3 人',
    ]);
    expect(leaderboardTexts('榜', [], words, limit)).toEqual([]);
  });

  test('fits the length profile, however long title and names are', () => {
    const drawn = fc.record({
      title: fc.string({ maxLength: 60 }),
      names: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 12 }),
      unit: fc.constantFrom('characters' as const, 'bytes' as const),
      most: fc.integer({ min: 20, max: 200 }),
    });
    fc.assert(
      fc.property(drawn, ({ title, names, unit, most }) => {
        const all = standingsOf(
          names.map((name) => person(name, [1])),
          plan,
          firstDay,
          today,
        );
        const texts = leaderboardTexts(title, rankStandings(all), words, { unit, most });
        expect(texts.length > 0).toBe(names.length > 0);
        for (const text of texts) expect(fitsLimit(text, { unit, most })).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the ledger as a whole', () => {
  test('is summed up without what does not count', () => {
    const late = { ...person('补', [1]), marks: [...person('补', [1]).marks, ...person('补', [9]).marks] };
    expect(summariseCheckIns([...people, late, person('没打', [])], plan, firstDay, today)).toEqual({
      people: 5,
      total: 9,
      completed: [{ memberId: 'member-小雅', name: '小雅' }],
      bestStreak: { name: '小雅', days: 3, people: 1 },
    });
    const tied = [person('甲', [1, 2]), person('乙', [2, 3]), person('丙', [1])];
    expect(summariseCheckIns(tied, plan, firstDay, today).bestStreak).toEqual({
      name: '甲',
      days: 2,
      people: 2,
    });
    expect(summariseCheckIns([], null, firstDay, today)).toMatchObject({ people: 0, bestStreak: null });
  });

  test('lists who takes part and has not checked in, and leaves out who quit', () => {
    const row = (name: string, state: 'signed' | 'quit' | 'interested') => ({
      ...participant(name, { memberId: `member-${name}` as MemberId, state }),
      nickname: name,
    });
    const participants = [
      row('小雅', 'signed'),
      row('新人', 'signed'),
      row('林', 'quit'),
      row('想想', 'interested'),
    ];
    const rows = ledgerPeople(people, participants);
    expect(rows.map(({ name }) => name)).toEqual(['小雅', '阿敏', '老周', '林', '新人']);
    expect(notCheckedIn(rows, participants, day('2026-11-02')).map(({ name }) => name)).toEqual([
      '阿敏',
      '老周',
      '新人',
    ]);
  });

  test('whoever completed it is owed the reward once', () => {
    const owed = completedUnrewarded(standings, [], plan.reward);
    expect(owed.map(({ name }) => name)).toEqual(['小雅']);
    const noted = owed.map(({ memberId, name }) => ({ memberId, name, what: plan.reward }));
    expect(completedUnrewarded(standings, noted, plan.reward)).toEqual([]);
    expect(completedUnrewarded(standings, noted, '另一份')).toHaveLength(1);
  });
});
