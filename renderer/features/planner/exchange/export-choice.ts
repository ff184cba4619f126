import { type Day, day } from '../../../../shared/domain/days';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { type DayRange, monthOf } from '../../../../shared/domain/planner/weeks';

/** Which days an export takes. */
export const exportRanges = ['all', 'ahead', 'month', 'own'] as const;
export type ExportRange = (typeof exportRanges)[number];

/** Every day there can be. */
export const allDays: DayRange = { from: day('0001-01-01'), to: day('9999-12-31') };

/** The days of a choice. */
export function exportRange(choice: ExportRange, own: DayRange, today: Day): DayRange {
  if (choice === 'own') return own;
  if (choice === 'month') return monthOf(today);
  return choice === 'ahead' ? { ...allDays, from: today } : allDays;
}

/** Values of the choice of series that are none. */
export const allSeries = '';
export const singleItems = 'single';

/** The items of a series, those of none, or all of them. */
export function chosenItems(items: readonly PlannerItem[], seriesId: string): readonly PlannerItem[] {
  if (seriesId === allSeries) return items;
  return items.filter((item) => item.seriesId === (seriesId === singleItems ? null : seriesId));
}
