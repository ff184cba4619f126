import { groupIdSchema, plannerSeriesIdSchema } from '../../../../shared/domain/ids';
import { contentKinds, plannerStatuses } from '../../../../shared/domain/planner/planner-item';
import type { ItemFilter } from '../../../../shared/domain/planner/views/item-filter';

/** The filter as parts of an address; `null` takes a part away. */
export function filterInAddress(
  filter: ItemFilter,
): Readonly<Record<'kind' | 'status' | 'series' | 'group', string | null>> {
  return {
    kind: filter.kinds.join(',') || null,
    status: filter.statuses.join(',') || null,
    series: filter.seriesId,
    group: filter.groupId,
  };
}

/** The filter an address has; words it does not know are passed over. */
export function filterOfAddress(params: URLSearchParams): ItemFilter {
  const kinds = (params.get('kind') ?? '').split(',');
  const statuses = (params.get('status') ?? '').split(',');
  return {
    kinds: contentKinds.filter((kind) => kinds.includes(kind)),
    statuses: plannerStatuses.filter((status) => statuses.includes(status)),
    seriesId: plannerSeriesIdSchema.safeParse(params.get('series')).data ?? null,
    groupId: groupIdSchema.safeParse(params.get('group')).data ?? null,
  };
}
