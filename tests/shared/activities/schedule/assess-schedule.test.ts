import { describe, expect, it } from 'vitest';
import { newActivityFields, type Task, type TaskPatch } from '#shared/domain/activities/activity';
import { assessSchedule } from '#shared/domain/activities/schedule/assess-schedule';
import { spreadMove } from '#shared/domain/activities/schedule/owner-load';
import { planTasks } from '#shared/domain/activities/schedule/plan-tasks';
import { movedAlong, previewReschedule } from '#shared/domain/activities/schedule/schedule-changes';
import { wouldCircle } from '#shared/domain/activities/schedule/task-links';
import { dayInColumn, taskMatrix } from '#shared/domain/activities/schedule/task-matrix';
import { day, timeOfDay } from '#shared/domain/days';
import type { ActivityId, TaskId } from '#shared/domain/ids';
import type { TaskElsewhere } from '#shared/wire/nouns/activities';
import { rules, withTasks } from './schedule-fixtures';

const today = day('2026-11-16');
const activity = {
  startsOn: day('2026-11-27'),
  startsAt: timeOfDay('20:00'),
  anchors: [],
  workload: newActivityFields.workload,
};
const idOf = (title: string) => `task-${title}` as TaskId;
const assess = (tasks: readonly Task[], elsewhere: readonly TaskElsewhere[] = []) =>
  assessSchedule(tasks, activity, elsewhere, rules, today);
const found = (tasks: readonly Task[], elsewhere: readonly TaskElsewhere[] = []) =>
  assess(tasks, elsewhere).conflicts.map(({ kind, taskIds, day: on, owner, count }) =>
    [kind, taskIds.join(' '), on, owner, count].join('|'),
  );
const other = (title: string, owner: string, dueOn: string): TaskElsewhere => ({
  id: idOf(title),
  activityId: 'activity-2' as ActivityId,
  title,
  owner,
  dueOn: day(dueOn),
});

describe('conflicts', () => {
  it('are none in a plan that works out, and none about what is done', () => {
    const fine = withTasks([
      ['先', { dueOn: day('2026-11-18') }],
      ['后', { dueOn: day('2026-11-18'), dependsOn: [idOf('先')] }],
      ['早就做完', { dueOn: day('2026-11-01'), doneAt: 1, owner: '', dueAt: timeOfDay('23:00') }],
    ]);
    expect(assess(fine).conflicts).toEqual([]);
  });

  it('name what is past, nobody’s, without a day, or in the quiet hours', () => {
    const tasks = withTasks([
      ['过了', { dueOn: day('2026-11-15') }],
      ['没人', { owner: ' ', dueOn: day('2026-11-17') }],
      ['没日子', { dueOn: null, offsetDays: null }],
      ['半夜', { dueOn: day('2026-11-18'), dueAt: timeOfDay('22:30') }],
      ['一早', { dueOn: day('2026-11-19'), dueAt: timeOfDay('08:00') }],
    ]);
    expect(found(tasks)).toEqual([
      'past|task-过了|2026-11-15|运营者|1',
      'quiet|task-半夜|2026-11-18|运营者|1',
      'no-owner|task-没人|2026-11-17||1',
      'no-time|task-没日子||运营者|1',
    ]);
  });

  it('name a day too full for somebody, with what they do elsewhere', () => {
    const dueOn = day('2026-11-18');
    const tasks = withTasks([
      ['低', { dueOn, owner: '阿敏', priority: 'low' }],
      ['高', { dueOn, owner: '阿敏', priority: 'high' }],
      ['完', { dueOn, owner: '阿敏', doneAt: 1 }],
      ['过', { dueOn: day('2026-11-15'), owner: '阿敏', pinned: true }],
    ]);
    const elsewhere = [other('甲', '阿敏 ', '2026-11-18'), other('乙', '阿敏', '2026-11-18')];
    expect(found(tasks, elsewhere.slice(1)).filter((line) => line.startsWith('overload'))).toEqual([]);
    expect(found(tasks, elsewhere)).toContain('overload|task-高 task-低|2026-11-18|阿敏|4');
    const full = { owner: '阿敏', day: dueOn, taskIds: [idOf('高'), idOf('低')] };
    const within = { perDay: 3, days: rules, today };
    expect(spreadMove(full, tasks, elsewhere, within)).toEqual({
      taskId: idOf('低'),
      dueOn: '2026-11-17',
    });
    expect(spreadMove(full, tasks, elsewhere, { ...within, today: dueOn })).toBeNull();
    // What waits for another of that day cannot go before it.
    const linked = tasks.map((task) => (task.title === '低' ? { ...task, dependsOn: [idOf('高')] } : task));
    expect(spreadMove(full, linked, elsewhere, within)?.taskId).toBe(idOf('高'));
  });

  it('name dependencies that pinned tasks leave inverted, and circles', () => {
    const tasks = withTasks([
      ['先', { dueOn: day('2026-11-20'), pinned: true }],
      ['后', { dueOn: day('2026-11-21'), durationDays: 3, dependsOn: [idOf('先')] }],
      ['圈一', { dueOn: day('2026-11-20'), dependsOn: [idOf('圈二')] }],
      ['圈二', { dueOn: day('2026-11-20'), dependsOn: [idOf('圈一')] }],
    ]);
    const lines = found(tasks);
    expect(lines[0]).toMatch(/^cycle\|task-圈(一 task-圈二|二 task-圈一)\|/u);
    expect(lines[1]).toBe('dependency|task-先 task-后|2026-11-20|运营者|2');
    expect(wouldCircle(tasks, idOf('先'), idOf('后'))).toBe(true);
    expect(wouldCircle(tasks, idOf('后'), idOf('先'))).toBe(false);
  });

  it('say when a workday task lies in a year nobody has published', () => {
    const tasks = withTasks([
      ['明年', { dueOn: day('2027-03-01'), workday: true }],
      ['不挑日子', { dueOn: day('2027-03-02') }],
    ]);
    expect(found(tasks)).toEqual(['year-unknown|task-明年|2027-03-01|运营者|1']);
  });
});

