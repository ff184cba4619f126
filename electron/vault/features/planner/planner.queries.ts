import type { Day } from '#shared/domain/days';
import { concernsGroup } from '#shared/domain/planner/concerns-group';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import type { PlannerSeries } from '#shared/domain/planner/series';
import { runsOn } from '#shared/domain/planner/series/runs-on';
import { compareNames } from '#shared/domain/search/pinyin-search';
import type { plannerQueries, SeriesName, SeriesRow } from '#shared/wire/nouns/planner';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { byTime } from './item-rows';
import { itemsOfSeries } from './series-plan';
import { readStatutory } from './statutory';

export const plannerQueryHandlers: QueryHandlers<keyof typeof plannerQueries> = {
  'planner.range': async ({ communityId, groupId, from, to }, { database }) => {
    const items = await database.plannerItems
      .where('[communityId+day]')
      .between([communityId, from], [communityId, to], true, true)
      .toArray();
    return items.filter((item) => concernsGroup(item, groupId)).sort(byTime);
  },
  'planner.item': async ({ id }, { database }) => (await database.plannerItems.get(id)) ?? null,
  'planner.statutory': (_input, { database }) => readStatutory(database),
  'series.names': (input, context) => nameSeries(input, context),
  'series.list': (input, context) => listSeries(input, context),
  'series.detail': async ({ id }, { database }) => {
    const series = await database.plannerSeries.get(id);
    return series ? { series, items: (await itemsOfSeries(database, series)).sort(byTime) } : null;
  },
};

const nameSeries: QueryHandler<'series.names'> = async ({ communityId, today }, { database }) => {
  const all = await database.plannerSeries.where('communityId').equals(communityId).toArray();
  const rows = all.map(async (series): Promise<SeriesName> => {
    const { id, name, plannedUntil, ends } = series;
    // Only a number of sessions asks how many there are, and the index knows without reading one.
    const planned =
      ends.kind === 'count' ? await database.plannerItems.where('seriesId').equals(id).count() : 0;
    return { id, communityId, name, plannedUntil, goesOn: runsOn(series, planned, today) };
  });
  return (await Promise.all(rows)).sort((a, b) => compareNames(a.name, b.name));
};

const listSeries: QueryHandler<'series.list'> = async ({ communityId, today }, { database }) => {
  const all = await database.plannerSeries.where('communityId').equals(communityId).toArray();
  const items = await database.plannerItems
    .where('seriesId')
    .anyOf(all.map(({ id }) => id))
    .toArray();
  const bySeries = new Map<string | null, PlannerItem[]>();
  for (const item of items.sort(byTime)) {
    const own = bySeries.get(item.seriesId);
    if (own) own.push(item);
    else bySeries.set(item.seriesId, [item]);
  }
  return all
    .sort((a, b) => compareNames(a.name, b.name))
    .map((series) => rowOf(series, bySeries.get(series.id) ?? [], today));
};

/** `next` is the first from today on; what was missed is no longer to come. */
function rowOf(series: PlannerSeries, items: readonly PlannerItem[], today: Day): SeriesRow {
  const next = items.find((item) => !isSent(item) && item.day >= today) ?? null;
  return { series, sent: items.filter(isSent).length, planned: items.length, next };
}
