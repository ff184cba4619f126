import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '#shared/domain/activities/activity';
import { dayRulesOf } from '#shared/domain/activities/schedule/day-rules';
import { offsetDay, planTasks, startDay } from '#shared/domain/activities/schedule/plan-tasks';
import { type Day, day, shiftDay } from '#shared/domain/days';
import type { TaskId } from '#shared/domain/ids';
import { anyTasks, rules, withTasks } from './schedule-fixtures';

const at = (startsOn: string) => ({ startsOn: day(startsOn), anchors: [] });
const workdayAt = (startsOn: string, offsetDays: number) =>
  offsetDay({ offsetDays, anchorId: 'start', workday: true }, at(startsOn), rules);
const daysOf = (tasks: readonly Task[], startsOn: string) =>
  planTasks(tasks, at(startsOn), rules).map(({ dueOn }) => dueOn);
const idOf = (title: string) => `task-${title}` as TaskId;

describe('the day of an offset', () => {
  it('counts calendar days, also for workday tasks that fall on a workday', () => {
    expect(workdayAt('2026-11-25', -5)).toBe('2026-11-20');
    expect(workdayAt('2026-11-25', 2)).toBe('2026-11-27');
  });

  it('rolls earlier before the event and later after it, over weekends', () => {
    expect(workdayAt('2026-11-25', -3)).toBe('2026-11-20');
    expect(workdayAt('2026-11-25', 3)).toBe('2026-11-30');
    expect(workdayAt('2026-11-22', 0)).toBe('2026-11-22');
  });

  it('knows the days off and the made-up days around 国庆 and 春节 of 2026', () => {
    // 2026-10-01 to 10-07 are off; 09-20 (a Sunday) and 10-10 (a Saturday) are worked on.
    expect(workdayAt('2026-10-08', -1)).toBe('2026-09-30');
    expect(workdayAt('2026-09-30', 1)).toBe('2026-10-08');
    expect(workdayAt('2026-10-08', 2)).toBe('2026-10-10');
    expect(workdayAt('2026-09-21', -1)).toBe('2026-09-20');
    // 2026-02-15 to 02-23 are off; 02-14 and 02-28 (Saturdays) are worked on.
    expect(workdayAt('2026-02-24', -2)).toBe('2026-02-14');
    expect(workdayAt('2026-02-14', 1)).toBe('2026-02-24');
    expect(workdayAt('2026-02-27', 1)).toBe('2026-02-28');
  });

  it('goes by weekends in a year nobody has published, until it is imported', () => {
    const inLate2027 = { offsetDays: -1, anchorId: 'start', workday: true };
    expect(offsetDay(inLate2027, at('2027-10-08'), rules)).toBe('2027-10-07');
    expect(rules.isKnown(2027)).toBe(false);
    const imported = dayRulesOf({ '2027': [{ day: day('2027-10-07'), name: '国庆节', off: true }] });
    expect(imported.isKnown(2027)).toBe(true);
    expect(offsetDay(inLate2027, at('2027-10-08'), imported)).toBe('2027-10-06');
  });

  it('counts from anchors of its own, and has none when its anchor is gone', () => {
    const anchors = { ...at('2026-11-25'), anchors: [{ id: 'close', name: '截团', offsetDays: 4 }] };
    const before = { offsetDays: -1, anchorId: 'close', workday: true };
    expect(offsetDay(before, anchors, rules)).toBe('2026-11-27');
    expect(offsetDay({ ...before, anchorId: 'gone' }, anchors, rules)).toBeNull();
    expect(offsetDay({ ...before, offsetDays: null }, anchors, rules)).toBeNull();
  });
});

