import { describe, expect, it } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import { groupIdSchema } from '#shared/domain/ids';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import {
  among,
  daysOf,
  host,
  item,
  monday,
  mondayWednesdayFridaySunday,
  numbersOf,
  replan,
  series,
} from './series-fixtures';

const share = series({
  name: '百日微分享',
  rule: mondayWednesdayFridaySunday,
  time: timeOfDay('20:00'),
  titlePattern: '第{编号}期 · {主题}',
  ends: { kind: 'count', count: 6 },
});

const on = (items: readonly PlannerItem[], at: string) => {
  const found = items.find((row) => row.day === at);
  if (!found) throw new Error(`nothing on ${at}`);
  return found;
};
const change = (items: readonly PlannerItem[], at: string, changes: Partial<PlannerItem>) =>
  items.map((row) => (row.day === at ? { ...row, ...changes } : row));

describe('planning a series', () => {
  it('makes its items with numbers and titles, up to its end', () => {
    const { items, plan } = replan(share, []);
    expect(daysOf(items)).toEqual([
      '2026-11-23',
      '2026-11-25',
      '2026-11-27',
      '2026-11-29',
      '2026-11-30',
      '2026-12-02',
    ]);
    expect(items.map(({ title }) => title).slice(0, 2)).toEqual(['第001期', '第002期']);
    expect(on(items, '2026-11-23')).toMatchObject({
      time: '20:00',
      status: 'draft',
      occurrence: '2026-11-23',
      number: 1,
    });
    expect(plan.plannedUntil).toBe('2026-12-02');
    expect(plan.problems).toEqual([]);
  });

  it('plans an endless one up to the horizon, and on from there without touching what stands', () => {
    const endless = series({ ends: { kind: 'never' } });
    const first = replan(endless, [], { until: day('2026-12-31') });
    expect(first.items).toHaveLength(39);
    expect(first.plan.plannedUntil).toBe('2026-12-31');
    const next = replan(first.series, first.items, { from: day('2027-01-01'), until: day('2027-01-10') });
    expect(next.plan.put).toHaveLength(10);
    expect(numbersOf(next.items)).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
    const shorter = replan(next.series, next.items, { until: day('2026-12-01') });
    expect(shorter.plan).toMatchObject({ put: [], remove: [], plannedUntil: '2027-01-10' });
  });

  it('moves the counted end on when a day is skipped, and burns its number only when asked', () => {
    const { items } = replan(share, []);
    const skipped = { day: day('2026-11-25'), burn: false };
    const left = items.filter((row) => row.day !== skipped.day);
    const kept = replan({ ...share, skips: [skipped] }, left);
    expect(daysOf(kept.items).at(-1)).toBe('2026-12-04');
    expect(numbersOf(kept.items)).toEqual([1, 2, 3, 4, 5, 6]);
    const burnt = replan({ ...share, skips: [{ ...skipped, burn: true }] }, left);
    expect(numbersOf(burnt.items)).toEqual([1, 3, 4, 5, 6, 7]);
    expect(daysOf(burnt.items)).toEqual(daysOf(kept.items));
  });

  it('still leaves out a burnt number once its day is past', () => {
    const burning = { ...share, skips: [{ day: day('2026-11-25'), burn: true }] };
    const { items } = replan(burning, []);
    const later = replan(burning, items, { from: day('2026-11-26') });
    expect(later.plan.put).toEqual([]);
    const onlyBurnt = replan({ ...burning, skips: [{ day: monday, burn: true }] }, [], {
      from: day('2026-11-24'),
    });
    expect(numbersOf(onlyBurnt.items)[0]).toBe(2);
    const raised = replan({ ...burning, startNumber: 10 }, items, { from: day('2026-11-28') });
    expect(numbersOf(raised.items)).toEqual([1, 3, 10, 11, 12, 13]);
  });

  it('keeps order = number when one is moved, and gives its place back', () => {
    const { items } = replan(share, []);
    const moved = change(items, '2026-11-23', { day: day('2026-11-28'), overrides: ['day'], topic: '茶' });
    const after = replan(share, moved);
    expect(on(after.items, '2026-11-28')).toMatchObject({
      number: 3,
      title: '第003期 · 茶',
      occurrence: monday,
    });
    expect(numbersOf(after.items)).toEqual([1, 2, 3, 4, 5, 6]);
    const back = replan(share, change(after.items, '2026-11-28', { day: monday, overrides: [] }));
    expect(daysOf(back.items)).toEqual(daysOf(items));
    expect(on(back.items, monday).title).toBe('第001期 · 茶');
  });

  it('keeps one that was moved from a past day to a coming one', () => {
    const { items } = replan(share, []);
    const moved = change(items, '2026-11-23', { day: day('2026-11-28'), overrides: ['day'] });
    const today = day('2026-11-26');
    const after = replan(share, moved, { from: today });
    expect(after.items).toHaveLength(6);
    expect(on(after.items, '2026-11-28').occurrence).toBe(monday);
    expect(replan(share, after.items, { from: today }).plan).toMatchObject({ put: [], remove: [] });
  });

  it('never touches what is past, was sent or was given up, and numbers on from there', () => {
    const { items } = replan(share, []);
    const sent = change(items, '2026-11-25', { sentAt: 5, status: 'sent' });
    const given = change(sent, '2026-11-29', { skippedAt: 5 });
    const renamed = {
      ...share,
      titlePattern: '新 {编号}',
      time: timeOfDay('21:00'),
      rule: 'FREQ=DAILY',
      startNumber: 10,
    };
    const { plan, items: after } = replan(renamed, given, { from: day('2026-11-24') });
    for (const at of ['2026-11-23', '2026-11-25', '2026-11-29']) expect(on(after, at)).toBe(on(given, at));
    expect(after).toHaveLength(6);
    expect(after.map(({ title }) => title)).toEqual([
      '第001期',
      '新 010',
      '第002期',
      '新 011',
      '新 012',
      '第004期',
    ]);
    expect(plan.remove).toEqual([]);
  });

  it('keeps to the number of one that was sent before its day', () => {
    const { items } = replan(share, []);
    const sent = change(items, '2026-11-25', { sentAt: 5, status: 'sent' });
    expect(replan(share, sent).plan.put).toEqual([]);
    const skipped = { ...share, skips: [{ day: day('2026-11-23'), burn: false }] };
    const { items: after } = replan(skipped, sent.slice(1));
    expect(numbersOf(after)).toEqual([2, 3, 4, 5, 6, 7]);
    const before = change(sent, '2026-11-27', { day: day('2026-11-24'), overrides: ['day'] });
    expect(numbersOf(replan(share, before).items)).toEqual([1, 3, 2, 4, 5, 6]);
  });

  it('gives items what the series has, but not where they have their own', () => {
    const { items } = replan(share, []);
    const own = change(
      change(items, '2026-11-25', { time: timeOfDay('21:30'), overrides: ['time'] }),
      '2026-11-27',
      {
        body: '自己写的',
        overrides: ['body'],
      },
    );
    const groupIds = [groupIdSchema.parse('g1')];
    const changed = {
      ...share,
      time: timeOfDay('19:00'),
      body: '大家晚上好',
      kind: '分享' as const,
      groupIds,
    };
    const { items: after } = replan(changed, own);
    expect(on(after, '2026-11-23')).toMatchObject({
      time: '19:00',
      body: '大家晚上好',
      kind: '分享',
      groupIds,
    });
    expect(on(after, '2026-11-25')).toMatchObject({ time: '21:30', kind: '分享' });
    expect(on(after, '2026-11-27')).toMatchObject({ time: '19:00', body: '自己写的' });
  });

  it('keeps a text that is there, even one that is not marked as its own', () => {
    const { items } = replan(share, []);
    const { items: after } = replan({ ...share, body: '' }, change(items, monday, { body: '写好的' }));
    expect(on(after, monday).body).toBe('写好的');
  });

  it('lets what was written go along with the order when the rule changes', () => {
    const { items } = replan(share, []);
    const written = change(change(items, '2026-11-25', { topic: '茶' }), '2026-11-27', { topic: '酒' });
    const { items: after, plan } = replan({ ...share, rule: 'FREQ=WEEKLY;BYDAY=TU,TH,SA' }, written);
    expect(after.map(({ topic }) => topic)).toEqual(['', '茶', '酒', '', '', '']);
    expect(after.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(plan.remove).toEqual([]);
  });

  it('lets empty items give way first, and those with words stay on their own', () => {
    const { items } = replan(share, []);
    const written = change(change(items, '2026-11-30', { topic: '茶' }), '2026-12-02', {
      topic: '酒',
      status: 'ready',
    });
    const short = replan({ ...share, ends: { kind: 'until', day: day('2026-11-25') } }, written);
    expect(daysOf(short.items)).toEqual(['2026-11-23', '2026-11-25']);
    expect(short.plan.remove).toHaveLength(2);
    expect(short.singles.map(({ title, number, occurrence }) => [title, number, occurrence])).toEqual([
      ['茶', null, null],
      ['酒', null, null],
    ]);
    expect(short.plan.problems).toEqual([{ kind: 'left-over', day: '2026-11-30', domain: '', count: 2 }]);
    const one = replan(
      { ...share, rule: 'FREQ=MONTHLY;BYMONTHDAY=24', ends: { kind: 'count', count: 2 } },
      written,
    );
    expect(one.items.map(({ topic }) => topic)).toEqual(['茶', '酒']);
  });

  it('leaves out and moves days off, and says where it found no day', () => {
    const isDayOff = among('2026-11-25', '2026-11-26');
    const moved = replan({ ...share, onStatutory: 'move' }, [], { isDayOff });
    expect(on(moved.items, '2026-11-28')).toMatchObject({ occurrence: '2026-11-25', number: 3 });
    expect(moved.items).toHaveLength(6);
    const daily = series({ onStatutory: 'move' });
    const none = replan(daily, [], { isDayOff });
    expect(none.plan.problems).toEqual([{ kind: 'no-day', day: '2026-11-25', domain: '', count: 2 }]);
    expect(none.items).toHaveLength(10);
  });

  it('writes titles without numbers once, and leaves them to the person then', () => {
    const plain = series({ name: '早安', titlePattern: '' });
    const { items } = replan(plain, []);
    expect(items[0]).toMatchObject({ title: '早安', number: null });
    const own = change(items, monday, { title: '早安，周一', overrides: ['title'] });
    expect(replan(plain, own).plan.put).toEqual([]);
    const numbered = replan({ ...plain, titlePattern: '早安{编号} {主题}' }, own);
    expect(numbered.items.map(({ title }) => title).slice(0, 2)).toEqual(['早安001 早安，周一', '早安002']);
    const back = replan(plain, numbered.items);
    expect(back.items.map(({ title, number }) => [title, number]).slice(0, 2)).toEqual([
      ['早安，周一', null],
      ['早安', null],
    ]);
  });

  it('takes up items that were made by hand before it had a rule', () => {
    const byHand = [item(monday, { title: '我的锦囊' }), item(day('2026-11-20'), { title: '旧的' })];
    const { items } = replan(series({ ends: { kind: 'count', count: 4 } }), byHand);
    expect(items.map(({ title }) => title)).toEqual(['旧的', '锦囊001 我的锦囊', '锦囊002', '锦囊003']);
  });

  it('plans nothing for a rule that is not understood', () => {
    expect(replan(series({ rule: 'FREQ=SECONDLY' }), []).items).toEqual([]);
  });
});

describe('hosts of a series', () => {
  const pool = ['甲', '乙', '丙'].map((name) => ({ ...host(name), domains: [], away: [], share: 1 }));
  const hosted = {
    ...share,
    titlePattern: '第{编号}期 · {上台人}：{主题}',
    rotation: { hosts: pool, domains: ['茶', '酒'], coolDownDays: 0 },
  };
  const names = (items: readonly PlannerItem[]) => items.map((row) => row.host?.name ?? '-').join('');

  it('take their turns, and stand in the titles', () => {
    const { items } = replan(hosted, []);
    expect(names(items)).toBe('甲乙丙甲乙丙');
    expect(items.map(({ domain }) => domain).join('')).toBe('茶酒茶酒茶酒');
    expect(items[0]?.title).toBe('第001期 · 甲');
  });

  it('stay where they were set by hand, with the field of that session', () => {
    const { items } = replan(hosted, []);
    const guest = change(items, '2026-11-25', { host: host('嘉宾'), overrides: ['host'] });
    const after = replan(hosted, guest);
    expect(names(after.items)).toBe('甲嘉宾乙丙甲乙');
    expect(on(after.items, '2026-11-25').title).toBe('第002期 · 嘉宾');
    expect(names(replan({ ...hosted, rotation: null }, after.items).items)).toBe('-嘉宾----');
  });

  it('go on from those who had their turns', () => {
    const { items } = replan(hosted, []);
    const later = replan(hosted, items, { from: day('2026-11-28') });
    expect(later.plan.put).toEqual([]);
    const swapped = change(items, monday, { host: host('丙') });
    expect(names(replan(hosted, swapped, { from: day('2026-11-24') }).items)).toBe('丙甲乙丙甲乙');
    const without = { ...hosted, rotation: { ...hosted.rotation, hosts: pool.slice(1) } };
    const { items: after } = replan(without, items, { from: day('2026-11-28') });
    expect(names(after.slice(0, 3))).toBe('甲乙丙');
    expect(names(after.slice(3))).not.toContain('甲');
  });

  it('say when nobody can', () => {
    const nobody = { ...hosted, rotation: { hosts: [], domains: ['茶'], coolDownDays: 0 } };
    const { plan, items } = replan(nobody, []);
    expect(plan.problems).toEqual([{ kind: 'no-host', day: monday, domain: '茶', count: 6 }]);
    expect(items[0]?.title).toBe('第001期');
  });
});
