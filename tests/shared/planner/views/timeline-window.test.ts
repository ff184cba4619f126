import { expect, test } from 'vitest';
import { timeOfDay } from '../../../../shared/domain/days';
import { timelineWindow } from '../../../../shared/domain/planner/views/timeline-window';

const at = (...times: string[]) => times.map((time) => ({ time: timeOfDay(time) }));

test('where there is room, 08:00 to 22:00 are seen at once, and what is earlier too', () => {
  const { hourHeight, fromHour } = timelineWindow(620, at('09:00', '20:00'));
  expect([fromHour, hourHeight]).toEqual([8, 41]);
  expect(fromHour + 620 / hourHeight).toBeGreaterThanOrEqual(23);
  expect(timelineWindow(620, at('07:30')).fromHour).toBe(7);
  expect(timelineWindow(2000, []).hourHeight).toBe(52);
});

test('where there is none, the first item is at the top', () => {
  expect(timelineWindow(400, at('20:00', '12:30'))).toEqual({ hourHeight: 36, fromHour: 12 });
  expect(timelineWindow(400, [])).toEqual({ hourHeight: 36, fromHour: 8 });
});
