import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReadingOrder, narrowActivities } from '#shared/domain/activities/list/narrow-activities';
import { firstDueDay, phaseProgress } from '#shared/domain/activities/list/phase-progress';
import { timelineOf } from '#shared/domain/activities/list/timeline';
import { type Day, day, daysBetween, shiftDay } from '#shared/domain/days';
import type { ActivityId } from '#shared/domain/ids';

const today = day('2026-11-22');
const planned = (id: string, startsOn: Day, days = 1, firstDueOn: Day | null = null) => ({
  ...{ id: id as ActivityId, startsOn, days, firstDueOn },
});

describe('the timeline of activities', () => {
  it('covers whole weeks from the first due task to the last day, with today among them', () => {
    const found = timelineOf(
      [
        planned('拼团', day('2026-12-12'), 3, day('2026-11-28')),
        planned('打卡', day('2026-11-18'), 21),
        planned('旧的', day('2020-01-01')),
      ],
      today,
    );
    expect(found.from).toBe('2026-11-16');
    expect(found.days).toBe(35);
    expect(found.today).toBe(6);
    expect(found.months.map((each) => each.day)).toEqual(['2026-11-16', '2026-12-01']);
    expect(found.weeks).toHaveLength(5);
    expect(found.bars).toEqual([
      { id: '打卡', run: { at: 2, days: 21 }, preparation: null },
      { id: '拼团', run: { at: 26, days: 3 }, preparation: { at: 12, days: 14 } },
    ]);
    expect(found.outside).toEqual(['旧的']);
  });

  it('puts what runs sooner above, however early the other is prepared', () => {
    const found = timelineOf(
      [
        planned('双12', day('2026-12-13'), 3, day('2026-11-20')),
        planned('拼团', day('2026-12-07'), 3, day('2026-11-27')),
      ],
      today,
    );
    expect(found.bars.map(({ id }) => id)).toEqual(['拼团', '双12']);
  });

  it('draws every bar within its days, however far the activities are apart', () => {
    const around = fc.integer({ min: -3_000, max: 3_000 }).map((by) => shiftDay(today, by));
    const one = fc.record({ startsOn: around, days: fc.integer({ min: 1, max: 366 }), firstDueOn: around });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (given) => {
        const rows = given.map((each, index) => ({ ...each, id: String(index) as ActivityId }));
        const found = timelineOf(rows, today);
        expect(found.bars.length + found.outside.length).toBe(rows.length);
        expect(shiftDay(found.from, found.today)).toBe(today);
        expect(found.days).toBeLessThan(1_200);
        for (const { id, run, preparation } of found.bars) {
          for (const part of [run, preparation ?? run]) {
            expect(part.at).toBeGreaterThanOrEqual(0);
            expect(part.days).toBeGreaterThan(0);
            expect(part.at + part.days).toBeLessThanOrEqual(found.days);
          }
          const { startsOn } = rows[Number(id)] ?? { startsOn: today };
          if (preparation) expect(preparation.at + preparation.days).toBe(daysBetween(found.from, startsOn));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the list of activities', () => {
  const row = (
    title: string,
    status: 'running' | 'planned' | 'done',
    startsOn: string,
    templateName = '',
  ) => ({
    ...{ title, status, startsOn: day(startsOn), templateName },
  });
  const rows = [
    row('双11拼团', 'done', '2026-11-11', '拼团'),
    row('护肤打卡', 'running', '2026-11-18', '打卡'),
    row('冬日囤货', 'planned', '2026-12-12', '拼团'),
    row('分享会', 'planned', '2026-12-01'),
    row('国庆打卡', 'done', '2026-10-01'),
  ];
  const titles = (found: typeof rows | readonly (typeof rows)[number][]) => found.map(({ title }) => title);

  it('is narrowed by status, and by title or template in characters, pinyin or initials', () => {
    expect(titles(narrowActivities(rows, null, ''))).toHaveLength(5);
    expect(titles(narrowActivities(rows, 'planned', ''))).toEqual(['冬日囤货', '分享会']);
    expect(titles(narrowActivities(rows, null, 'daka'))).toEqual(['护肤打卡', '国庆打卡']);
    expect(titles(narrowActivities(rows, null, 'pt'))).toEqual(['双11拼团', '冬日囤货']);
    expect(titles(narrowActivities(rows, 'done', '拼团'))).toEqual(['双11拼团']);
    expect(titles(narrowActivities(rows, null, '没有'))).toEqual([]);
  });

  it('reads what runs first, then what comes soonest, then what was latest', () => {
    expect(titles(inReadingOrder(rows))).toEqual(['护肤打卡', '分享会', '冬日囤货', '双11拼团', '国庆打卡']);
  });

  it('counts the tasks of each phase and finds the first day of all', () => {
    const tasks = [
      { phase: 'before', doneAt: 1, dueOn: day('2026-11-20') },
      { phase: 'before', doneAt: null, dueOn: null },
      { phase: 'after', doneAt: null, dueOn: day('2026-11-19') },
    ] as const;
    expect(phaseProgress(tasks)).toEqual({
      before: { total: 2, done: 1 },
      during: { total: 0, done: 0 },
      after: { total: 1, done: 0 },
    });
    expect(firstDueDay(tasks)).toBe('2026-11-19');
    expect(firstDueDay([])).toBeNull();
  });
});
