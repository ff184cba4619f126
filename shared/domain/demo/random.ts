/** A stream of pseudo-random choices that is always the same for the same seed. */
export type Random = Readonly<{
  /** A number from 0 (inclusive) to 1 (exclusive). */
  next: () => number;
  /** A whole number from `low` to `high`, both inclusive. */
  between: (low: number, high: number) => number;
  /** True with the given probability, 0 to 1. */
  chance: (probability: number) => boolean;
  /** One of the values. Throws a RangeError when there are none. */
  pick: <Value>(values: readonly Value[]) => Value;
}>;

/**
 * Mulberry32 by Tommy Ettinger, public domain: 32 bits of state, good enough to scatter demo data.
 * Source: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c
 */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A stream of choices for a seed. Each table takes a stream of its own, so that they do not shift one another. */
export function randomOf(seed: number, stream: number): Random {
  const next = mulberry32(Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b));
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (values) => {
      if (values.length === 0) throw new RangeError('nothing to pick from');
      // The index is in range; the cast keeps `undefined` possible only where Value allows it.
      return values[between(0, values.length - 1)] as (typeof values)[number];
    },
  };
}
