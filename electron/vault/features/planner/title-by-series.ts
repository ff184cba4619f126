import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { seriesTitle } from '#shared/domain/planner/series/series-title';
import type { WeiluDatabase } from '../../store/database';

/** The title a numbered item has by its series, its topic and its host; that of any other item as it stands. */
export async function titleBySeries(item: PlannerItem, { plannerSeries }: WeiluDatabase): Promise<string> {
  const { seriesId, number, topic, host } = item;
  const series = seriesId === null || number === null ? undefined : await plannerSeries.get(seriesId);
  if (!series || number === null) return item.title;
  return seriesTitle(series, { number, topic, host: host?.name ?? '' });
}
