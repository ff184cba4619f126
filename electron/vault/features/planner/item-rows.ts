import type { Day } from '#shared/domain/days';
import type { CommunityId, PlannerItemId } from '#shared/domain/ids';
import {
  newPlannerItemFields,
  type PlannerItem,
  type PlannerItemPatch,
} from '#shared/domain/planner/planner-item';
import { WeiluError } from '#shared/wire/errors';
import type { CommandContext } from '../../store/run-command';

/** What a new item cannot do without. */
export type NewItemFields = PlannerItemPatch & Pick<PlannerItem, 'title' | 'day' | 'time'>;

/** A new single item of a community: a draft without a text, but for what is given. */
export function newItem(
  communityId: CommunityId,
  fields: NewItemFields,
  { makeId, now }: Pick<CommandContext, 'makeId' | 'now'>,
): PlannerItem {
  return {
    id: makeId<PlannerItemId>(),
    communityId,
    seriesId: null,
    body: '',
    kind: '其他',
    status: 'draft',
    groupIds: [],
    ...newPlannerItemFields,
    ...fields,
    sentAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** Order of day, time, then title. */
export function byTime(a: PlannerItem, b: PlannerItem): number {
  const left = `${a.day} ${a.time}`;
  const right = `${b.day} ${b.time}`;
  if (left !== right) return left < right ? -1 : 1;
  return a.title < b.title ? -1 : 1;
}

/** The items of these ids, in order of time. @throws WeiluError `not-found` where one is gone. */
export async function requireItems(
  { database }: Pick<CommandContext, 'database'>,
  ids: readonly PlannerItemId[],
): Promise<readonly PlannerItem[]> {
  const found = await database.plannerItems.bulkGet([...new Set(ids)]);
  const items = found.filter((item) => item !== undefined);
  if (items.length < found.length) throw new WeiluError('not-found', { noun: 'plannerItems' });
  return items.sort(byTime);
}

/** The earlier of two days. */
export function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

/** The later of two days. */
export function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** Whether two values of a field say the same. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
