import { expect, test } from 'vitest';
import type { BudgetLine } from '#shared/domain/activities/parts';
import { factsOf } from '#shared/domain/activities/retrospective/facts/facts';
import { day } from '#shared/domain/days';
import type { ActivityReport } from '#shared/wire/nouns/activities';
import { activity, written } from '../activity-fixtures';
import { people, report } from './report-fixture';

/** The facts of some keys as `key: sentence`, without blanks and full stops: this is about their numbers. */
function told(keys: RegExp, given: Partial<ActivityReport>): readonly string[] {
  return factsOf(report(given), day('2026-11-25'))
    .filter(({ key }) => keys.test(key))
    .map(({ section, key, text }) => `${section} ${key}: ${text.replace(/[ 。]/gu, '')}`);
}

const bare = { metrics: [], retrospective: written({}) };

test('whoever waited is neither absent nor unmarked, and no part of a share', () => {
  const early = people({ attended: 8, absent: 2 });
  const late = people({ signed: 5 }).map((one) => ({ ...one, signedAt: 100, position: 100 }));
  const given = { activity: activity({ ...bare, seats: 10 }), participants: [...early, ...late] };
  expect(told(/^people:(?!signed)/u, given)).toEqual([
    'achieved people:came: 8人到场，到场率80%',
    'missed people:absent: 2人缺席，缺席率20%',
    'analysis people:waiting: 5人候补，没有轮到名额',
  ]);
});

test('nothing was saved or earned while a planned line is not filled in', () => {
  const line = (
    side: BudgetLine['side'],
    id: string,
    planned: number,
    actual: number | null,
  ): BudgetLine => ({
    ...{ id, side, name: id, plannedInFen: planned, actualInFen: actual },
  });
  const income = line('income', '货款', 50_000, 50_000);
  const budget = [line('cost', '样品', 10_000, 10_000), line('cost', '邮费', 20_000, null), income];
  const participants = people({ attended: 2 });
  expect(told(/^budget:/u, { activity: activity({ ...bare, budget }), participants })).toEqual([
    'analysis budget:cost: 花了100元，预算300元，还有1项没填实际',
    'achieved budget:income: 收入500元，预计500元，和预计一样',
  ]);
  const filled = [line('cost', '邮费', 20_000, 20_000), line('cost', '样品', 10_000, 10_000), income];
  expect(told(/^budget:/u, { activity: activity({ ...bare, budget: filled }), participants })).toHaveLength(
    4,
  );
});
