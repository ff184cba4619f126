import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, instantOf, shiftDay, timeOfDay } from '../../../../shared/domain/days';
import { communityIdSchema, groupIdSchema, plannerItemIdSchema } from '../../../../shared/domain/ids';
import { type AdviceContext, adviceKinds, adviceOf } from '../../../../shared/domain/planner/advice/advice';
import {
  contentKinds,
  newPlannerItemFields,
  type PlannerItem,
} from '../../../../shared/domain/planner/planner-item';
import { defaultRhythm } from '../../../../shared/domain/planner/rhythm';

const today = day('2026-11-22');
const now = instantOf(today, timeOfDay('07:00'));
const context: AdviceContext = { from: today, to: shiftDay(today, 13), now, rhythm: defaultRhythm };
const groups = ['a', 'b'].map((letter) =>
  groupIdSchema.parse(`00000000-0000-4000-8000-00000000000${letter}`),
);

let made = 0;
function item(after: number, fields: Partial<PlannerItem> = {}): PlannerItem {
  made += 1;
  return {
    ...newPlannerItemFields,
    id: plannerItemIdSchema.parse(`00000000-0000-4000-9000-${String(made).padStart(12, '0')}`),
    communityId: communityIdSchema.parse('00000000-0000-4000-8000-000000000001'),
    seriesId: null,
    day: shiftDay(today, after),
    time: timeOfDay('08:00'),
    title: '标题',
    body: '正文',
    kind: '分享',
    status: 'ready',
    groupIds: [],
    sentAt: null,
    createdAt: 0,
    updatedAt: 0,
    ...fields,
  };
}

const news = (after: number) =>
  item(after, { kind: '资讯', title: '早报', body: '今日要闻\nhttps://a.example/1' });
const link = (after: number) =>
  item(after, {
    kind: '团购',
    title: '面霜',
    body: '面霜 89 元 https://shop.example/2',
    time: timeOfDay('12:30'),
  });
const many = (count: number, make: (after: number) => PlannerItem, first = 0) =>
  Array.from({ length: count }, (_, index) => make(first + index));
const kindsOf = (items: readonly PlannerItem[], change: Partial<AdviceContext> = {}) =>
  adviceOf(items, { ...context, ...change }).map(({ kind }) => kind);

test('14 days of 早报 and 商品链接 are said once, as nothing but links, from today on', () => {
  const items = [...many(14, news), ...many(14, link)];
  expect(adviceOf(items, context)).toEqual([
    expect.objectContaining({ kind: 'only-links', figure: 14, planOn: today, contentKind: null }),
  ]);
});

test('six days of them are not enough, and one talk among seven breaks them', () => {
  const week = { to: shiftDay(today, 6) };
  expect(kindsOf([...many(6, news), ...many(6, link), item(6)], week)).toEqual([]);
  expect(kindsOf([...many(7, news), ...many(7, link)], week)).toEqual(['only-links']);
  expect(
    kindsOf([...many(7, news), ...many(7, link), item(3, { kind: '话题', time: timeOfDay('20:00') })], week),
  ).toEqual([]);
});

test('an 早安 greeting is talk, an 早安 made of links is not', () => {
  const week = { to: shiftDay(today, 6) };
  const greeting = (body: string) =>
    many(7, (after) => item(after, { kind: after % 2 ? '早安' : '资讯', title: '早', body }));
  expect(kindsOf(greeting('早安，今天降温，记得多穿一件再出门。'), week)).toEqual([]);
  expect(kindsOf(greeting('早 https://a.example/1'), week)).toEqual(['only-links']);
});

test('one kind on more than three days running is monotonous; a run is seen from before the days shown', () => {
  const same = (after: number) => item(after, { kind: '分享' });
  const four = { to: shiftDay(today, 3) };
  expect(kindsOf([...many(3, same), item(3, { kind: '话题' })], four)).toEqual([]);
  expect(adviceOf(many(4, same), { ...context, ...four })).toMatchObject([
    { kind: 'monotony', figure: 4, contentKind: '分享', planOn: shiftDay(today, 3) },
  ]);
  expect(adviceOf(many(5, same, -4), { ...context, to: today })).toMatchObject([
    { kind: 'monotony', figure: 5, planOn: today },
  ]);
});

