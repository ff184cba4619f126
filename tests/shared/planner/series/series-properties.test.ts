import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftDay, timeOfDay } from '#shared/domain/days';
import { dayOffRules, type PlannerSeries, type SeriesEnd } from '#shared/domain/planner/series';
import { numberedDays } from './numbered-days';
import { host, monday, replan, series } from './series-fixtures';

const near = fc.integer({ min: 0, max: 40 }).map((count) => shiftDay(monday, count));

const anySeries: fc.Arbitrary<PlannerSeries> = fc
  .record({
    rule: fc.constantFrom(
      'FREQ=DAILY',
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      'FREQ=MONTHLY;BYMONTHDAY=1,15,-1',
    ),
    ends: fc.oneof(
      fc.record({ kind: fc.constant<'count'>('count'), count: fc.integer({ min: 1, max: 25 }) }),
      fc.record({ kind: fc.constant<'until'>('until'), day: near }),
      fc.record({ kind: fc.constant<'days'>('days'), days: fc.integer({ min: 1, max: 50 }) }),
      fc.constant<SeriesEnd>({ kind: 'never' }),
    ),
    skips: fc.uniqueArray(fc.record({ day: near, burn: fc.boolean() }), {
      selector: (skip) => skip.day,
      maxLength: 5,
    }),
    onStatutory: fc.constantFrom(...dayOffRules),
    onFolk: fc.constantFrom(...dayOffRules),
    titlePattern: fc.constantFrom('', '早安 {上台人}', '第{编号}期 · {上台人}：{主题}'),
    startNumber: fc.integer({ min: 0, max: 60 }),
    rotation: fc.option(
      fc.record({
        hosts: fc
          .array(fc.record({ share: fc.integer({ min: 1, max: 3 }), domains: fc.constantFrom([], ['茶']) }), {
            maxLength: 4,
          })
          .map((hosts) => hosts.map((one, index) => ({ ...one, ...host(`上台人${index}`), away: [] }))),
        domains: fc.constantFrom([], ['茶', '酒']),
        coolDownDays: fc.integer({ min: 0, max: 5 }),
      }),
    ),
  })
  .map(series);

const daysOff = fc.record({
  isDayOff: fc.array(near).map((days) => (on: string) => days.some((one) => one === on)),
  isFolkDay: fc.array(near).map((days) => (on: string) => days.some((one) => one === on)),
});

/** What people do to items between two plannings; the number picks the item. */
const anyEdit = fc.record({
  pick: fc.nat(),
  what: fc.constantFrom('send', 'give up', 'topic', 'move', 'host'),
  by: fc.integer({ min: -5, max: 5 }),
});

function edited(
  planned: ReturnType<typeof replan>,
  edits: readonly Readonly<{ pick: number; what: string; by: number }>[],
) {
  const items = [...planned.items];
  for (const { pick, what, by } of edits) {
    const at = pick % Math.max(items.length, 1);
    const row = items[at];
    if (!row) continue;
    if (what === 'send') items[at] = { ...row, sentAt: 9, status: 'sent' };
    else if (what === 'give up') items[at] = { ...row, skippedAt: 9 };
    else if (what === 'topic') items[at] = { ...row, topic: `话题${by}` };
    else if (what === 'host') items[at] = { ...row, host: host('嘉宾'), overrides: ['host'] };
    else
      items[at] = {
        ...row,
        day: shiftDay(row.day, by),
        time: timeOfDay('09:00'),
        overrides: ['day', 'time'],
      };
  }
  return items;
}

describe('planning any series', () => {
  const some = { numRuns: 40 };
  const edits = fc.array(anyEdit, { maxLength: 6 });
  const passed = fc.integer({ min: 0, max: 30 });

  it('changes nothing the second time, nor when days have gone by', () => {
    fc.assert(
      fc.property(anySeries, daysOff, edits, passed, passed, (of, off, changes, first, second) => {
        const planned = replan(of, [], off);
        const from = shiftDay(monday, first);
        const again = replan(planned.series, edited(planned, changes), { ...off, from });
        const once = replan(again.series, again.items, { ...off, from });
        expect(once.plan).toMatchObject({ put: [], remove: [], plannedUntil: again.plan.plannedUntil });
        const untouched = replan(planned.series, planned.items, { ...off, from: shiftDay(monday, second) });
        expect(untouched.plan).toMatchObject({ put: [], remove: [] });
      }),
      some,
    );
  });

  it('leaves what was sent, given up or past, and has one item a day of the rule', () => {
    fc.assert(
      fc.property(anySeries, anySeries, daysOff, edits, passed, (of, next, off, changes, days) => {
        const planned = replan(of, [], off);
        const from = shiftDay(monday, days);
        const before = edited(planned, changes);
        const after = replan({ ...next, plannedUntil: planned.series.plannedUntil }, before, {
          ...off,
          from,
        });
        for (const row of before)
          if (row.sentAt !== null || row.skippedAt !== null || row.day < from)
            expect(after.items).toContain(row);
        const stands = after.items.map(({ occurrence }) => occurrence);
        expect(new Set(stands).size).toBe(stands.length);
      }),
      some,
    );
  });

  it('gives those that were just moved a place of their own, past or not, and leaves what else is past', () => {
    fc.assert(
      fc.property(anySeries, daysOff, edits, passed, (of, off, changes, days) => {
        const numbered = { ...of, titlePattern: '第{编号}期' };
        const from = shiftDay(monday, days);
        const planned = replan(numbered, [], off);
        const before = edited(planned, changes);
        const touched = new Set(
          before.filter(({ overrides }) => overrides.includes('day')).map(({ id }) => id),
        );
        const after = replan(planned.series, before, { ...off, from, touched });
        for (const row of before)
          if (row.day < from && !touched.has(row.id)) expect(after.items).toContain(row);
        const numbers = after.items.flatMap(({ number }) => number ?? []);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(replan(after.series, after.items, { ...off, from }).plan).toMatchObject({
          put: [],
          remove: [],
        });
      }),
      some,
    );
  });

  it('numbers what is to come in its order, each number once', () => {
    fc.assert(
      fc.property(anySeries, daysOff, edits, passed, (of, off, changes, days) => {
        const numbered = { ...of, titlePattern: '第{编号}期' };
        const from = shiftDay(monday, days);
        const after = replan(numbered, edited(replan(numbered, [], off), changes), { ...off, from });
        const { open, all } = numberedDays(after.items, from);
        expect(open).toEqual(open.toSorted((one, other) => one - other));
        expect(new Set(all).size).toBe(all.length);
      }),
      some,
    );
  });

  it('holds as many as a counted series is to have', () => {
    fc.assert(
      fc.property(
        anySeries,
        daysOff,
        edits,
        passed,
        fc.integer({ min: 1, max: 25 }),
        (of, off, changes, days, count) => {
          const counted = { ...of, onStatutory: 'skip' as const, ends: { kind: 'count' as const, count } };
          const planned = replan(counted, [], off);
          expect(planned.items).toHaveLength(count);
          const skips = [...counted.skips, { day: monday, burn: false }];
          const after = replan({ ...counted, skips }, edited(planned, changes), {
            ...off,
            from: shiftDay(monday, days),
          });
          expect(after.items).toHaveLength(count);
        },
      ),
      some,
    );
  });
});
