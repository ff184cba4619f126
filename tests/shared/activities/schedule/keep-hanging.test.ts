import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetForDay } from '#shared/domain/activities/schedule/keep-hanging';
import { planTasks } from '#shared/domain/activities/schedule/plan-tasks';
import { type Day, day, shiftDay } from '#shared/domain/days';
import type { TaskId } from '#shared/domain/ids';
import { anyTasks, rules, withTasks } from './schedule-fixtures';

const startsOn = day('2026-11-25');
const event = { startsOn, anchors: [{ id: 'close', name: '截团', offsetDays: 2 }] };
const later = { ...event, startsOn: shiftDay(startsOn, 7) };
const offset = (list: Parameters<typeof withTasks>[0], dueOn: Day) => {
  const tasks = withTasks(list);
  const [task] = tasks;
  return task ? offsetForDay(task, dueOn, tasks, event, rules) : undefined;
};

describe('a task the scheduler puts on another day', () => {
  it('goes on hanging on its anchor, and along with the event', () => {
    expect(offset([['选品', { offsetDays: -3 }]], day('2026-11-20'))).toBe(-5);
    expect(offset([['发货', { offsetDays: 1, anchorId: 'close' }]], day('2026-11-30'))).toBe(3);
    const tasks = withTasks([['选品', { offsetDays: -5, dueOn: day('2026-11-20') }]]);
    expect(planTasks(tasks, later, rules)[0]?.dueOn).toBe('2026-11-27');
  });

  it('keeps a day set by hand where it did not hang, or the day would not hold', () => {
    expect(offset([['选品', { offsetDays: null }]], day('2026-11-20'))).toBe(null);
    expect(offset([['选品', { offsetDays: -3, anchorId: 'gone' }]], day('2026-11-20'))).toBe(null);
    // A Saturday rolls for a task of workdays.
    expect(offset([['选品', { offsetDays: -3, workday: true }]], day('2026-11-21'))).toBe(null);
    // What waits for it begins before that day: the scheduler would pull it back.
    const waits = [['开团', { offsetDays: -4, dependsOn: ['task-选品' as TaskId] }]] as const;
    expect(offset([['选品', { offsetDays: -6 }], ...waits], day('2026-11-23'))).toBe(null);
  });

  it('has just that day when the scheduler plans anew', () => {
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: -10, max: 10 }), (tasks, shift) => {
        const [task] = tasks;
        if (!task || task.doneAt !== null || task.pinned) return;
        const dueOn = shiftDay(startsOn, shift);
        const offsetDays = offsetForDay(task, dueOn, tasks, event, rules);
        const moved = tasks.map((one) => (one.id === task.id ? { ...one, dueOn, offsetDays } : one));
        expect(planTasks(moved, event, rules).find(({ id }) => id === task.id)?.dueOn).toBe(dueOn);
      }),
      { numRuns: 60 },
    );
  });
});
