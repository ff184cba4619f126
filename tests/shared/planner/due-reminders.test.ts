import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, dayOf, instantOf, timeOf, timeOfDay } from '#shared/domain/days';
import type { PlannerItemId } from '#shared/domain/ids';
import type { PlannerStatus } from '#shared/domain/planner/planner-item';
import { dueReminders } from '#shared/domain/planner/reminders/due-reminders';
import { isMissed } from '#shared/domain/planner/sending/is-missed';

const minute = 60_000;
const at = instantOf(day('2026-11-22'), timeOfDay('20:00'));

function item(status: PlannerStatus, more: Partial<{ sentAt: number; skippedAt: number; at: number }> = {}) {
  const moment = more.at ?? at;
  return {
    id: 'i1' as unknown as PlannerItemId,
    title: '第047期',
    day: dayOf(moment),
    time: timeOf(moment),
    status,
    sentAt: more.sentAt ?? null,
    skippedAt: more.skippedAt ?? null,
  };
}

const kinds = (found: ReturnType<typeof dueReminders>) => found.map(({ kind }) => kind);

describe('what is reminded of between two looks', () => {
  it('is what is ready at its time, or five minutes before', () => {
    const ready = [item('ready')];
    expect(kinds(dueReminders(ready, at - 1, at, 'at-time'))).toEqual(['due']);
    expect(kinds(dueReminders(ready, at, at + minute, 'at-time'))).toEqual([]);
    expect(kinds(dueReminders(ready, at - minute, at - 1, 'at-time'))).toEqual([]);
    expect(kinds(dueReminders(ready, at - 6 * minute, at - 5 * minute, 'five-before'))).toEqual(['due']);
    expect(kinds(dueReminders(ready, at - 1, at, 'five-before'))).toEqual([]);
    expect(dueReminders(ready, at - 1, at, 'off')).toEqual([]);
  });

  it('is a draft an hour before, and again at its time', () => {
    const hourBefore = at - 60 * minute;
    const draft = [item('draft')];
    expect(kinds(dueReminders(draft, hourBefore - 1, hourBefore, 'at-time'))).toEqual(['unready']);
    expect(dueReminders(draft, hourBefore, at - 1, 'at-time')).toEqual([]);
    expect(kinds(dueReminders(draft, at - 1, at, 'at-time'))).toEqual(['overdue']);
    expect(dueReminders(draft, at, at + 90 * minute, 'at-time')).toEqual([]);
  });

  it('is no idea, nothing sent and nothing left out', () => {
    const quiet = [
      item('idea'),
      item('sent'),
      item('ready', { sentAt: at }),
      item('ready', { skippedAt: at }),
    ];
    expect(dueReminders(quiet, at - 90 * minute, at, 'at-time')).toEqual([]);
  });

  it('is no heap of old things after a sleep', () => {
    const items = [item('ready', { at: at - 60 * minute }), item('ready')];
    expect(dueReminders(items, at - 24 * 60 * minute, at, 'at-time')).toHaveLength(1);
  });

  it('comes once, however the looks fall', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 12 });
    const looks = fc.array(fc.integer({ min: 1, max: 9 * 60 }), { minLength: 20, maxLength: 30 });
    fc.assert(
      fc.property(moments, looks, (offsets, steps) => {
        const items = offsets.map((offset) => item('ready', { at: at + offset * minute }));
        let from = at - minute;
        let told = 0;
        for (const step of steps) {
          told += dueReminders(items, from, from + step * 1000, 'at-time').length;
          from += step * 1000;
        }
        expect(told).toBe(offsets.filter((offset) => at + offset * minute <= from).length);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what was missed', () => {
  it('is what should have gone ten minutes ago and more', () => {
    expect(isMissed(item('ready'), at + 10 * minute)).toBe(false);
    expect(isMissed(item('ready'), at + 10 * minute + 1)).toBe(true);
    expect(isMissed(item('draft'), at + 20 * minute)).toBe(true);
    for (const settled of [item('idea'), item('sent'), item('ready', { skippedAt: at })])
      expect(isMissed(settled, at + 20 * minute)).toBe(false);
  });
});
