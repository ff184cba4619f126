import type { GroupId, PlannerSeriesId } from '../../ids';
import { concernsGroup } from '../concerns-group';
import type { ContentKind, PlannerItem, PlannerStatus } from '../planner-item';

/** What is shown of the calendar; an empty list, and `null`, let everything through. */
export type ItemFilter = Readonly<{
  kinds: readonly ContentKind[];
  statuses: readonly PlannerStatus[];
  seriesId: PlannerSeriesId | null;
  groupId: GroupId | null;
}>;

export const noItemFilter: ItemFilter = { kinds: [], statuses: [], seriesId: null, groupId: null };

/** How many conditions a filter has. */
export function conditionsOf({ kinds, statuses, seriesId, groupId }: ItemFilter): number {
  return [kinds.length > 0, statuses.length > 0, seriesId !== null, groupId !== null].filter(Boolean).length;
}

/** Whether an item is shown. */
export function passesFilter(item: PlannerItem, filter: ItemFilter): boolean {
  const { kinds, statuses, seriesId, groupId } = filter;
  if (kinds.length > 0 && !kinds.includes(item.kind)) return false;
  if (statuses.length > 0 && !statuses.includes(item.status)) return false;
  if (seriesId !== null && item.seriesId !== seriesId) return false;
  return concernsGroup(item, groupId);
}
