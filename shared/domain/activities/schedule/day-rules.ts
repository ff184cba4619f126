import { getISODay } from 'date-fns';
import { type Day, dateOfDay } from '../../days';
import { isYearPublished } from '../../planner/calendar/calendar-day';
import { statutoryOf } from '../../planner/calendar/statutory-days';
import type { StatutoryYears } from '../../planner/statutory';
import type { DayRules } from './plan-tasks';

/**
 * Which days are worked on: 班 days and weekdays that are no 休 day. A year whose arrangement is neither built in nor
 * imported goes by its weekends.
 *
 * @param imported - arrangements a person has brought in, by year
 */
export function dayRulesOf(imported: StatutoryYears): DayRules {
  return {
    isWorkday: (day: Day) => {
      const statutory = statutoryOf(day, imported);
      return statutory ? !statutory.off : getISODay(dateOfDay(day)) <= 5;
    },
    isKnown: (year: number) => isYearPublished(year, imported),
  };
}
