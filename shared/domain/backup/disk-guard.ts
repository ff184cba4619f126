/** How much room the disk has: enough, little (warn), or so little that nothing is written any more. */
export type DiskLevel = 'ok' | 'low' | 'full';

const mebibyte = 1024 * 1024;

/** Below this many free bytes the person is warned and old snapshots are no longer rotated. */
export const lowDiskBytes = 1024 * mebibyte;

/** Below this many free bytes the store takes no writes: a disk that runs full can empty a browser's store. */
export const fullDiskBytes = 200 * mebibyte;

/** The level of a number of free bytes; where nobody tells (null) there is nothing to warn of. */
export function diskLevel(freeBytes: number | null): DiskLevel {
  if (freeBytes === null) return 'ok';
  if (freeBytes < fullDiskBytes) return 'full';
  return freeBytes < lowDiskBytes ? 'low' : 'ok';
}