describe('dependencies', () => {
  it('pull what comes first earlier when rolling would invert them, and leave the rest alone', () => {
    const tasks = withTasks([
      ['写文案', { offsetDays: -3 }],
      ['审稿', { offsetDays: -2, workday: true, dependsOn: [idOf('写文案')] }],
      ['别的', { offsetDays: -3 }],
    ]);
    // Tuesday −2 is Sunday: 审稿 rolls to Friday, before 写文案 of Saturday.
    expect(daysOf(tasks, '2026-11-24')).toEqual(['2026-11-20', '2026-11-20', '2026-11-21']);
  });

  it('leave room for what takes several days', () => {
    const tasks = withTasks([
      ['选品', { offsetDays: -4, workday: true }],
      ['海报', { offsetDays: -2, durationDays: 3, dependsOn: [idOf('选品')] }],
    ]);
    // 海报 is due on Wednesday and begins on Monday: 选品, by its offset on Monday, stays.
    expect(daysOf(tasks, '2026-11-27')).toEqual(['2026-11-23', '2026-11-25']);
    // A day earlier 海报 would begin on Sunday: 选品 is pulled to Friday.
    expect(daysOf(tasks, '2026-11-26')).toEqual(['2026-11-20', '2026-11-24']);
  });

  it('push what comes after the event behind what it waits for', () => {
    const tasks = withTasks([
      ['发货', { offsetDays: 2, workday: true }],
      ['回访', { offsetDays: 3, dependsOn: [idOf('发货')] }],
    ]);
    // Thursday +2 is Saturday: 发货 rolls to Monday, and 回访 of Sunday goes with it.
    expect(daysOf(tasks, '2026-11-26')).toEqual(['2026-11-30', '2026-11-30']);
  });

  it('on something pinned or set by hand pull, and on something done bind nobody', () => {
    const chain = (fields: Partial<Task>) =>
      daysOf(
        withTasks([
          ['先', { offsetDays: -1 }],
          ['后', { dueOn: day('2026-11-20'), dependsOn: [idOf('先')], ...fields }],
        ]),
        '2026-11-24',
      )[0];
    expect(chain({ pinned: true })).toBe('2026-11-20');
    expect(chain({ offsetDays: null })).toBe('2026-11-20');
    expect(chain({ doneAt: 1 })).toBe('2026-11-23');
  });

  it('in a circle count for nothing, and do not hang', () => {
    const tasks = withTasks([
      ['一', { offsetDays: -1, dependsOn: [idOf('二')] }],
      ['二', { offsetDays: -2, dependsOn: [idOf('一')] }],
      ['三', { offsetDays: -3, dependsOn: [idOf('三')] }],
    ]);
    expect(daysOf(tasks, '2026-11-24')).toEqual(['2026-11-23', '2026-11-22', '2026-11-21']);
  });
});

const anyStart = fc.integer({ min: 0, max: 1500 }).map((count) => shiftDay(day('2024-01-01'), count));
const runs = { numRuns: 50 };
const moves = (task: Task) => task.doneAt === null && !task.pinned && task.offsetDays !== null;
const plan = (tasks: readonly Task[], startsOn: Day) => planTasks(tasks, { startsOn, anchors: [] }, rules);

describe('any plan', () => {
  it('inverts no dependency among tasks that may move', () => {
    fc.assert(
      fc.property(anyTasks, anyStart, (tasks, startsOn) => {
        const planned = plan(tasks, startsOn);
        const byId = new Map(planned.map((task) => [task.id, task]));
        for (const task of planned.filter(moves)) {
          for (const id of task.dependsOn) {
            const before = byId.get(id);
            if (!before?.dueOn || !task.dueOn || !moves(before)) continue;
            expect(before.dueOn <= startDay(task, task.dueOn)).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('has no workday task with an offset on a day off', () => {
    fc.assert(
      fc.property(anyTasks, anyStart, (tasks, startsOn) => {
        for (const task of plan(tasks, startsOn).filter(moves)) {
          if (!task.workday || task.offsetDays === 0 || task.dueOn === null) continue;
          expect(rules.isWorkday(task.dueOn)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('moved by k days and back is as before, and done, pinned and hand-set tasks never move', () => {
    fc.assert(
      fc.property(anyTasks, anyStart, fc.integer({ min: -40, max: 40 }), (tasks, startsOn, k) => {
        const before = plan(tasks, startsOn);
        const moved = plan(before, shiftDay(startsOn, k));
        expect(plan(moved, startsOn)).toEqual(before);
        moved.forEach((task, index) => {
          if (!moves(task)) expect(task).toBe(tasks[index]);
        });
      }),
      runs,
    );
  });

  it('gives tasks nobody waits for exactly the day of their offset', () => {
    fc.assert(
      fc.property(anyTasks, anyStart, (tasks, startsOn) => {
        const alone = tasks.map((task) => ({ ...task, dependsOn: [] }));
        for (const task of plan(alone, startsOn).filter(moves)) {
          expect(task.dueOn).toBe(offsetDay(task, { startsOn, anchors: [] }, rules));
        }
      }),
      runs,
    );
  });
});
