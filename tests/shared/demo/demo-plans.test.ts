import { describe, expect, test } from 'vitest';
import { findActivityTemplate } from '../../../shared/domain/activities/templates';
import {
  type Day,
  dateOfDay,
  dayOf,
  daysBetween,
  instantOf,
  shiftDay,
  timeOfDay,
} from '../../../shared/domain/days';
import { buildDemoCommunity } from '../../../shared/domain/demo/build-demo-community';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { demo, sunday } from './demo-fixture';

const week = Array.from({ length: 7 }, (_, index) => shiftDay(sunday, index));

function plannerOf(today: Day): readonly PlannerItem[] {
  return buildDemoCommunity({ today, now: instantOf(today, timeOfDay('12:10')) }).plannerItems;
}

function weekdayOf(day: Day): number {
  return dateOfDay(day).getDay();
}

describe.each(week)('content when loaded on %s', (today) => {
  const items = plannerOf(today);

  test('keeps to six weeks around today and to its weekdays', () => {
    for (const item of items) {
      expect(daysBetween(today, item.day)).toBeGreaterThanOrEqual(-21);
      expect(daysBetween(today, item.day)).toBeLessThan(21);
    }
    const shares = items.filter(({ title }) => title.includes('百日微分享 第'));
    expect(shares.every(({ day }) => [1, 3, 5, 0].includes(weekdayOf(day)))).toBe(true);
    expect(shares).toHaveLength(23);
    const topics = items.filter(({ kind }) => kind === '话题');
    expect(topics).toHaveLength(6);
    expect(topics.every(({ day }) => weekdayOf(day) === 6)).toBe(true);
    expect(items.filter(({ kind }) => kind === '团购')).toHaveLength(12);
    expect(items.filter(({ kind }) => kind === '锦囊')).toHaveLength(42);
  });

  test('has one sent, one ready and one unwritten piece today', () => {
    const at = (time: string) => items.find((item) => item.day === today && item.time === time);
    expect(at('08:00')).toMatchObject({
      title: '锦囊048 洗脸水温别超过体温',
      status: 'sent',
      sentAt: instantOf(today, timeOfDay('08:02')),
    });
    expect(at('12:30')).toMatchObject({
      title: '【团购】赣南脐橙，限量 20 箱',
      status: 'ready',
      sentAt: null,
    });
    expect(at('20:00')).toMatchObject({ status: 'draft', sentAt: null });
  });

  test('is sent before today, and not after', () => {
    for (const { day, status, sentAt, body } of items) {
      if (day < today) expect(['sent', 'reviewed']).toContain(status);
      if (day > today) expect(['idea', 'draft', 'ready', 'scheduled']).toContain(status);
      expect(sentAt !== null).toBe(status === 'sent' || status === 'reviewed');
      if (status !== 'idea') expect(body).not.toBe('');
    }
  });
});

test('numbers of a series run on without a gap', () => {
  const numbers = (pattern: RegExp) =>
    demo.plannerItems.flatMap(({ title }) => {
      const number = title.match(pattern)?.[1];
      return number ? [Number(number)] : [];
    });
  expect(numbers(/^锦囊(\d{3})/)).toEqual(Array.from({ length: 42 }, (_, index) => 27 + index));
  expect(numbers(/^百日微分享 第(\d{3})期/)).toEqual(Array.from({ length: 23 }, (_, index) => 1 + index));
});

test('the body of at least twenty 锦囊 and twelve 分享 is written, each different', () => {
  const bodies = (kind: PlannerItem['kind']) =>
    new Set(
      demo.plannerItems.filter((item) => item.kind === kind && item.body.length > 40).map(({ body }) => body),
    );
  expect(bodies('锦囊').size).toBeGreaterThanOrEqual(20);
  expect(bodies('分享').size).toBeGreaterThanOrEqual(12);
});

test('the series start where their first number stands', () => {
  expect(demo.plannerSeries).toMatchObject([
    { name: '锦囊', time: '08:00', startsOn: shiftDay(sunday, -47) },
    {
      name: '百日微分享',
      time: '20:00',
      rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU',
      ends: { kind: 'count', count: 100 },
    },
  ]);
  const first = demo.plannerItems.find(({ title }) => title.includes('第001期'));
  expect(demo.plannerSeries[1]?.startsOn).toBe(first?.day);
});

