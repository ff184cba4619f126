import fc from 'fast-check';
import { newTaskFields, type Task } from '#shared/domain/activities/activity';
import { dayRulesOf } from '#shared/domain/activities/schedule/day-rules';
import { day } from '#shared/domain/days';
import { task } from '../activity-fixtures';

/** What is built in, nothing imported. */
export const rules = dayRulesOf({});

/** Tasks of these titles, in this order. */
export function withTasks(list: readonly (readonly [string, Partial<Task>])[]): readonly Task[] {
  return list.map(([title, fields], position) => task(title, { ...newTaskFields, position, ...fields }));
}

const anyFields = fc.record({
  offsetDays: fc.option(fc.integer({ min: -20, max: 20 }), { freq: 8 }),
  workday: fc.boolean(),
  durationDays: fc.integer({ min: 1, max: 5 }),
  pinned: fc.integer({ min: 0, max: 9 }).map((drawn) => drawn === 0),
  doneAt: fc.constantFrom(null, null, null, 5),
  dueOn: fc.integer({ min: 1, max: 28 }).map((date) => day(`2026-02-${String(date).padStart(2, '0')}`)),
});

/** Up to ten tasks that wait for one another without circles, in any order. */
export const anyTasks = fc
  .array(fc.tuple(anyFields, fc.array(fc.nat({ max: 9 }), { maxLength: 3 })), { maxLength: 10 })
  .map((drawn) => {
    const tasks: Task[] = [];
    for (const [fields, waits] of drawn) {
      const dependsOn = waits.flatMap((index) => tasks[index]?.id ?? []);
      tasks.push(task(String(tasks.length), { ...newTaskFields, ...fields, dependsOn }));
    }
    return tasks;
  })
  .chain((tasks) => fc.shuffledSubarray(tasks, { minLength: tasks.length, maxLength: tasks.length }));
