import { getISODay } from 'date-fns';
import { type Day, dateOfDay } from '../../days';
import type { GroupId, PlanTemplateId } from '../../ids';
import type { PlanTemplateEntry } from '../plan-template';
import type { PlannerItem } from '../planner-item';

/** Most lines of one template, and of one application of it. */
export const templateLimit = 200;

/** A line of a template at its weekday and time, a new one to be filled in. */
export function byWeekday(a: PlanTemplateEntry, b: PlanTemplateEntry): number {
  return a.weekday - b.weekday || (a.time < b.time ? -1 : a.time > b.time ? 1 : 0);
}

/** A week's single items as lines of a template. Items of series are left out: their series brings them every week. */
export function entriesOfWeek(items: readonly PlannerItem[]): readonly PlanTemplateEntry[] {
  return items
    .filter(({ seriesId }) => seriesId === null)
    .map(({ day, time, kind, title, body, groupIds }) => ({
      ...{ weekday: getISODay(dateOfDay(day)), time, kind, title, body, groupIds },
    }))
    .toSorted(byWeekday)
    .slice(0, templateLimit);
}

/** Each line once for every group it is for, its own or else all of these, so that each gets an item of its own. */
export function forEachGroup(
  entries: readonly PlanTemplateEntry[],
  groupIds: readonly GroupId[],
): readonly PlanTemplateEntry[] {
  return entries.flatMap((entry) =>
    (entry.groupIds.length > 0 ? entry.groupIds : groupIds).map((id) => ({ ...entry, groupIds: [id] })),
  );
}

/** How a template stands in a week: how many items were made from it, and how many of its lines have none. */
export type Standing = Readonly<{ there: number; missing: number }>;

/** Looks for what a template was already applied for, by weekday, time and title, as applying it does. */
export function standingOf(
  items: readonly PlannerItem[],
  templateId: PlanTemplateId,
  week: Day,
  entries: readonly PlanTemplateEntry[],
): Standing {
  const made = items.filter(({ template }) => template?.templateId === templateId && template.week === week);
  const keys = new Set(made.map((item) => lineKey({ ...item, weekday: getISODay(dateOfDay(item.day)) })));
  return { there: made.length, missing: entries.filter((entry) => !keys.has(lineKey(entry))).length };
}

function lineKey({ weekday, time, title }: Pick<PlanTemplateEntry, 'weekday' | 'time' | 'title'>): string {
  return JSON.stringify([weekday, time, title]);
}
