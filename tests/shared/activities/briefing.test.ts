import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefingTexts } from '#shared/domain/activities/briefing/briefing-texts';
import {
  briefingOf,
  reminderText,
  toRemind,
  unconfirmedOwners,
  withBriefing,
} from '#shared/domain/activities/briefing/briefings';
import { risksAtStart } from '#shared/domain/activities/start-activity';
import { day, timeOfDay } from '#shared/domain/days';
import { activity, countedIds, metric, task } from './activity-fixtures';

const planned = activity({
  cues: [
    { id: 'c2', minute: 30, title: '抽奖', owner: '小鱼', scriptId: '', text: '', doneAt: null },
    { id: 'c1', minute: -10, title: '签到', owner: '阿敏', scriptId: '', text: '', doneAt: null },
    { id: 'c0', minute: -20, title: '试麦', owner: '阿敏', scriptId: '', text: '', doneAt: 1 },
  ],
  risks: [
    {
      ...{ id: 'r', risk: '没人接龙', trigger: '8 点半还不到 5 单', action: '请种子用户带头', owner: '老周' },
      ...{ scriptId: '', triggeredAt: [] },
    },
  ],
});
const tasks = [
  task('发预告', { owner: '阿敏', dueOn: day('2026-11-20'), dueAt: timeOfDay('20:00') }),
  task('定价格', { owner: '阿敏', dueOn: day('2026-11-18'), priority: 'high' }),
  task('写海报', { owner: ' 阿敏 ', dueOn: day('2026-11-20'), dueAt: timeOfDay('09:00') }),
  task('盘库存', { owner: '阿敏', dueOn: null }),
  task('选品', { owner: '小鱼', doneAt: 1 }),
  task('没人管', { owner: '' }),
];

describe('briefings', () => {
  test('say to each owner what, why and by when, what is due first in front', () => {
    const [first] = briefingTexts(planned, tasks);
    expect(first?.text).toBe(
      [
        '阿敏，「双12拼团」11月22日 周日 20:00 开始，跟你对一下：',
        '',
        '为什么办：一起买',
        '为谁办：油皮群友',
        '要做到：参团人数 30 人、接龙份数 45 份',
        '',
        '你负责的事：',
        '1. 定价格（最晚 11月18日 周三，要紧）',
        '2. 写海报（最晚 11月20日 周五 09:00）',
        '3. 发预告（最晚 11月20日 周五 20:00）',
        '4. 盘库存（日子待定）',
        '',
        '当天的流程，轮到你：',
        '1. 19:50 签到',
        '',
        '看完请用自己的话回我一句：做什么、为什么、什么时候之前。拿不准的现在就问我。',
      ].join('\n'),
    );
  });

  test('write goals as numbers are written everywhere', () => {
    const goals = activity({ metrics: [metric('接龙额', 30.000000000000004, null, ' 元 ')] });
    expect(briefingTexts(goals, tasks)[0]?.text).toMatch(/要做到：接龙额 30 ?元\n/u);
  });

  test('are one for each owner of something open: a task, a cue or a risk', () => {
    const messages = briefingTexts(planned, tasks);
    expect(messages.map(({ owner }) => owner)).toEqual(['阿敏', '小鱼', '老周']);
    expect(messages[1]?.tasks).toEqual([]);
    expect(messages[2]?.text).toContain('1. 没人接龙：出现「8 点半还不到 5 单」就「请种子用户带头」');
    expect(messages.some(({ text }) => text.includes('没人管'))).toBe(false);
  });

  test('name what was open at the start as a task, and not again as a risk', () => {
    const late = [task('盘库存', { owner: '阿敏' })];
    const begun = activity({ risks: risksAtStart({ risks: [] }, late, countedIds()) });
    const [first] = briefingTexts(begun, late);
    expect(first?.text.match(/盘库存/gu)).toHaveLength(1);
    expect(first?.text).not.toContain('万一出状况');
  });

  test('hold every open task with an owner exactly once', () => {
    const anyTasks = fc.array(
      fc.record({ owner: fc.constantFrom('阿敏', '小鱼', ' 小鱼', ''), done: fc.boolean() }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyTasks, (made) => {
        const all = made.map(({ owner, done }, index) =>
          task(`事${index}`, { owner, doneAt: done ? 1 : null, position: index }),
        );
        const held = briefingTexts(activity(), all).flatMap((message) => message.tasks);
        const wanted = all.filter(({ owner, doneAt }) => owner.trim() !== '' && doneAt === null);
        expect(held.toSorted(byPosition)).toEqual(wanted);
      }),
    );
  });
});

test('who has not said it back is listed and reminded', () => {
  const told = withBriefing([], '阿敏', { toldAt: 5 });
  expect(unconfirmedOwners(['阿敏', '小鱼'], told)).toEqual(['阿敏', '小鱼']);
  const confirmed = withBriefing(told, '阿敏', { restatedAt: 9 });
  expect(toRemind(['阿敏', '小鱼'], told)).toEqual(['阿敏']);
  expect(toRemind(['阿敏', '小鱼'], confirmed)).toEqual([]);
  expect(briefingOf(confirmed, '阿敏')).toEqual({ owner: '阿敏', toldAt: 5, restatedAt: 9 });
  expect(unconfirmedOwners(['阿敏', '小鱼'], confirmed)).toEqual(['小鱼']);
  expect(reminderText(['小鱼', '老周'], '双12拼团')).toMatch(/^@小鱼 @老周 「双12拼团」/u);
  expect(reminderText(['小\n鱼\u202e'], '双12拼团')).toMatch(/^@小 鱼 「双12拼团」/u);
});

function byPosition(a: Readonly<{ position: number }>, b: Readonly<{ position: number }>): number {
  return a.position - b.position;
}
