import { testsOf } from './map-condition';
import type { SegmentCondition } from './segment';

/** Tables that are read only when a condition counts their rows. */
export const countedTables = ['timeline', 'orders'] as const;
export type CountedTable = (typeof countedTables)[number];

/** The tables a condition counts rows of. */
export function needsOf(condition: SegmentCondition): ReadonlySet<CountedTable> {
  const needs = new Set<CountedTable>();
  for (const test of testsOf(condition)) {
    if (test.test === 'count' && (test.subject === 'timeline' || test.subject === 'orders'))
      needs.add(test.subject);
  }
  return needs;
}
