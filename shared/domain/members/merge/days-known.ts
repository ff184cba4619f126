import type { Day } from '../../days';

/** The earlier of two days, of which either may be unknown. */
export function earlierDay(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** The later of two days, of which either may be unknown. */
export function laterDay(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
