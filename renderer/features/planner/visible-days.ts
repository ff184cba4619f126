import { type Day, shiftDay } from '../../../shared/domain/days';
import { type DayRange, monthOf, monthWeeksOf, weekOf } from '../../../shared/domain/planner/weeks';
import { sayDate, sayDayOfMonth, sayMonth } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import type { PlannerView } from './planner-view';

/** The days a view shows around a day. */
export function visibleDays(view: PlannerView, day: Day): DayRange {
  return view === 'month' ? monthWeeksOf(day) : weekOf(day);
}

/** The days a view is about; a month view also shows a few of its neighbours. */
export function countedDays(view: PlannerView, day: Day): DayRange {
  return view === 'month' ? monthOf(day) : weekOf(day);
}

/** The day to look at one step back (−1) or forward (1). */
export function stepDay(view: PlannerView, day: Day, direction: -1 | 1): Day {
  if (view !== 'month') return shiftDay(day, direction * 7);
  const { from, to } = monthOf(day);
  return direction === 1 ? shiftDay(to, 1) : monthOf(shiftDay(from, -1)).from;
}

/** The days in words: 11月23日 – 29日, or 2026年11月. */
export function rangeInWords(view: PlannerView, day: Day, today: Day): string {
  const { from, to } = countedDays(view, day);
  if (view === 'month') return sayMonth(from);
  const end = from.slice(0, 7) === to.slice(0, 7) ? sayDayOfMonth(to) : sayDate(to, from);
  return text.planner.weekRange(sayDate(from, today), end);
}
