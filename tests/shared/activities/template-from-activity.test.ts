import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '#shared/domain/activities/activity';
import { templateContentSchema } from '#shared/domain/activities/activity-template';
import { blankDates } from '#shared/domain/activities/blank-dates';
import { tasksFromTemplate } from '#shared/domain/activities/schedule';
import { partsFromTemplate } from '#shared/domain/activities/start-from-template';
import { draftTemplate } from '#shared/domain/activities/template-from-activity';
import { activityTemplates } from '#shared/domain/activities/templates';
import { day, daysBetween, shiftDay } from '#shared/domain/days';
import type { TaskId } from '#shared/domain/ids';
import { activity, activityId, communityId, countedIds, task } from './activity-fixtures';

const startsOn = day('2026-12-01');
const absolute = /\d{4}-\d{2}-\d{2}|\d+\s?月\s?\d+\s?[日号]|\d{4}年/u;

describe('blankDates', () => {
  const blank = (text: string) => blankDates(text, startsOn).text;

  it('turns each way of writing a date into a blank that counts from the event', () => {
    expect(blank('11月28日（周六）截止')).toBe('【开始前3天】截止');
    expect(blank('2026年12月1日 周二 20:00 开始')).toBe('【开始当天】 20:00 开始');
    expect(blank('2026-12-04、2026/12/4、2026.12.04')).toBe('【开始后3天】、【开始后3天】、【开始后3天】');
    expect(blank('１２月３号和十一月三十日')).toBe('【开始后2天】和【开始前1天】');
    expect(blank('11月28-30日报名')).toBe('【开始前3天】-【开始前1天】报名');
    expect(blank('12.3晚8点，11/30（周一）见')).toBe('【开始后2天】晚8点，【开始前1天】见');
  });

  it('means the next year to the event where none is said, and says so where a date is none', () => {
    expect(blankDates('1月2日', day('2026-12-31')).text).toBe('【开始后2天】');
    expect(blankDates('12月31日', day('2027-01-01')).text).toBe('【开始前1天】');
    expect(blank('2月30日，2019年5月1日，2026年11月')).toBe('【日期】，【日期】，【年月】');
  });

  it.each([
    ['截止12/12 20:00', '截止【开始后11天】 20:00'],
    ['12-12晚上8点', '【开始后11天】晚上8点'],
    ['28号截团', '【开始前3天】截团'],
    ['3日发货', '【开始后2天】发货'],
    ['11/28 截止', '【开始前3天】 截止'],
    ['12.12开团', '【开始后11天】开团'],
    ['11月28', '【开始前3天】'],
    ['11月28、29日', '【开始前3天】、【开始前2天】'],
    ['11.28日', '【开始前3天】'],
    ['11 / 28（周六）', '【开始前3天】'],
    ['20261128', '【开始前3天】'],
    ['2026.11', '【年月】'],
    ['12月中旬', '【年月】'],
    ['12月底前发货', '【年月】前发货'],
    ['明年1月3日', '【开始后33天】'],
    ['今年11月28日', '【开始前3天】'],
    ['明年12月3日', '【开始后367天】'],
    ['11.28-12.3', '【开始前3天】-【开始后2天】'],
    ['11/28 至 12/3 报名', '【开始前3天】 至 【开始后2天】 报名'],
    ['本月28号，12月3号', '【日期】，【开始后2天】'],
  ])('takes the date out of %s', (text, told) => {
    expect(blank(text)).toBe(told);
    expect(blank(told)).toBe(told);
  });

  it('stays quick on long runs of what a date is made of', () => {
    const slots = [' ', '1', '一', '月', '/', '1月', '1 ', '、', '20261128', '周'];
    const began = performance.now();
    for (const slot of slots) {
      const run = slot.repeat(20_000 / slot.length);
      for (const text of [run, `11月28${run}日`, `${run}月28日`, `11${run}/${run}28`]) blank(text);
    }
    // Quadratic ones take minutes.
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('leaves prices, counts and blanks alone', () => {
    const plain = [
      ...['11.28元/箱', '21 天打卡，3月龄宝宝', '满 30 人成团，正月十五', '【产品名】１２箱'],
      ...['1/2 杯', '3-5 天到货', '10-12箱', '24/7 客服', '电话 13800138000', '11.28 折', '1.5-2 斤装'],
      ...[
        '1-2日发货',
        '打卡 21 日，共 3 轮',
        '每月 8 号 会员日',
        '价格 11.28 起',
        '1/3 截图',
        'A区3号',
        'v1.2 上线',
        '3-5 发完',
        '3日内发货',
        '第 3 日打卡',
        '5日游',
        '2 号楼',
        '8号线',
        '12 月龄',
        '满 3 月',
        '9.9 包邮',
      ],
    ];
    for (const text of plain) expect(blank(text)).toBe(text);
    expect(blank('【截止11月28日】')).toBe('【截止开始前3天】');
  });
});

/** Activities whose texts are full of dates and of what is nearly one. */
const piece = fc.oneof(
  fc.constantFrom(
    '11月28日',
    '2026年11月28日',
    '2026-11-28',
    '１１月２８日',
    '11月',
    '28日',
    '【',
    '】',
    '20',
    '-',
    '年',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => `x${parts.join('')}`);

const tasksOf = fc.array(
  fc.record({
    title: line,
    offset: fc.option(fc.integer({ min: -40, max: 40 })),
    anchorId: fc.constantFrom('start', 'close', 'gone'),
    late: fc.integer({ min: -20, max: 20 }),
    phase: fc.constantFrom('before', 'during', 'after'),
    pinned: fc.boolean(),
    dated: fc.boolean(),
  }),
  { maxLength: 6 },
);

describe('draftTemplate', () => {
  const anchors = [{ id: 'close', name: '截团', offsetDays: 2 }];

  it('holds no date, whatever the texts are, and gives the same offsets again', () => {
    fc.assert(
      fc.property(line, tasksOf, (text, drawn) => {
        const tasks = drawn.map(({ offset, late, dated, ...fields }, index): Task => {
          const dueOn = dated ? shiftDay(startsOn, late) : null;
          return task(text, {
            ...fields,
            id: `t${index}` as TaskId,
            position: index,
            offsetDays: offset,
            dueOn,
          });
        });
        const source = activity({
          startsOn,
          anchors: [...anchors, { id: 'other', name: text, offsetDays: 1 }],
          brief: {
            purpose: text,
            userPurpose: text,
            audience: text,
            reason: text,
            rules: text,
            rewards: text,
          },
          scripts: [1, 2].map((count) => ({ id: `s${count}`, title: text, body: text })),
          cues: [{ id: 'c', minute: 0, title: text, owner: text, scriptId: 's2', text, doneAt: 5 }],
          budget: [{ id: 'b', side: 'cost', name: text, plannedInFen: 5, actualInFen: 7 }],
          checkIn: { days: 3, makeUps: 1, reward: text },
        });
        const content = draftTemplate({ activity: source, tasks }, text).content;
        templateContentSchema.parse(content);
        expect(JSON.stringify(content)).not.toMatch(absolute);
        const again = tasksFromTemplate(content, { activityId, communityId, startsOn, newId: countedIds() });
        expect(again.map(({ offsetDays }) => offsetDays)).toEqual(
          content.tasks.map(({ offsetDays }) => offsetDays),
        );
        for (const [index, { offsetDays, anchorId, dueOn }] of tasks.entries()) {
          const made = again[index];
          if (offsetDays !== null && anchorId !== 'gone')
            expect(made).toMatchObject({ offsetDays, anchorId });
          else if (dueOn) expect(made).toMatchObject({ offsetDays: daysBetween(startsOn, dueOn), dueOn });
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is the template itself where nothing was changed', () => {
    for (const template of activityTemplates) {
      const newId = countedIds();
      const tasks = tasksFromTemplate(template, { activityId, communityId, startsOn, newId });
      const made = activity({ startsOn, ...partsFromTemplate(template, newId) });
      const { id: _, summary: __, tasks: kept, ...content } = template;
      const again = draftTemplate({ activity: made, tasks }, template.name).content;
      expect(again).toMatchObject(content);
      expect(again.tasks.map(({ key: _key, dependsOn, ...rest }) => [rest, dependsOn.length])).toEqual(
        kept.map(({ key: _key, dependsOn, ...rest }) => [rest, dependsOn.length]),
      );
    }
  });

  it('keeps the days that scripts read of their activity', () => {
    const body =
      '{{ 活动.开始 | 加天: -1 }} {{ 活动.时间 }} {{ 活动.截团 | 日期: "yyyy-MM-dd" }} {{ 活动.发货 }}';
    const source = activity({ startsOn, scripts: [{ id: 's', title: '开团', body }] });
    expect(draftTemplate({ activity: source, tasks: [] }, '我们的').content.scripts).toEqual([
      { title: '开团', body },
    ]);
  });

  it('takes nothing over of what came of it', () => {
    const source = activity({
      startsOn,
      metrics: [
        {
          id: 'm',
          name: '人数',
          unit: '人',
          goal: 3,
          actual: 77,
          deadlineDays: 2,
          measure: 'signed',
          source: '数的',
        },
      ],
      scripts: [{ id: 's', title: '道歉', body: '12月2日发货' }],
      risks: [
        {
          id: 'r1',
          risk: '晚了',
          trigger: '没单号',
          action: '说明',
          owner: '我',
          scriptId: 's',
          triggeredAt: [9],
        },
        {
          id: 'r2',
          risk: '写团规',
          trigger: '开始时没做完',
          action: '',
          owner: '',
          scriptId: '',
          triggeredAt: [],
        },
      ],
      budget: [{ id: 'b', side: 'cost', name: '货款', plannedInFen: 100, actualInFen: 990 }],
      quotes: [{ id: 'q', text: '真好', name: '小雅', consent: true }],
    });
    const tasks = [
      task('选品', { offsetDays: null, dueOn: day('2026-11-20'), doneAt: 5, doneBy: '小雅', evidence: '图' }),
      task('写团规', { position: 1, dependsOn: ['task-选品' as TaskId, 'task-gone' as TaskId] }),
    ];
    const { content, blanks } = draftTemplate({ activity: source, tasks }, '我的拼团');
    expect(JSON.stringify(content)).not.toMatch(/77|990|小雅|真好|数的|图|triggeredAt|doneAt|dueOn/u);
    expect(content.tasks.map(({ offsetDays, dependsOn }) => [offsetDays, dependsOn])).toEqual([
      [-11, []],
      [-2, ['1']],
    ]);
    expect(content.risks).toEqual([
      { risk: '晚了', trigger: '没单号', action: '说明', owner: '我', script: '道歉' },
    ]);
    expect(blanks).toEqual([{ date: '12月2日', blank: '【开始后1天】' }]);
  });
});
