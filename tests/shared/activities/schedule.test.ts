import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueDay, tasksFromTemplate } from '#shared/domain/activities/schedule';
import { groupBuyTemplate } from '#shared/domain/activities/templates/group-buy';
import { type Day, day, daysBetween, isDay, shiftDay } from '#shared/domain/days';
import { activityId, communityId, countedIds } from './activity-fixtures';

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((count) => shiftDay(day('2000-01-01'), count));
const anyOffset = fc.integer({ min: -3650, max: 3650 });

function planned(startsOn: Day) {
  return tasksFromTemplate(groupBuyTemplate, { activityId, communityId, startsOn, newId: countedIds() });
}

describe('the day of a task', () => {
  it('counts calendar days from the event', () => {
    expect(dueDay(day('2026-11-22'), -3)).toBe('2026-11-19');
    expect(dueDay(day('2026-11-22'), 0)).toBe('2026-11-22');
    expect(dueDay(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(dueDay(day('2026-12-30'), 3)).toBe('2027-01-02');
  });

  it('stays within the years a day can be written in, however far the event', () => {
    expect(dueDay(day('9999-12-31'), 3)).toBe('9999-12-31');
    expect(dueDay(day('0001-01-01'), -3)).toBe('0001-01-01');
    expect(dueDay(day('9999-12-30'), 1)).toBe('9999-12-31');
    for (const { dueOn } of planned(day('9999-12-31'))) expect(isDay(dueOn ?? '')).toBe(true);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, anyOffset, (anchor, offset) => {
        expect(dueDay(dueDay(anchor, offset), -offset)).toBe(anchor);
        expect(daysBetween(anchor, dueDay(anchor, offset))).toBe(offset);
      }),
    );
  });
});

describe('tasks from a template', () => {
  it('are open, with a day each and an id of their own', () => {
    const tasks = planned(day('2026-12-12'));
    expect(tasks).toHaveLength(groupBuyTemplate.tasks.length);
    expect(tasks[0]).toMatchObject({
      id: 'id-1',
      communityId,
      activityId,
      phase: 'before',
      title: groupBuyTemplate.tasks[0]?.title,
      owner: '运营者',
      offsetDays: -10,
      dueOn: '2026-12-02',
      pinned: false,
      doneAt: null,
      position: 0,
    });
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  });
});
