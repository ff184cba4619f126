/** How much there is in a store. */
export type StoreSize = Readonly<{
  members: number;
  /** Entries of timelines, shared evenly among the members. */
  timeline: number;
  items: number;
  /** Pieces of content on each day. */
  itemsPerDay: number;
  scripts: number;
}>;

/** The stores everything is measured on, by name. */
export const sizes = {
  empty: { members: 0, timeline: 0, items: 0, itemsPerDay: 1, scripts: 0 },
  '1k': { members: 1_000, timeline: 20_000, items: 5_000, itemsPerDay: 8, scripts: 2_000 },
  '10k': { members: 10_000, timeline: 200_000, items: 5_000, itemsPerDay: 8, scripts: 2_000 },
  '100k': { members: 100_000, timeline: 1_000_000, items: 5_000, itemsPerDay: 8, scripts: 2_000 },
  /** A month of ten pieces, and one of a thousand. */
  'month-10': { members: 100, timeline: 0, items: 10, itemsPerDay: 1, scripts: 0 },
  'month-1000': { members: 100, timeline: 0, items: 1_000, itemsPerDay: 34, scripts: 0 },
} as const satisfies Readonly<Record<string, StoreSize>>;

export type SizeName = keyof typeof sizes;
