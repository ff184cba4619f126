import { expect, it } from 'vitest';
import { planPreview } from '#shared/domain/activities/plan-preview';
import { dayRulesOf } from '#shared/domain/activities/schedule/day-rules';
import { startDay } from '#shared/domain/activities/schedule/plan-tasks';
import { findActivityTemplate } from '#shared/domain/activities/templates';
import { type Day, day, shiftDay } from '#shared/domain/days';

const rules = dayRulesOf({});
const today = day('2026-11-22');
const template = findActivityTemplate('group-buy');
if (!template) throw new Error('拼团 is gone');

it('dates the tasks of a template and of lessons, and says what falls on days of rest', () => {
  const proposals = [{ phase: 'before', title: '先问一轮尺码', owner: '管理员', offsetDays: -2 }] as const;
  const { tasks, betterStart } = planPreview(
    { template, proposals, startsOn: day('2026-12-07') },
    rules,
    today,
  );
  const markOf = (start: string) => tasks.find(({ task }) => task.title.startsWith(start));
  // Eight days before 12-07 is a Sunday; the supplier works on the Friday before.
  expect(markOf('和供货方谈好')).toMatchObject({ mark: 'rolled', task: { dueOn: '2026-11-27' } });
  expect(markOf('用违禁词')).toMatchObject({ mark: 'rest', task: { dueOn: '2026-12-05' } });
  expect(markOf('先问一轮')).toMatchObject({ lesson: true, mark: 'rest', task: { dueOn: '2026-12-05' } });
  expect(tasks.filter(({ lesson }) => lesson)).toHaveLength(1);
  expect(betterStart).toBeNull();
});

it('offers the first start with which every task can still begin', () => {
  const tasksFor = (startsOn: Day) => planPreview({ template, proposals: [], startsOn }, rules, today).tasks;
  const isLate = (startsOn: Day) => tasksFor(startsOn).some(({ mark }) => mark === 'past');
  const canBegin = (startsOn: Day) =>
    tasksFor(startsOn).every(({ task }) => task.dueOn !== null && startDay(task, task.dueOn) >= today);
  for (const ahead of [-3, 0, 6, 11, 12, 20]) {
    const startsOn = shiftDay(today, ahead);
    const { betterStart } = planPreview({ template, proposals: [], startsOn }, rules, today);
    expect(betterStart === null).toBe(!isLate(startsOn));
    if (betterStart === null) continue;
    expect(canBegin(betterStart)).toBe(true);
    expect(canBegin(shiftDay(betterStart, -1))).toBe(false);
  }
});