test('what is over is left alone; a run that ended yesterday can be broken today', () => {
  const same = (after: number) => item(after);
  expect(kindsOf([...many(5, same, -7), item(0, { kind: '话题' })], { to: today })).toEqual([]);
  expect(adviceOf(many(5, same, -5), { ...context, to: today })).toMatchObject([
    { kind: 'monotony', figure: 5, planOn: today },
  ]);
});

test('two in one slot collide unless they are for different groups; what was skipped is not there', () => {
  const [a, b] = groups.map((group) => [group]);
  const two = (first: Partial<PlannerItem>, second: Partial<PlannerItem>) =>
    kindsOf([item(0, first), item(0, { time: timeOfDay('08:30'), kind: '话题', ...second })], { to: today });
  expect(two({}, {})).toEqual(['collision']);
  expect(two({ groupIds: a ?? [] }, {})).toEqual(['collision']);
  expect(two({ groupIds: a ?? [] }, { groupIds: b ?? [] })).toEqual([]);
  expect(two({}, { time: timeOfDay('20:00') })).toEqual([]);
  expect(two({}, { skippedAt: 1 })).toEqual([]);
  expect(two({ sentAt: 1 }, { sentAt: 1 })).toEqual([]);
});

test('one slot on several days is said once, with the first item of each day; another slot is said for itself', () => {
  const morning = [0, 2].flatMap((after) => [
    item(after, { id: `${after}` as PlannerItem['id'] }),
    item(after, { kind: '话题', time: timeOfDay('08:30') }),
  ]);
  const evening = [
    item(2, { time: timeOfDay('20:00') }),
    item(2, { time: timeOfDay('20:30'), kind: '活动' }),
  ];
  expect(adviceOf([...morning, ...evening], { ...context, to: shiftDay(today, 2) })).toMatchObject([
    {
      ...{ kind: 'collision', slot: '早安', figure: 4 },
      ...{ days: [today, shiftDay(today, 2)], itemIds: ['0', '2'] },
    },
    { kind: 'collision', slot: '晚间', figure: 2, days: [shiftDay(today, 2)] },
  ]);
});

test('one empty day is no gap, two are', () => {
  const shown = { to: shiftDay(today, 3) };
  expect(kindsOf([item(0), item(2), item(3, { kind: '话题' })], shown)).toEqual([]);
  expect(adviceOf([item(0), item(3)], { ...context, ...shown })).toMatchObject([
    { kind: 'gap', figure: 2, days: [shiftDay(today, 1), shiftDay(today, 2)], planOn: shiftDay(today, 1) },
  ]);
});

test('what is due within a day and not written is said together', () => {
  const items = [
    item(0, { status: 'draft' }),
    item(0, { status: 'idea', time: timeOfDay('20:00') }),
    item(2, { status: 'idea' }),
  ];
  expect(adviceOf(items, { ...context, to: shiftDay(today, 2) })).toMatchObject([
    { kind: 'unready', figure: 2 },
  ]);
});

test('whatever is planned, advice is about days that can still be changed, and names what is there', () => {
  const anyItem = fc
    .record({
      after: fc.integer({ min: -20, max: 20 }),
      kind: fc.constantFrom(...contentKinds),
      time: fc.constantFrom('06:00', '08:00', '12:30', '20:00', '23:59'),
      sent: fc.boolean(),
      status: fc.constantFrom('idea', 'ready'),
    })
    .map(({ after, kind, time, sent, status }) =>
      item(after, { kind, time: timeOfDay(time), status, sentAt: sent ? 1 : null }),
    );
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 40 }), (items) => {
      const ids = new Set(items.map(({ id }) => id));
      for (const advice of adviceOf(items, context)) {
        expect(adviceKinds).toContain(advice.kind);
        expect(advice.days.length).toBeGreaterThan(0);
        expect(advice.days).toEqual([...new Set(advice.days)].toSorted());
        expect(advice.planOn === null || (advice.planOn >= today && advice.planOn <= context.to)).toBe(true);
        expect(advice.itemIds.every((id) => ids.has(id))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