describe('the latest start', () => {
  it('is decided by the longest chain of what is open', () => {
    const tasks = withTasks([
      ['选品', { dueOn: day('2026-11-18'), durationDays: 2 }],
      ['海报', { dueOn: day('2026-11-23'), durationDays: 3, dependsOn: [idOf('选品')] }],
      ['写文案', { dueOn: day('2026-11-22'), dependsOn: [idOf('选品')] }],
      ['预告', { dueOn: day('2026-11-26'), dependsOn: [idOf('海报'), idOf('写文案')] }],
    ]);
    // 预告 on 26, 海报 24–26, 选品 by 24: it begins on 23.
    expect(assess(tasks)).toMatchObject({
      criticalPath: [idOf('选品'), idOf('海报'), idOf('预告')],
      latestStart: '2026-11-23',
    });
    const begun = tasks.map((task) => (task.title === '选品' ? { ...task, doneAt: 1 } : task));
    expect(assess(begun)).toMatchObject({
      criticalPath: [idOf('海报'), idOf('预告')],
      latestStart: '2026-11-24',
    });
    const done = tasks.map((task) => ({ ...task, doneAt: 1 }));
    expect(assess(done)).toMatchObject({ criticalPath: [], latestStart: null });
  });

  it('keeps workday tasks on workdays and pinned ones on their day', () => {
    const chain = (fields: Partial<Task>) =>
      withTasks([
        ['先', { dueOn: day('2026-11-18'), ...fields }],
        ['后', { dueOn: day('2026-11-22'), dependsOn: [idOf('先')] }],
      ]);
    expect(assess(chain({})).latestStart).toBe('2026-11-22');
    expect(assess(chain({ workday: true })).latestStart).toBe('2026-11-20');
    expect(assess(chain({ pinned: true })).latestStart).toBe('2026-11-18');
  });
});

