import type { Day } from '../../days';
import type { PlannerItem } from '../planner-item';
import type { PlannerSeries } from '../series';

type Numbered = Readonly<{
  /** Keep their numbers. */
  fixed: readonly PlannerItem[];
  sessions: readonly PlannerItem[];
  /** Sessions of earlier days are fixed from now on. */
  from?: Day;
}>;

/** A place in the order: of an item that keeps its number, of one that gets its own, or of a day that uses one up. */
type Step = Readonly<{ at: string; kept: number | null; id: string | null; isPast?: boolean }>;

/**
 * The numbers of sessions, by their ids: in the order they take place in, from the start number of the series on, higher
 * than those of fixed items before them, and no number twice. A burnt day uses up a number whatever the rule has become
 * since.
 */
export function numbersOf(series: PlannerSeries, numbered: Numbered): ReadonlyMap<string, number> {
  const reserved = new Set([...numbered.fixed, ...series.skips].map(({ number }) => number ?? null));
  const numbers = new Map<string, number>();
  let highest = series.startNumber - 1;
  let next = series.startNumber;
  let begun = false;
  for (const { kept, id, isPast = false } of stepsOf(series, numbered)) {
    if (kept !== null) {
      highest = Math.max(highest, kept);
      // A day burnt before a fixed item is counted within its number already.
      next = Math.max(begun ? next : 0, highest + 1);
      continue;
    }
    while (reserved.has(next)) next += 1;
    if (id !== null) {
      numbers.set(id, next);
      if (isPast) highest = Math.max(highest, next);
      else begun = true;
    }
    next = isPast && !begun ? highest + 1 : next + 1;
  }
  return numbers;
}

function stepsOf(
  { skips, startsOn, time }: PlannerSeries,
  { fixed, sessions, from }: Numbered,
): readonly Step[] {
  const burnt = skips.filter(({ day, burn }) => burn && day >= startsOn);
  return [
    ...fixed.flatMap((item) =>
      item.number === null ? [] : [{ at: placeOf(item), kept: item.number, id: null }],
    ),
    ...sessions.map((item) => {
      const isPast = from !== undefined && item.day < from;
      return { at: placeOf(item), kept: null, id: item.id, isPast };
    }),
    ...burnt.map(({ day, number = null }) => ({ at: `${day} ${time} ${day}`, kept: number, id: null })),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** As a text that sorts in the order things take place in. */
function placeOf({ day, time, occurrence, id }: PlannerItem): string {
  return `${day} ${time} ${occurrence ?? day} ${id}`;
}
