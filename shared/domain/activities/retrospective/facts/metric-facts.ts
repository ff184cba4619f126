import type { ActivityReport } from '../../../../wire/nouns/activities';
import { deviationPercent, noValue, writeAmount, writeDeviation } from '../../deviation';
import { actualOf, countedOf } from '../../measures';
import { closenessMeasures, type Metric } from '../../parts';
import { oneLine, quoted } from '../say';
import type { Fact } from './fact';

/** A metric with the number that stands for it: the typed one, else the counted one. */
export function withActual(metric: Metric, { counted }: Pick<ActivityReport, 'counted'>): Metric {
  return { ...metric, actual: actualOf(metric, counted) };
}

/** Where the number of a metric is from: 手填 with what the data counts where that is another number, or 数据. */
export function sourceOf(metric: Metric, { counted }: Pick<ActivityReport, 'counted'>): string {
  const number = countedOf(metric, counted);
  if (metric.actual === null) return number === null ? noValue : '数据';
  if (number === null || number === metric.actual) return number === null ? '手填' : '数据';
  return `手填，数据是 ${writeAmount(number, oneLine(metric.unit))}`;
}

/** What came of every goal; nothing is said of one whose result nobody knows. */
export function metricFacts(report: ActivityReport): readonly Fact[] {
  return report.activity.metrics.flatMap((metric) => {
    const fact = factOf(withActual(metric, report), sourceOf(metric, report));
    return fact ? [fact] : [];
  });
}

function factOf(metric: Metric, source: string): Fact | null {
  const { goal, actual } = metric;
  if (actual === null) return null;
  const unit = oneLine(metric.unit);
  const closer = closenessMeasures.includes(metric.measure) ? '离用户更近：' : '';
  const shared = { key: `metric:${metric.id}`, link: { tab: 'plan', id: metric.id } } as const;
  const name = `${closer}${quoted(metric.name)}`;
  // Two numbers for one thing: whoever reads both has to know which is which.
  const real = `${writeAmount(actual, unit)}${source.includes('，') ? `（${source}）` : ''}`;
  if (goal === null) {
    // Without a goal nothing was missed; where nothing came either, there is nothing to be said.
    if (actual === 0) return null;
    return { ...shared, section: closer ? 'achieved' : 'analysis', text: `${name}是 ${real}，没有设目标` };
  }
  if (goal === 0 && actual !== 0) {
    // Of a goal of nothing nobody can tell whether more is better.
    return { ...shared, section: 'analysis', text: `${name}是 ${real}，目标 ${writeAmount(goal, unit)}` };
  }
  const aim = againstGoal(metric, writeAmount(goal, unit));
  return actual >= goal
    ? { ...shared, section: 'achieved', text: `${name}做到 ${real}，${aim}` }
    : { ...shared, section: 'missed', text: `${name}只到 ${real}，${aim}` };
}

function againstGoal(metric: Metric, goal: string): string {
  const off = deviationPercent(metric);
  return off === null || off === 0 ? `目标 ${goal}` : `目标 ${goal}（${writeDeviation(metric)}）`;
}
