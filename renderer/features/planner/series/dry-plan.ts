import { type Day, shiftDay } from '../../../../shared/domain/days';
import type { CommunityId, IdSource, PlannerSeriesId } from '../../../../shared/domain/ids';
import { isDayOff, isFolkDay } from '../../../../shared/domain/planner/calendar/calendar-day';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import {
  newSeriesFields,
  type PlannerSeries,
  type SeriesFields,
} from '../../../../shared/domain/planner/series';
import {
  horizonDays,
  planSeries,
  type SeriesProblem,
} from '../../../../shared/domain/planner/series/plan-series';
import type { StatutoryYears } from '../../../../shared/domain/planner/statutory';

/** What saving a series would do. */
export type DryPlan = Readonly<{
  /** Items that then stand, sent ones too, and the last of their days. */
  total: number;
  last: Day | null;
  moved: number;
  added: number;
  removed: number;
  /** Items that stay on their day and get another number or title. */
  renamed: number;
  problems: readonly SeriesProblem[];
}>;

type Context = Readonly<{ today: Day; imported: StatutoryYears }>;

/** A series that is not kept yet. */
export function seriesOf(fields: SeriesFields, communityId: CommunityId): PlannerSeries {
  const id = 'dry' as PlannerSeriesId;
  return { ...newSeriesFields, ...fields, id, communityId, createdAt: 0, updatedAt: 0 };
}

/** Plans a series without writing anything: what a new one (no `items`) would have, or what would change of one. */
export function dryPlan(
  series: PlannerSeries,
  items: readonly PlannerItem[] | null,
  { today, imported }: Context,
): DryPlan {
  const before = items ?? [];
  const plan = planSeries(series, before, {
    from: items ? today : series.startsOn,
    until: shiftDay(today, horizonDays),
    now: 0,
    makeId: countedIds(),
    isFolkDay,
    isDayOff: (day) => isDayOff(day, imported),
  });
  const known = new Map(before.map((item) => [item.id, item]));
  const after = new Map(known);
  for (const id of plan.remove) after.delete(id);
  for (const item of plan.put) after.set(item.id, item);
  const standing = [...after.values()].filter(({ seriesId }) => seriesId !== null);
  const changes = plan.put.map((item) => changeOf(known.get(item.id), item));
  const count = (change: ReturnType<typeof changeOf>) => changes.filter((one) => one === change).length;
  return {
    total: standing.length,
    last:
      standing
        .map(({ day }) => day)
        .toSorted()
        .at(-1) ?? null,
    moved: count('moved'),
    added: count('added'),
    removed: plan.remove.length,
    renamed: count('renamed'),
    problems: plan.problems,
  };
}

function changeOf(before: PlannerItem | undefined, after: PlannerItem) {
  if (!before) return 'added';
  if (before.day !== after.day || before.time !== after.time) return 'moved';
  return before.title === after.title ? 'same' : 'renamed';
}

function countedIds(): IdSource {
  let count = 0;
  return <Id extends string>() => {
    count += 1;
    return `dry-${count}` as unknown as Id;
  };
}