describe('activities of the demo', () => {
  const [done, running, planned] = demo.activities;
  const tasksOf = (activity: typeof done) =>
    demo.tasks.filter(({ activityId }) => activityId === activity?.id);
  const dueToday = (activity: typeof done) =>
    tasksOf(activity).filter(({ dueOn, doneAt }) => dueOn === sunday && doneAt === null);

  test('come from templates there are, with tasks counted from the event', () => {
    for (const activity of demo.activities) {
      expect(findActivityTemplate(activity.templateId)).not.toBeNull();
      for (const { dueOn, offsetDays } of tasksOf(activity)) {
        expect(dueOn).toBe(shiftDay(activity.startsOn, offsetDays ?? Number.NaN));
      }
    }
  });

  test('the finished one has its numbers, its retrospective and one task left', () => {
    expect(done?.metrics.every(({ actual }) => actual !== null)).toBe(true);
    const sections = done?.retrospective.points.map(({ section }) => section) ?? [];
    expect(sections.length).toBeGreaterThan(10);
    expect(new Set(sections)).toEqual(new Set(['achieved', 'missed', 'lessons']));
    expect(tasksOf(done).filter(({ doneAt }) => doneAt === null)).toHaveLength(1);
  });

  test('the running one is in its third day, with a task due today', () => {
    expect(daysBetween(running?.startsOn ?? sunday, sunday)).toBe(2);
    expect(tasksOf(running).some(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(dueToday(running)).toHaveLength(1);
  });

  test('双12 拼团 is twenty days ahead with three of nine tasks before it done', () => {
    expect(planned).toMatchObject({ title: '双12 拼团', startsOn: shiftDay(sunday, 20) });
    const before = tasksOf(planned).filter(({ phase }) => phase === 'before');
    expect([before.filter(({ doneAt }) => doneAt !== null).length, before.length]).toEqual([3, 9]);
    expect(dueToday(planned)).toMatchObject([{ title: '选品确认', owner: '小满' }]);
  });
});

test('orders are made by members who were there, some with feedback', () => {
  for (const order of demo.orders) {
    const member = demo.members.find(({ id }) => id === order.memberId);
    expect(member?.joinedOn && daysBetween(member.joinedOn, order.orderedOn)).toBeGreaterThanOrEqual(0);
    expect(order.orderedOn <= sunday).toBe(true);
  }
  expect(new Set(demo.orders.map(({ status }) => status)).size).toBe(5);
  expect(demo.orders.filter(({ feedback }) => feedback).length).toBeGreaterThanOrEqual(12);
});

test('whoever has given a 百日微分享 has been in touch since', () => {
  for (const today of week) {
    const { members, plannerItems } = buildDemoCommunity({
      today,
      now: instantOf(today, timeOfDay('12:10')),
    });
    for (const { day, title } of plannerItems.filter((item) => item.day < today)) {
      const speaker = title.match(/期 · (.+?)：/)?.[1];
      if (!speaker) continue;
      const member = members.find(({ nickname, preferredName }) =>
        [nickname, preferredName].includes(speaker),
      );
      expect(member?.lastContactAt, title).toBeGreaterThanOrEqual(instantOf(day, timeOfDay('00:00')));
    }
  }
});

test('the ledgers of its activities say what its retrospective says', () => {
  const [done, running, planned] = demo.activities;
  const of = <Row extends { activityId: unknown }>(rows: readonly Row[], activity: typeof done) =>
    rows.filter(({ activityId }) => activityId === activity?.id);
  expect(of(demo.participants, done).filter(({ state }) => state === 'attended')).toHaveLength(46);
  expect(of(demo.rewards, done).filter(({ sentAt }) => sentAt === null)).toHaveLength(3);
  const days = new Map<string, number>();
  for (const { name } of of(demo.checkIns, done)) days.set(name, (days.get(name) ?? 0) + 1);
  expect([...days.values()].filter((count) => count === 14)).toHaveLength(31);
  expect(of(demo.checkIns, running).every(({ day }) => day <= sunday)).toBe(true);
  expect(demo.chains.map(({ activityId }) => activityId)).toEqual([planned?.id]);
  for (const { at, day } of demo.checkIns) expect(dayOf(at) >= day).toBe(true);
});
