import type { Instant } from '../days';
import type { FileContents } from './snapshot';

/** Fields that say when a row was written. */
const stamps = ['createdAt', 'updatedAt', 'at'] as const;

/**
 * When the newest row of a backup was written, or null when no row tells. Moments after the backup was made are what
 * a row speaks of (or a clock gone wrong), not when it was written.
 */
export function newestRecordAt({ summary, rows }: Pick<FileContents, 'summary' | 'rows'>): Instant | null {
  let newest: Instant | null = null;
  for (const { row } of rows) {
    for (const stamp of stamps) {
      const at: unknown = (row as Readonly<Record<string, unknown>>)[stamp];
      if (typeof at !== 'number' || at > summary.createdAt) continue;
      if (newest === null || at > newest) newest = at;
    }
  }
  return newest;
}
