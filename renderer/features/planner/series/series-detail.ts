import type { PlannerSeriesId } from '../../../../shared/domain/ids';
import type { SeriesFields } from '../../../../shared/domain/planner/series';
import type { QueryResult } from '../../../../shared/wire/vault-contract';
import { useVaultQuery } from '../../../data/use-vault-query';

/** A series with all its items, in order of day. */
export type SeriesDetail = NonNullable<QueryResult<'series.detail'>>;

/** A series, live; undefined while it is read, null when it is gone. */
export function useSeriesDetail(id: PlannerSeriesId): SeriesDetail | null | undefined {
  const { data, stale } = useVaultQuery('series.detail', { id });
  return stale ? undefined : data;
}

/** What of a series its form changes. */
export function fieldsOf(series: SeriesFields): SeriesFields {
  const { name, rule, time, startsOn, ends, kind, titlePattern, digits, startNumber, body } = series;
  const { groupIds, onStatutory, onFolk, rotation } = series;
  const title = { titlePattern, digits, startNumber, body };
  return { name, rule, time, startsOn, ends, kind, ...title, groupIds, onStatutory, onFolk, rotation };
}

/** The fields of `after` that differ; empty when none does. */
export function changedFields(before: SeriesFields, after: SeriesFields): Partial<SeriesFields> {
  const changed = Object.entries(after).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof SeriesFields]),
  );
  return Object.fromEntries(changed);
}
