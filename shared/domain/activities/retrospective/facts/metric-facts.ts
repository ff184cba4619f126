import type { ActivityReport } from '../../../../wire/nouns/activities';
import { writeAmount, writeDeviation } from '../../deviation';
import { actualOf } from '../../measures';
import { closenessMeasures, type Metric } from '../../parts';
import { oneLine, quoted } from '../say';
import type { Fact } from './fact';

/** A metric with the number that stands for it: the typed one, else the counted one. */
export function withActual(metric: Metric, { counted }: Pick<ActivityReport, 'counted'>): Metric {
  return { ...metric, actual: actualOf(metric, counted) };
}

/** What came of every goal; nothing is said of one whose result nobody knows. */
export function metricFacts(report: ActivityReport): readonly Fact[] {
  return report.activity.metrics.flatMap((metric) => {
    const fact = factOf(withActual(metric, report));
    return fact ? [fact] : [];
  });
}

function factOf(metric: Metric): Fact | null {
  const { goal, actual } = metric;
  if (actual === null) return null;
  const unit = oneLine(metric.unit);
  const closer = closenessMeasures.includes(metric.measure) ? '离用户更近：' : '';
  const shared = { key: `metric:${metric.id}`, link: { tab: 'plan', id: metric.id } } as const;
  const name = `${closer}${quoted(metric.name)}`;
  const real = writeAmount(actual, unit);
  if (goal === null) {
    // Without a goal nothing was missed; where nothing came either, there is nothing to be said.
    if (actual === 0) return null;
    return { ...shared, section: closer ? 'achieved' : 'analysis', text: `${name}是${real}，没有设目标` };
  }
  const aim = `目标${writeAmount(goal, unit)}${writtenDeviation(metric)}`;
  if (goal === 0 && actual !== 0) {
    // Of a goal of nothing nobody can tell whether more is better.
    return { ...shared, section: 'analysis', text: `${name}是${real}，${aim}` };
  }
  return actual >= goal
    ? { ...shared, section: 'achieved', text: `${name}做到${real}，${aim}` }
    : { ...shared, section: 'missed', text: `${name}只到${real}，${aim}` };
}

function writtenDeviation(metric: Metric): string {
  if (metric.goal === null || metric.goal === 0) return '';
  return `，偏差${writeDeviation(metric)}`;
}
