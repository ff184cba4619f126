import type { Day } from '../../days';
import type { PlannerItem } from '../planner-item';
import type { PlannerSeries } from '../series';
import type { Occurrence } from './occurrences';
import { byPlace, hasOwnWords } from './session-items';

/** Which item stands for which session, and what becomes of those that stand for none. */
export type Matched = Readonly<{
  pairs: readonly Readonly<{ session: Occurrence; item: PlannerItem | null }>[];
  /** Somebody wrote in them: they stay as single items. */
  kept: readonly PlannerItem[];
  dropped: readonly PlannerItem[];
}>;

/**
 * Gives the sessions of a series the items that are there: each its own, by the day of the rule it stands for; the others
 * in their order, so that what was written goes along with the order where the rule has changed. Where there are fewer
 * sessions than items, empty items give way first.
 */
export function matchItems(
  sessions: readonly Occurrence[],
  items: readonly PlannerItem[],
  series: PlannerSeries,
): Matched {
  const { own, others } = byDayOfRule(sessions, items);
  const free = sessions.filter(({ occurrence }) => !own.has(occurrence));
  const places = withWordsFirst(others, free.length, series);
  const moved = new Map(free.map(({ occurrence }, index) => [occurrence, places[index] ?? null]));
  const left = others.filter((item) => !places.includes(item));
  return {
    pairs: sessions.map((session) => ({
      session,
      item: own.get(session.occurrence) ?? moved.get(session.occurrence) ?? null,
    })),
    kept: left.filter((item) => hasOwnWords(item, series)),
    dropped: left.filter((item) => !hasOwnWords(item, series)),
  };
}

function byDayOfRule(sessions: readonly Occurrence[], items: readonly PlannerItem[]) {
  const days = new Set(sessions.map(({ occurrence }) => occurrence));
  const own = new Map<Day, PlannerItem>();
  const others: PlannerItem[] = [];
  // Those that say what they stand for come before those that only are on that day.
  const sayingFirst = items.toSorted(
    (one, other) =>
      Number(one.occurrence === null) - Number(other.occurrence === null) || byPlace(one, other),
  );
  for (const item of sayingFirst) {
    const day = item.occurrence ?? item.day;
    if (days.has(day) && !own.has(day)) own.set(day, item);
    else others.push(item);
  }
  return { own, others: others.sort(byPlace) };
}

/** The items that get one of so many places, in their order. */
function withWordsFirst(
  items: readonly PlannerItem[],
  places: number,
  series: PlannerSeries,
): readonly PlannerItem[] {
  if (items.length <= places) return items;
  const written = items.filter((item) => hasOwnWords(item, series));
  const empty = items.filter((item) => !hasOwnWords(item, series));
  const chosen = new Set([
    ...written.slice(0, places),
    ...empty.slice(0, Math.max(places - written.length, 0)),
  ]);
  return items.filter((item) => chosen.has(item));
}
