import type { RunningApp } from '../e2e/support/app';
import type { SizeName } from './sizes';

/** One number that was measured, with the floor it is held against. */
export type Result = Readonly<{
  figure: string;
  /** The store it was measured on; rows of the file for imports. */
  size: string;
  unit: 'ms' | 'kB' | 'MB' | 'count';
  value: number;
  /** The least that could be, measured in the same run; null where the goal is a plain number. */
  floor: number | null;
  floorIs: string;
  /** The goal in words, as the table shows it. */
  goal: string;
  met: boolean;
  /** What else was seen: percentiles, memory, comparators. */
  more?: Readonly<Record<string, number | string>>;
}>;

/** What a figure works with. */
export type Bench = Readonly<{
  /** The sizes asked for, of those a figure can be measured on. */
  sizes: (among: readonly SizeName[]) => readonly SizeName[];
  /** Whether to measure what takes more than ten minutes, too. */
  long: boolean;
  /** Opens the production build on a copy of a filled store, in a fresh browser; the caller closes it. */
  open: (size: SizeName) => Promise<RunningApp>;
  /** Prints a result as it comes. */
  say: (result: Result) => void;
}>;

/** One row or more of the table. */
export type Figure = Readonly<{ name: string; measure: (bench: Bench) => Promise<void> }>;

/** The value below which a share of the samples lies, by nearest rank. @param share 0 to 1 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  const value = sorted[rank];
  if (value === undefined) throw new RangeError('no samples');
  return value;
}
