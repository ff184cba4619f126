import type { ScheduleEventData } from '@mantine/schedule';
import {
  type Day,
  instantOf,
  isDay,
  type TimeOfDay,
  timeOf,
  timeOfDaySchema,
} from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { kindColors } from '../../theme/kind-colors';

/** How long an item looks in an hour grid. Items have a moment, not a length. */
const shownMinutes = 45;

/** An item as `@mantine/schedule` draws it, never past its own midnight. */
export function eventOf(item: PlannerItem): ScheduleEventData {
  const end = timeOf(instantOf(item.day, item.time) + shownMinutes * 60_000);
  return {
    id: item.id,
    title: item.title,
    start: `${item.day} ${item.time}:00`,
    end: end > item.time ? `${item.day} ${end}:00` : `${item.day} 23:59:59`,
    color: kindColors[item.kind],
  };
}

/** Day and time of a moment as `@mantine/schedule` writes it, `2026-11-23 08:00:00`; null when it is not one. */
export function momentOf(written: string): Readonly<{ day: Day; time: TimeOfDay }> | null {
  const day = written.slice(0, 10);
  const time = timeOfDaySchema.safeParse(written.slice(11, 16));
  return isDay(day) && time.success ? { day, time: time.data } : null;
}
