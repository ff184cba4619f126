import { describe, expect, it } from 'vitest';
import { writeAmount, writeDeviation } from '#shared/domain/activities/deviation';
import type { Point } from '#shared/domain/activities/retrospective/retrospective';
import {
  buildRetrospectiveDocument,
  factSections,
} from '#shared/domain/activities/retrospective/retrospective-document';
import { retrospectiveMarkdown } from '#shared/domain/activities/retrospective/retrospective-markdown';
import { day } from '#shared/domain/days';
import type { ActivityReport } from '#shared/wire/nouns/activities';
import { activity, metric, task, written } from './activity-fixtures';
import { people, report, reward } from './retrospective/report-fixture';

const source = report({
  activity: activity(),
  tasks: [
    task('收反馈', { phase: 'after', owner: '', dueOn: null, position: 3 }),
    task('选品', { doneAt: 1, dueOn: null }),
    task('预告', { dueOn: day('2026-11-21'), position: 1 }),
    task('开团', { phase: 'during', doneAt: 2, dueOn: null, position: 2 }),
  ],
  communityName: '围炉护肤',
  groupNames: ['1群', '2群'],
});

const today = day('2026-11-25');
const documentOf = (given: ActivityReport) => buildRetrospectiveDocument(given, today);

describe('the retrospective', () => {
  it('says who, when, what came of it, and what was learned', () => {
    expect(retrospectiveMarkdown(documentOf(source))).toBe(`# 复盘：双12拼团

## 基本信息

- 社群：围炉护肤 · 1群、2群
- 活动类型：拼团
- 时间：2026年11月22日（周日）20:00
- 状态：已结束

## 做到了什么

- 成团了
- 有人第一次开口

## 没做到什么

还没写

## 沉淀的经验

- 下次早两天预告

## 目标与结果

| 指标 | 目标 | 实际 | 偏差 | 来源 |
| --- | ---: | ---: | ---: | --- |
| 参团人数 | 30 人 | 36 人 | +20% | 手填 |
| 接龙份数 | 45 份 | — | — | — |

## 任务完成情况

| 阶段 | 总数 | 完成 | 未完成 |
| --- | ---: | ---: | ---: |
| 活动前 | 2 | 1 | 1 |
| 活动中 | 1 | 1 | 0 |
| 活动后 | 1 | 0 | 1 |
| 合计 | 4 | 2 | 2 |

没有完成：

- 活动前：预告（运营者，11月21日）
- 活动后：收反馈（没有负责人，没定日子）

## 活动方案

- 目的：一起买
- 为谁办：油皮群友
- 规则：先付款；后发货
`);
  });

  it('says so when there are no goals, no tasks, or nothing left to do', () => {
    const empty = documentOf({ ...source, activity: activity({ metrics: [] }), tasks: [] });
    expect(empty.sections[4]?.blocks).toEqual([{ kind: 'paragraph', text: '没有设目标' }]);
    expect(empty.sections[5]?.blocks).toEqual([{ kind: 'paragraph', text: '没有任务' }]);
    const done = documentOf({ ...source, tasks: [task('选品', { doneAt: 1, dueOn: null })] });
    expect(done.sections[5]?.blocks[1]).toEqual({ kind: 'paragraph', text: '全部完成' });
  });

  it('has the same headings in the same order whatever was written', () => {
    const blank = activity({ metrics: [], retrospective: written({ achieved: [' \n'] }) });
    const document = documentOf({ ...source, activity: blank, tasks: [] });
    expect(document.sections.map(({ heading }) => heading)).toEqual([
      '基本信息',
      '做到了什么',
      '没做到什么',
      '沉淀的经验',
      '目标与结果',
      '任务完成情况',
      '活动方案',
    ]);
    for (const section of document.sections.slice(1, 4)) {
      expect(section.blocks).toEqual([{ kind: 'paragraph', text: '还没写' }]);
    }
  });
});

const completionOf = (given: ActivityReport) => factSections(given, today)[1] ?? { blocks: [] };

