import { daysBetween } from '#shared/domain/days';
import type { PlannerItem, PlannerItemPatch } from '#shared/domain/planner/planner-item';
import type { PlannerSeries } from '#shared/domain/planner/series';
import type { SeriesScope } from '#shared/wire/nouns/planner';
import type { WeiluDatabase } from '../../store/database';
import { sameValue } from './item-rows';
import { itemsOfSeries } from './series-plan';

/** What the sentence about a change needs to know of it. */
export type Facts = Readonly<Record<string, string | number>>;
type Rows = readonly PlannerItem[];

/** What became of a series by a change to one of its items, as facts for the sentence about it. */
export type SeriesEffect = Readonly<{
  /** How many of it are on another day or time. */
  moved: number;
  /** How many bear another number. */
  renumbered: number;
  /** How many have another value of one of these fields. */
  changed(fields: readonly (keyof PlannerItem)[]): number;
}>;

/** Starts watching series; what is called later tells what has become of their items since. */
export async function watchSeries(
  database: WeiluDatabase,
  series: readonly (Pick<PlannerSeries, 'id'> | null)[],
): Promise<() => Promise<SeriesEffect>> {
  const read = async (): Promise<Rows> =>
    (await Promise.all(series.map((one) => (one ? itemsOfSeries(database, one) : [])))).flat();
  const before = new Map((await read()).map((item) => [item.id, item]));
  return async () => {
    const after = await read();
    const changed = (fields: readonly (keyof PlannerItem)[]) =>
      after.filter((item) => {
        const known = before.get(item.id);
        return known !== undefined && fields.some((field) => !sameValue(known[field], item[field]));
      }).length;
    return { moved: changed(['day', 'time']), renumbered: changed(['number']), changed };
  };
}

/** An item as it was, and where it goes, with how much of its series. */
export type Move = Readonly<{ before: PlannerItem; scope: SeriesScope } & Pick<PlannerItem, 'day' | 'time'>>;

/** Facts of a move: where one went, or how many went by how many days, and whether numbers followed. */
export function moveFacts({ before, day, time, scope }: Move, { moved, renumbered }: SeriesEffect): Facts {
  const along = { scope, count: moved, days: daysBetween(before.day, day) };
  return {
    title: before.title,
    ...{ day, time },
    ...(scope === 'one' ? {} : { ...along, retimed: time === before.time ? 0 : 1 }),
    ...(renumbered > 0 ? { renumbered } : {}),
  };
}

/** Which fields of an item a patch changes, each once; `contributor` stands for who it is too. */
export function changedFields(before: PlannerItem, patch: PlannerItemPatch): readonly (keyof PlannerItem)[] {
  const known =
    before.number === null || before.seriesId === null ? before : { ...before, title: before.topic };
  const changed = (Object.keys(patch) as (keyof PlannerItemPatch)[]).filter(
    (field) => !sameValue(known[field], patch[field]),
  );
  return [...new Set(changed.map((field) => (field === 'contributorId' ? 'contributor' : field)))];
}
