import type { Day } from '../../../../shared/domain/days';
import type { PlannerSeries, SeriesEnd } from '../../../../shared/domain/planner/series';
import { type RuleParts, ruleParts } from '../../../../shared/domain/planner/series/rule-in-words';
import { sayDayFully, sayDayOfMonth, sayMonth } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';

/** What of a series its rhythm is. */
export type Rhythm = Pick<PlannerSeries, 'rule' | 'time' | 'startsOn' | 'ends'>;

/** Monday's number is 1 and Sunday's 7, in the days of a rule. */
export function weekdayNumber(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The parts of a rule, with the day it starts on where it names none; each day for a rule that is not understood. */
export function fullParts({ rule, startsOn }: Pick<Rhythm, 'rule' | 'startsOn'>): RuleParts {
  const parts = ruleParts(rule) ?? { every: 'day', interval: 1, weekdays: [], monthDays: [] };
  if (parts.every === 'week' && parts.weekdays.length === 0)
    return { ...parts, weekdays: [weekdayNumber(startsOn)] };
  if (parts.every === 'month' && parts.monthDays.length === 0)
    return { ...parts, monthDays: [Number(startsOn.slice(8))] };
  return parts;
}

/** Whether more items are to come than are planned: of an endless series, and of a counted one that is not filled. */
export function isOpen({ ends }: Pick<Rhythm, 'ends'>, planned: number): boolean {
  return ends.kind === 'never' || (ends.kind === 'count' && planned < ends.count);
}

/** A rhythm as a sentence: 每周一、三、五、日 20:00，共 100 期. */
export function rhythmInWords(rhythm: Rhythm): string {
  const { time, ends } = rhythm;
  const words = text.series;
  return `${words.rule(fullParts(rhythm))} ${time}，${words.end(ends, ({ day }) => sayDayFully(day))}`;
}

const weekdayDigits = '一二三四五六七';

/** A rhythm as it is typed, and read again: 周一三五七 20:00 共100期. */
export function rhythmLine(rhythm: Rhythm): string {
  return [ruleLine(fullParts(rhythm)), rhythm.time, endLine(rhythm.ends)].filter(Boolean).join(' ');
}

function ruleLine({ every, interval, weekdays, monthDays }: RuleParts): string {
  if (every === 'day') return interval === 1 ? '每天' : `每${interval}天`;
  if (every === 'week') {
    const days = `周${weekdays.map((day) => weekdayDigits[day - 1]).join('')}`;
    return interval === 1 ? days : `每${interval}周 ${days}`;
  }
  const days = monthDays.map((day) => (day < 0 ? '最后一天' : `${day}日`)).join('、');
  return interval === 1 ? `每月${days}` : `每${interval}个月的${days}`;
}

function endLine(ends: SeriesEnd): string {
  switch (ends.kind) {
    case 'never':
      return '';
    case 'count':
      return `共${ends.count}期`;
    case 'until':
      return `到${sayMonth(ends.day)}${sayDayOfMonth(ends.day)}`;
    case 'days':
      return `共${ends.days}天`;
  }
}
