import { writeAmount } from '../../../../shared/domain/activities/deviation';
import { type Counted, countedOf } from '../../../../shared/domain/activities/measures';
import type { Metric } from '../../../../shared/domain/activities/parts';
import { type Day, shiftDay } from '../../../../shared/domain/days';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';

const words = text.ledgers.goals;

/** Where the actual number of a metric is from. */
export function sayOrigin(metric: Metric, counted: Counted): string {
  const number = countedOf(metric, counted);
  const from = words.measures[metric.measure];
  if (metric.actual !== null) {
    return number === null
      ? words.typed(metric.source)
      : words.typedOver(writeAmount(number, metric.unit || words.units[metric.measure]));
  }
  if (metric.measure === 'manual') return '';
  return number === null ? words.notCounted(from) : words.counted(from);
}

/** By when a metric is to be reached: 11月29日前; nothing where it has no deadline. */
export function sayDeadline({ deadlineDays }: Metric, startsOn: Day, today: Day): string {
  return deadlineDays === null ? '' : words.by(sayDate(shiftDay(startsOn, deadlineDays), today));
}

/** A goal in one line, as the brief shows it: 报名人数 40人 · 11月29日前. */
export function sayGoal(metric: Metric, startsOn: Day, today: Day): string {
  const amount = `${metric.name} ${writeAmount(metric.goal, metric.unit)}`;
  return [amount, sayDeadline(metric, startsOn, today)].filter(Boolean).join(' · ');
}