describe('what else is known', () => {
  const rich = report({
    ...source,
    participants: people({ attended: 6, absent: 1 }),
    rewards: [reward('面膜', 1), reward('面膜', null, 1), reward('奖状', 1)],
    activity: activity({
      budget: [
        { id: 'a', side: 'cost', name: '样品', plannedInFen: 10_000, actualInFen: 12_050 },
        { id: 'b', side: 'cost', name: '快递', plannedInFen: 5_000, actualInFen: null },
        { id: 'c', side: 'cost', name: '合计', plannedInFen: 15_000, actualInFen: null },
      ],
      quotes: [{ id: 'q', text: '下次还来', name: '阿岚', consent: false }],
    }),
  });
  const sections = new Map(documentOf(rich).sections.map(({ heading, blocks }) => [heading, blocks]));

  it('has a section of its own, with the numbers the points say', () => {
    expect(sections.get('参与情况')).toEqual([
      {
        kind: 'table',
        header: ['报名', '到场', '缺席', '缺席率', '退出', '候补'],
        rows: [['7 人', '6 人', '1 人', '14.3%', '0 人', '0 人']],
      },
    ]);
    expect(sections.get('奖励')).toEqual([
      {
        kind: 'table',
        header: ['奖励', '应发', '已发', '没发'],
        rows: [
          ['面膜', '2 份', '1 份', '1 份'],
          ['奖状', '1 份', '1 份', '0 份'],
          ['合计', '3 份', '2 份', '1 份'],
        ],
      },
    ]);
    expect(sections.get('预算')?.[0]).toEqual({
      kind: 'table',
      header: ['项目', '计划', '实际', '差额'],
      rows: [
        ['支出：样品', '100 元', '120.5 元', '+20.5 元'],
        ['支出：快递', '50 元', '—', '—'],
        ['支出合计', '150 元', '120.5 元', '—'],
      ],
    });
    expect(sections.get('群里的声音')).toEqual([{ kind: 'bullets', items: ['有群友说：「下次还来」。'] }]);
  });

  it('comes behind what people made of it, and the plan last', () => {
    const headings = documentOf(rich).sections.map(({ heading }) => heading);
    expect(factSections(rich, today).map(({ heading }) => heading)).toEqual(headings.slice(4, -2));
    expect(headings.slice(-2)).toEqual(['群里的声音', '活动方案']);
  });

  it('is said once: what a point stands for is not said again below', () => {
    const points: Point[] = ['quote:q', 'budget:per-head'].map((fact) => ({
      ...{ id: fact, section: 'achieved', text: `用过 ${fact}`, fact, drafted: '' },
    }));
    const retrospective = { ...rich.activity.retrospective, points };
    const said = JSON.stringify(documentOf({ ...rich, activity: { ...rich.activity, retrospective } }));
    expect(said).not.toContain('下次还来');
    expect(JSON.stringify(documentOf(rich))).toContain('下次还来');
  });

  it('tells what is still to come from what was not done', () => {
    const running = activity({ status: 'running' });
    const tasks = [task('催单', { dueOn: day('2026-11-24') }), task('发货', { dueOn: day('2026-12-01') })];
    const { blocks } = completionOf(report({ activity: running, tasks }));
    expect(blocks.slice(1)).toEqual([
      { kind: 'paragraph', text: '没有完成：' },
      { kind: 'bullets', items: ['活动前：催单（运营者，11月24日）'] },
      { kind: 'paragraph', text: '还没到日子：' },
      { kind: 'bullets', items: ['活动前：发货（运营者，12月1日）'] },
    ]);
  });

  it('says of a typed number that the data has another one', () => {
    const metrics = [{ ...metric('报名人数', 40, 46), measure: 'signed' as const }];
    const given = report({ activity: activity({ metrics }), counted: { signed: 47 } });
    expect(JSON.stringify(factSections(given, today)[0])).toContain('手填，数据是 47 人');
  });
});

describe('the layout GRAI', () => {
  const points = written({
    achieved: ['成团了'],
    missed: ['晚了'],
    analysis: ['预告太晚'],
    lessons: ['早两天'],
  });

  it('tells goal, result, analysis and insight from the same points', () => {
    const grai = activity({ retrospective: { ...points, layout: 'grai' } });
    const { sections } = documentOf(report({ activity: grai }));
    expect(sections.slice(1, 5)).toEqual([
      {
        heading: 'Goal 目标',
        blocks: [{ kind: 'bullets', items: ['一起买', '参团人数：30 人', '接龙份数：45 份'] }],
      },
      {
        heading: 'Result 结果',
        blocks: [
          { kind: 'paragraph', text: '做到了：' },
          { kind: 'bullets', items: ['成团了'] },
          { kind: 'paragraph', text: '没做到：' },
          { kind: 'bullets', items: ['晚了'] },
          expect.objectContaining({ header: ['指标', '目标', '实际', '偏差', '来源'] }),
        ],
      },
      { heading: 'Analysis 分析', blocks: [{ kind: 'bullets', items: ['预告太晚'] }] },
      { heading: 'Insight 启示', blocks: [{ kind: 'bullets', items: ['早两天'] }] },
    ]);
  });

  it('loses no point when there are three parts', () => {
    const document = documentOf(report({ activity: activity({ retrospective: points }) }));
    expect(JSON.stringify(document.sections.slice(1, 5))).toContain('预告太晚');
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
    expect(writeAmount(0.1 + 0.2, ' 元 ')).toBe('0.3 元');
    expect(writeAmount(0, '人')).toBe('0 人');
    expect(writeAmount(12345.678, '元')).toBe('12,345.68 元');
    expect(writeAmount(null, '人')).toBe('—');
  });
});
