import { type Day, shiftDay } from '../../../shared/domain/days';
import { type DayRange, monthOf, monthWeeksOf, weekOf } from '../../../shared/domain/planner/weeks';
import { sayDate, sayDateAndWeekday, sayDayOfMonth, sayMonth } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import type { PlannerView } from './planner-view';

/** Days a list shows on either side of its day, and how far it steps. */
const listReach = 30;

/** The board holds four weeks: the one before its day's, that one, and two more. */
const boardBefore = 7;
const boardAfter = 14;

/** The days a view is about. */
export function countedDays(view: PlannerView, day: Day): DayRange {
  if (view === 'month') return monthOf(day);
  if (view === 'day') return { from: day, to: day };
  if (view === 'list') return { from: shiftDay(day, -listReach), to: shiftDay(day, listReach) };
  const week = weekOf(day);
  if (view !== 'board') return week;
  return { from: shiftDay(week.from, -boardBefore), to: shiftDay(week.to, boardAfter) };
}

/** The days a view shows around a day; a month also shows a few of its neighbours. */
export function visibleDays(view: PlannerView, day: Day): DayRange {
  return view === 'month' ? monthWeeksOf(day) : countedDays(view, day);
}

const stepDays = { week: 7, timeline: 7, day: 1, list: listReach, board: 28 } as const;

/** The day to look at one step back (−1) or forward (1). */
export function stepDay(view: PlannerView, day: Day, direction: -1 | 1): Day {
  if (view !== 'month') return shiftDay(day, direction * stepDays[view]);
  const { from, to } = monthOf(day);
  return direction === 1 ? shiftDay(to, 1) : monthOf(shiftDay(from, -1)).from;
}

/** The days in words: 11月23日 – 29日, 2026年11月, or 11月23日 周一. */
export function rangeInWords(view: PlannerView, day: Day, today: Day): string {
  const { from, to } = countedDays(view, day);
  if (view === 'month') return sayMonth(from);
  if (view === 'day') return sayDateAndWeekday(day, today);
  const end = from.slice(0, 7) === to.slice(0, 7) ? sayDayOfMonth(to) : sayDate(to, from);
  return text.planner.weekRange(sayDate(from, today), end);
}
