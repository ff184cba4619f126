import { describe, expect, it } from 'vitest';
import { writeAmount, writeDeviation } from '#shared/domain/activities/deviation';
import { buildRetrospectiveDocument } from '#shared/domain/activities/retrospective/retrospective-document';
import { retrospectiveMarkdown } from '#shared/domain/activities/retrospective/retrospective-markdown';
import { day } from '#shared/domain/days';
import { activity, metric, task } from './activity-fixtures';

const source = {
  activity: activity(),
  tasks: [
    task('收反馈', { phase: 'after', owner: '', dueOn: null, position: 3 }),
    task('选品', { doneAt: 1 }),
    task('预告', { dueOn: day('2026-11-21'), position: 1 }),
    task('开团', { phase: 'during', doneAt: 2, position: 2 }),
  ],
  communityName: '围炉护肤',
  groupNames: ['1群', '2群'],
};

describe('the retrospective', () => {
  it('says who, when, what came of it, and what was learned', () => {
    expect(retrospectiveMarkdown(buildRetrospectiveDocument(source))).toBe(`# 复盘：双12拼团

## 基本信息

- 社群：围炉护肤
- 群：1群、2群
- 活动类型：拼团
- 时间：2026-11-22（周日）20:00
- 状态：已结束
- 目的：一起买
- 为谁办：油皮群友
- 规则：先付款；后发货

## 目标与结果

| 指标 | 目标 | 实际 | 偏差 |
| --- | --- | --- | --- |
| 参团人数 | 30人 | 36人 | +20% |
| 接龙份数 | 45份 | — | — |

## 任务完成情况

| 阶段 | 总数 | 完成 | 未完成 |
| --- | --- | --- | --- |
| 活动前 | 2 | 1 | 1 |
| 活动中 | 1 | 1 | 0 |
| 活动后 | 1 | 0 | 1 |
| 合计 | 4 | 2 | 2 |

没有完成的任务：

- 活动前：预告（负责人 运营者，应于 2026-11-21）
- 活动后：收反馈（负责人 —，应于 —）

## 做到了什么

- 成团了
- 有人第一次开口

## 没做到什么

还没写

## 沉淀的经验

- 下次早两天预告
`);
  });

  it('says so when there are no goals, no tasks, or nothing left to do', () => {
    const empty = buildRetrospectiveDocument({ ...source, activity: activity({ metrics: [] }), tasks: [] });
    expect(empty.sections[1]?.blocks).toEqual([{ kind: 'paragraph', text: '没有设目标' }]);
    expect(empty.sections[2]?.blocks).toEqual([{ kind: 'paragraph', text: '没有任务' }]);
    const done = buildRetrospectiveDocument({ ...source, tasks: [task('选品', { doneAt: 1 })] });
    expect(done.sections[2]?.blocks[1]).toEqual({ kind: 'paragraph', text: '全部完成' });
  });

  it('has the same headings in the same order whatever was written', () => {
    const blank = activity({ metrics: [], retrospective: { achieved: ' \n', missed: '- ', lessons: '' } });
    const document = buildRetrospectiveDocument({ ...source, activity: blank, tasks: [] });
    expect(document.sections.map(({ heading }) => heading)).toEqual([
      '基本信息',
      '目标与结果',
      '任务完成情况',
      '做到了什么',
      '没做到什么',
      '沉淀的经验',
    ]);
    for (const section of document.sections.slice(3)) {
      expect(section.blocks).toEqual([{ kind: 'paragraph', text: '还没写' }]);
    }
  });
});

describe('deviation from the goal', () => {
  it.each([
    [30, 36, '+20%'],
    [30, 20, '-33.3%'],
    [30, 30, '0%'],
    [3, 2.9999, '0%'],
    [-10, -5, '+50%'],
    [0, 5, '—'],
    [null, 5, '—'],
    [30, null, '—'],
  ])('goal %s, actual %s: %s', (goal, actual, text) => {
    expect(writeDeviation(metric('', goal, actual))).toBe(text);
  });

  it('writes amounts with their unit', () => {
    expect(writeAmount(12.5, '%')).toBe('12.5%');
    expect(writeAmount(0.1 + 0.2, ' 元 ')).toBe('0.3元');
    expect(writeAmount(0, '人')).toBe('0人');
    expect(writeAmount(null, '人')).toBe('—');
  });
});
