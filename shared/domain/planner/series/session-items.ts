import type { Instant } from '../../days';
import type { IdSource, PlannerItemId } from '../../ids';
import { newPlannerItemFields, type OverridableField, type PlannerItem } from '../planner-item';
import type { PlannerSeries } from '../series';
import type { Occurrence } from './occurrences';
import { isNumberedSeries, seriesTitle } from './series-title';

/** A new item for a session. Its number, its title and its host are given later. */
export function newSession(
  { occurrence, day }: Occurrence,
  series: PlannerSeries,
  { makeId, now }: Readonly<{ makeId: IdSource; now: Instant }>,
): PlannerItem {
  return {
    id: makeId<PlannerItemId>(),
    communityId: series.communityId,
    seriesId: series.id,
    ...newPlannerItemFields,
    occurrence,
    day,
    time: series.time,
    title: seriesTitle(series, { number: 0, topic: '', host: '' }),
    body: series.body,
    kind: series.kind,
    status: 'draft',
    groupIds: series.groupIds,
    sentAt: null,
    createdAt: now,
    updatedAt: now,
  };
}

/** An item that stands for a session: it has of the series what was not set for it alone. A text that is there stays. */
export function asSession(
  item: PlannerItem,
  { occurrence, day }: Occurrence,
  series: PlannerSeries,
): PlannerItem {
  const own = (field: OverridableField) => item.overrides.includes(field);
  return {
    ...item,
    occurrence,
    day: own('day') ? item.day : day,
    time: own('time') ? item.time : series.time,
    kind: own('kind') ? item.kind : series.kind,
    groupIds: own('groupIds') ? item.groupIds : series.groupIds,
    body: own('body') || item.body.trim() !== '' ? item.body : series.body,
  };
}

/** Whether somebody did something for this item alone that would be lost with it. */
export function hasOwnWords(item: PlannerItem, { body }: PlannerSeries): boolean {
  const isFinished = item.status !== 'idea' && item.status !== 'draft';
  const hasText = item.body.trim() !== '' && item.body !== body;
  const texts = [item.topic, item.source, item.contributor];
  const lists = [item.materialIds, item.variants, item.overrides];
  return (
    isFinished ||
    hasText ||
    item.starred ||
    item.occurrence === null ||
    item.contributorId !== null ||
    item.feedback !== null ||
    texts.some((text) => text.trim() !== '') ||
    lists.some((list) => list.length > 0)
  );
}

/**
 * A title somebody wrote before the items of the series had numbers: kept as the topic, for the series is about to write
 * the title.
 */
export function topicOf(item: PlannerItem, series: PlannerSeries): string {
  if (item.topic !== '' || item.number !== null || !isNumberedSeries(series)) return item.topic;
  if (item.overrides.includes('title')) return item.title;
  const plain = seriesTitle(
    { ...series, titlePattern: series.titlePattern.replaceAll('{编号}', '') },
    { number: 0, topic: '', host: item.host?.name ?? '' },
  );
  return item.title === series.name || item.title === plain ? '' : item.title;
}

/** The order things take place in. Two at one time: in the order of the rule. */
export function byPlace(one: PlannerItem, other: PlannerItem): number {
  return (
    compare(one.day, other.day) ||
    compare(one.time, other.time) ||
    compare(one.occurrence ?? one.day, other.occurrence ?? other.day) ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Whether two rows say the same; when they were last written aside. */
export function isSame(one: PlannerItem | undefined, other: PlannerItem): boolean {
  if (!one) return false;
  const fields = Object.keys(other) as (keyof PlannerItem)[];
  return fields.every(
    (field) => field === 'updatedAt' || JSON.stringify(one[field]) === JSON.stringify(other[field]),
  );
}
