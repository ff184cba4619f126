import { expect, it } from 'vitest';
import { readGoalLine } from '#shared/domain/activities/goal-line';

it.each([
  ['新认领职务 5人', '新认领职务', 5, '人'],
  ['参团人数：30', '参团人数', 30, ''],
  ['第 2 期 报名 40 人', '第 2 期 报名', 40, '人'],
  ['货款 1.2万元', '货款', 12_000, '元'],
  ['到场率 60％', '到场率', 60, '%'],
])('reads the goal behind the name of %s', (line, name, goal, unit) => {
  expect(readGoalLine(line)).toEqual({ name, goal, unit });
});

it.each(['满意度', '双12', '30人', '5 个问题都答对', '第3期 复购'])('takes %s as a name alone', (line) => {
  expect(readGoalLine(line)).toEqual({ name: line, goal: null, unit: '' });
});

it('reads a line without end in no time', () => {
  const began = performance.now();
  for (const one of [' ', '1', '：', '一', ',']) readGoalLine(`a${one.repeat(20_000)}人`);
  expect(performance.now() - began).toBeLessThan(200);
});
