import { actualOf, type Counted } from './measures';
import type { Metric } from './parts';

/** What stands in a cell that has no value. */
export const noValue = '—';

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A number with at most two decimals, without trailing zeros, its thousands apart: `1,280.5`. */
function writeNumber(value: number): string {
  // Of -0.001 nothing is left, not even its sign.
  return numbers.format(Math.round(value * 100) === 0 ? 0 : value);
}

/** A number with its unit, a blank between them unless it is a sign: `30 人`, `12.5%`; 「—」 when there is none. */
export function writeAmount(value: number | null, unit: string): string {
  if (value === null) return noValue;
  const name = unit.trim();
  return /^(?:[%‰°℃％].*)?$/u.test(name) ? `${writeNumber(value)}${name}` : `${writeNumber(value)} ${name}`;
}

/**
 * How far the actual value is from the goal, in per cent of the goal and rounded to one decimal.
 * Null when a side is missing or the goal is 0.
 */
export function deviationPercent(metric: Pick<Metric, 'goal' | 'actual'>): number | null {
  const { goal, actual } = metric;
  if (goal === null || actual === null) return null;
  const percent = Math.round(((actual - goal) / Math.abs(goal)) * 1000) / 10;
  return Number.isFinite(percent) ? percent : null;
}

/** The deviation as it is written: `+12.5%`, `-8%`, `0%`, 「—」. */
export function writeDeviation(metric: Pick<Metric, 'goal' | 'actual'>): string {
  const percent = deviationPercent(metric);
  if (percent === null) return noValue;
  return `${percent > 0 ? '+' : ''}${percent === 0 ? 0 : percent}%`;
}

/** A metric with what came of it as its actual number: typed, else counted. */
export function withActual(metric: Metric, counted: Counted): Metric {
  return { ...metric, actual: actualOf(metric, counted) };
}

/** Whether a metric reached its goal; null while one of the two is not known. */
export function isReached(metric: Pick<Metric, 'goal' | 'actual'>): boolean | null {
  const { goal, actual } = metric;
  return goal === null || actual === null ? null : actual >= goal;
}
