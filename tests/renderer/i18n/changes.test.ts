import { expect, it } from 'vitest';
import { changeInWords } from '../../../renderer/i18n/zh-CN/changes';

it('says of tags whom a change took one from, and nothing of it where it took none', () => {
  const update = { name: '老客户', renamed: '老客户' };
  const say = (command: string, facts: Readonly<Record<string, string | number>>) =>
    changeInWords({ command, facts });
  expect(say('tags.update', update)).toBe('修改标签「老客户」');
  expect(say('tags.update', { ...update, settled: 2 })).toBe(
    '修改标签「老客户」（2 人已有同组标签，去掉了新的）',
  );
  const merge = { name: '老客户', into: '油皮', count: 3 };
  expect(say('tags.merge', merge)).toBe('把标签「老客户」并入「油皮」（3 人）');
  expect(say('tags.merge', { ...merge, rivals: 1 })).toBe(
    '把标签「老客户」并入「油皮」（3 人，其中 1 人因互斥去掉了别的标签）',
  );
});

it('says of an import how many came into the group with it', () => {
  const facts = { created: 1, updated: 3, joined: 2, file: '成员.xlsx' };
  expect(changeInWords({ command: 'members.import', facts })).toBe(
    '导入成员：新增 1 位，更新 3 位，其中入群 2 位',
  );
});
