import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOfDay } from '../../../../shared/domain/days';
import {
  itemsBehind,
  median,
  rankItems,
  rankRange,
  sortRanks,
} from '../../../../shared/domain/planner/feedback/rank-items';
import type { Feedback, PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { defaultRhythm } from '../../../../shared/domain/planner/rhythm';
import { firstDay, plannerItem } from '../exchange/items';

const { slots } = defaultRhythm;

function counted(fields: Partial<PlannerItem>, counts: Partial<Feedback>): PlannerItem {
  const feedback: Feedback = {
    ...{ replies: null, questions: null, favourites: null, shares: null },
    ...{ bestComment: '', privateNote: '', poll: '', source: 'manual', at: 0 },
    ...counts,
  };
  return plannerItem({ ...fields, feedback });
}

describe('a ranking', () => {
  it('says of ten items which kind draws most, by the median and not by one lucky day', () => {
    const items = [
      ...[3, 4, 5, 4].map((replies) => counted({ kind: '锦囊' }, { replies })),
      ...[1, 2, 200, 1].map((replies) => counted({ kind: '团购' }, { replies })),
      ...[9, 11].map((replies) => counted({ kind: '分享' }, { replies })),
      plannerItem({ kind: '早安' }),
    ];
    const rows = sortRanks(rankItems(items, 'kind', slots), 'replies', true);
    expect(rows.map(({ name, medians, items: of, few }) => [name, medians.replies, of.length, few])).toEqual([
      ['分享', 10, 2, true],
      ['锦囊', 4, 4, false],
      ['团购', 1.5, 4, false],
    ]);
  });

  it('counts only where somebody counted, and puts what nobody did last', () => {
    const rows = rankItems(
      [
        counted({ kind: '锦囊' }, { replies: 4 }),
        counted({ kind: '锦囊' }, { shares: 2 }),
        counted({ kind: '话题' }, { questions: 1 }),
      ],
      'kind',
      slots,
    );
    expect(rows[0]?.medians).toEqual({ replies: 4, questions: null, favourites: null, shares: 2 });
    for (const descending of [true, false])
      expect(sortRanks(rows, 'replies', descending).at(-1)?.name).toBe('话题');
    expect(rows[0] && itemsBehind(rows[0], 'replies')).toHaveLength(1);
    expect(rows[0] && itemsBehind(rows[0], 'count')).toHaveLength(2);
  });

  it('goes by slot and by host, one person under one name', () => {
    const host = { memberId: 'm1' as never, name: '小满' };
    const items = [
      counted({ time: timeOfDay('08:10'), host }, { replies: 1 }),
      counted({ time: timeOfDay('20:00'), host: { ...host, name: '小满老师' } }, { replies: 2 }),
      counted({ time: timeOfDay('20:30') }, { replies: 3 }),
    ];
    expect(rankItems(items, 'slot', slots).map(({ name, items: of }) => [name, of.length])).toEqual([
      ['早安', 1],
      ['晚间', 2],
    ]);
    expect(rankItems(items, 'host', slots)).toMatchObject([{ name: '小满', medians: { replies: 1.5 } }]);
  });

  it('has the middle of any numbers', () => {
    expect(median([])).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), (numbers) => {
        const middle = median(numbers) ?? Number.NaN;
        const half = numbers.length / 2;
        expect(numbers.filter((one) => one < middle).length).toBeLessThanOrEqual(half);
        expect(numbers.filter((one) => one > middle).length).toBeLessThanOrEqual(half);
      }),
    );
  });

  it('looks back so many days, today among them', () => {
    expect(rankRange(30, firstDay, firstDay)).toEqual({ from: '2026-10-25', to: firstDay });
  });
});