describe('changing one task, beforehand', () => {
  const anchors = { startsOn: day('2026-11-28'), anchors: [] };
  const tasks = planTasks(
    withTasks([
      ['接龙', { offsetDays: -5 }],
      ['写', { offsetDays: -3 }],
      ['查', { offsetDays: -2, dependsOn: [idOf('写')] }],
      ['预告', { offsetDays: -1, dependsOn: [idOf('查')] }],
      ['钉', { offsetDays: -1, pinned: true, dueOn: day('2026-11-27') }],
    ]),
    anchors,
    rules,
  );
  const moved = (title: string, patch: TaskPatch) =>
    movedAlong(tasks, { id: idOf(title), patch }, anchors, rules).map(
      ({ task, from, to }) => `${task.title} ${from} ${to}`,
    );

  it('shows what a new 前置 takes along, and nothing of the task itself', () => {
    expect(moved('接龙', { dependsOn: [idOf('预告')] })).toEqual([
      '写 2026-11-25 2026-11-23',
      '查 2026-11-26 2026-11-23',
      '预告 2026-11-27 2026-11-23',
    ]);
  });

  it('shows nothing for what plans nothing anew', () => {
    expect(moved('接龙', { title: '别的' })).toEqual([]);
    expect(moved('接龙', { durationDays: 1 })).toEqual([]);
  });
});

describe('moving the event, beforehand', () => {
  it('shows what changes and why the rest stays', () => {
    const close = { id: 'close', name: '截团', offsetDays: 3 };
    const tasks = withTasks([
      ['移', { dueOn: day('2026-11-25') }],
      ['完', { doneAt: 1 }],
      ['钉', { pinned: true }],
      ['手', { offsetDays: null }],
      ['催单', { anchorId: 'close', offsetDays: -1, dueOn: day('2026-11-29') }],
    ]);
    const preview = (anchors: readonly (typeof close)[]) =>
      previewReschedule(tasks, { startsOn: day('2026-11-28'), anchors }, rules);
    const kept = ({ kept: rows }: ReturnType<typeof preview>) =>
      rows.map(({ task, reason }) => `${task.title} ${reason}`).toSorted();
    expect(preview([close]).changes.map(({ task, to }) => `${task.title} ${to}`)).toEqual([
      '移 2026-11-26',
      '催单 2026-11-30',
    ]);
    expect(kept(preview([close]))).toEqual(['完 done', '手 by-hand', '钉 pinned']);
    expect(kept(preview([]))).toContain('催单 anchor-gone');
  });
});

describe('people against time', () => {
  const tasks = withTasks([
    ['低', { owner: '阿敏', dueOn: day('2026-11-18'), priority: 'low' }],
    ['高', { owner: '阿敏', dueOn: day('2026-11-18'), priority: 'high' }],
    ['没人', { owner: '', dueOn: day('2026-11-24') }],
    ['没日子', { owner: '小周', dueOn: null }],
  ]);

  it('has a row a person and a column a day, from the first to the last', () => {
    const matrix = taskMatrix(tasks, [other('甲', '阿敏', '2026-11-18')], 'days');
    expect(matrix.columns.map(({ from }) => from)).toHaveLength(7);
    expect(matrix.rows.map(({ owner, open }) => `${owner} ${open}`)).toEqual([' 1', '阿敏 2', '小周 1']);
    const [cell] = matrix.rows[1]?.cells ?? [];
    expect(cell?.tasks.map(({ title }) => title)).toEqual(['高', '低']);
    expect(cell).toMatchObject({ load: 3, elsewhere: 1 });
    expect(matrix.undated.map(({ title }) => title)).toEqual(['没日子']);
  });

  it('has a column a week when it is coarse, and keeps the weekday of what is moved', () => {
    const { columns } = taskMatrix(tasks, [], 'weeks');
    expect(columns).toEqual([
      { from: '2026-11-16', to: '2026-11-22' },
      { from: '2026-11-23', to: '2026-11-29' },
    ]);
    const [, second] = columns;
    if (!second) throw new Error('no second week');
    expect(dayInColumn(day('2026-11-18'), second)).toBe('2026-11-25');
    expect(dayInColumn(day('2026-11-24'), second)).toBe('2026-11-24');
    expect(dayInColumn(null, second)).toBe('2026-11-23');
  });
});
