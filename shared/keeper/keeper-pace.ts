const minute = 60_000;
const day = 24 * 60 * minute;

/** How often things are looked at, in milliseconds. */
export const keeperPace = {
  disk: minute,
  /** While the disk is full it is looked at more often, so that work goes on soon after there is room. */
  fullDisk: 10_000,
  /** From the first refused write to the first look at the disk. */
  firstLook: 1_000,
  /** After the app has shown itself. */
  afterStart: 3_000,
  /** The same for a store with tables so long that a start does not count them: it has more to read first. */
  afterLongStart: 10_000,
  /** A snapshot that was read back longer ago is read back again at the start. */
  reverify: 20 * 60 * minute,
  /** Until what failed is tried again. */
  retryJournal: 10_000,
  retrySnapshot: 5 * minute,
  copyEvery: 7 * day,
  firstCopy: day,
} as const;
