import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dryPlan, seriesOf } from '../../../../renderer/features/planner/series/dry-plan';
import {
  fullParts,
  rhythmInWords,
  rhythmLine,
} from '../../../../renderer/features/planner/series/rhythm-line';
import { announcementOf, seasonTable } from '../../../../renderer/features/planner/series/season-items';
import { turnsByHost } from '../../../../renderer/features/planner/series/turns-by-host';
import { day, shiftDay, timeOfDay } from '../../../../shared/domain/days';
import type { CommunityId, IdSource } from '../../../../shared/domain/ids';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import {
  newSeriesFields,
  type PlannerSeries,
  type SeriesEnd,
} from '../../../../shared/domain/planner/series';
import { planSeries } from '../../../../shared/domain/planner/series/plan-series';
import { readRhythm } from '../../../../shared/domain/planner/series/read-rhythm';
import { type RuleParts, ruleOf } from '../../../../shared/domain/planner/series/rule-in-words';

const today = day('2026-11-22');
const time = timeOfDay('20:00');

function seriesWith(changes: Partial<PlannerSeries>): PlannerSeries {
  const { skips: _skips, plannedUntil: _planned, ...later } = newSeriesFields;
  const fields = {
    ...later,
    name: '百日护肤课',
    rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU',
    time,
    startsOn: day('2026-11-23'),
  };
  return { ...seriesOf(fields, 'demo' as CommunityId), ...changes };
}

/** The items of a series as they are planned. */
function planned(series: PlannerSeries): readonly PlannerItem[] {
  let count = 0;
  const makeId: IdSource = <Id extends string>() => `item-${++count}` as unknown as Id;
  const never = () => false;
  const until = shiftDay(today, 120);
  return planSeries(series, [], {
    from: series.startsOn,
    until,
    now: 0,
    makeId,
    isDayOff: never,
    isFolkDay: never,
  }).put;
}

const some = (least: number, most: number) =>
  fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 5 });
const inOrder = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const interval = fc.integer({ min: 1, max: 12 });
const rules: fc.Arbitrary<RuleParts> = fc.oneof(
  interval.map((every) => ({ every: 'day' as const, interval: every, weekdays: [], monthDays: [] })),
  fc.tuple(interval, some(1, 7)).map(([every, days]) => ({
    every: 'week' as const,
    interval: every,
    weekdays: inOrder(days),
    monthDays: [],
  })),
  fc.tuple(interval, some(1, 31), fc.boolean()).map(([every, days, last]) => ({
    every: 'month' as const,
    interval: every,
    weekdays: [],
    monthDays: [...inOrder(days), ...(last ? [-1] : [])],
  })),
);
const ends: fc.Arbitrary<SeriesEnd> = fc.oneof(
  fc.constant({ kind: 'never' as const }),
  fc.integer({ min: 1, max: 1000 }).map((count) => ({ kind: 'count' as const, count })),
  fc.integer({ min: 0, max: 900 }).map((days) => ({ kind: 'until' as const, day: shiftDay(today, days) })),
  fc.integer({ min: 1, max: 3660 }).map((days) => ({ kind: 'days' as const, days })),
);

it('writes every rhythm as a line that is read as the same rhythm', () => {
  fc.assert(
    fc.property(rules, ends, (parts, end) => {
      const rhythm = { rule: ruleOf(parts), time, startsOn: today, ends: end };
      const read = readRhythm(rhythmLine(rhythm), today);
      expect(read).toEqual({ rule: rhythm.rule, time, ends: end.kind === 'never' ? null : end });
    }),
    { numRuns: 100 },
  );
});

it('says a rhythm in words, with the day it starts on where the rule names none', () => {
  const rhythm = { rule: 'FREQ=WEEKLY', time, startsOn: today, ends: { kind: 'count', count: 100 } } as const;
  expect(fullParts(rhythm).weekdays).toEqual([7]);
  expect(rhythmInWords(rhythm)).toBe('每周日 20:00，共 100 期');
  expect(rhythmLine({ ...rhythm, rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU' })).toBe('周一三五七 20:00 共100期');
});

it('tells before anything is saved how many items there will be, and what changes of those there are', () => {
  const series = seriesWith({ ends: { kind: 'count', count: 100 }, titlePattern: '第{编号}期 {主题}' });
  const context = { today, imported: {} };
  const fresh = dryPlan(series, null, context);
  expect(fresh).toMatchObject({ total: 100, last: '2027-05-16', added: 100, moved: 0, removed: 0 });
  const items = planned(series);
  expect(dryPlan(series, items, context)).toMatchObject({
    total: 100,
    added: 0,
    moved: 0,
    removed: 0,
    renamed: 0,
  });
  const shorter = { ...series, ends: { kind: 'count', count: 90 } as const, startNumber: 5 };
  expect(dryPlan(shorter, items, context)).toMatchObject({ total: 90, removed: 10, renamed: 90, moved: 0 });
});

it('gives five hosts twenty sessions each, and tells the season by line and by table', () => {
  const hosts = ['沈老师', '许老师', '唐老师', '林老师', '顾老师'].map((name) => ({
    memberId: null,
    name,
    domains: [],
    away: [],
    share: 1,
  }));
  const rotation = { hosts, domains: [], coolDownDays: 0 };
  const ends100 = { kind: 'count', count: 100 } as const;
  const series = seriesWith({ ends: ends100, titlePattern: '第{编号}期 {主题}', rotation });
  const items = planned(series);
  const turns = turnsByHost(items);
  expect(hosts.map((host) => turns.of(host))).toEqual([20, 20, 20, 20, 20]);
  const [first] = items.map((item) => ({ ...item, topic: '晚间护肤' }));
  const told = first ? [first] : [];
  expect(announcementOf(told, series, today)).toBe('第001期 11月23日 周一 20:00 沈老师：晚间护肤');
  expect(seasonTable(told, series, () => '草稿')).toContain(
    '第001期,2026-11-23,周一,20:00,沈老师,,晚间护肤,',
  );
});
