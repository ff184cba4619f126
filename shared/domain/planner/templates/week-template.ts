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

/** A line is for its own groups, or else for these. */
export function forGroups(entry: PlanTemplateEntry, groupIds: readonly GroupId[]): PlanTemplateEntry {
  return entry.groupIds.length > 0 ? entry : { ...entry, groupIds };
}

/** What tells where an item was made from a template. */
export type AppliedItem = Pick<PlannerItem, 'day' | 'time' | 'title' | 'groupIds' | 'template'>;

/**
 * The lines of a template that have no item in a week yet. An item stands for the line it was made of, wherever it was
 * moved to and however it was renamed since; one for all groups stands for each of them.
 *
 * @param items those made from any template for that week, wherever they stand now
 * @param entries with the groups they are for
 */
export function missingLines(
  items: readonly AppliedItem[],
  { templateId, week }: Readonly<{ templateId: PlanTemplateId; week: Day }>,
  entries: readonly PlanTemplateEntry[],
): readonly PlanTemplateEntry[] {
  const made = items.filter(({ template }) => template?.templateId === templateId && template.week === week);
  const keys = new Set(made.map(lineOf));
  return entries.filter(
    (entry) => !keys.has(lineKey(entry)) && !keys.has(lineKey({ ...entry, groupIds: [] })),
  );
}

/** The line of its template that an item was made of; of an older one, what it looks like now. */
function lineOf({ template, day, ...item }: AppliedItem): string {
  return template?.entry || lineKey({ ...item, weekday: getISODay(dateOfDay(day)) });
}

/** Tells a line of a template from the others of it: its weekday, time, title and groups. */
export function lineKey({
  weekday,
  time,
  title,
  groupIds,
}: Pick<PlanTemplateEntry, 'weekday' | 'time' | 'title' | 'groupIds'>): string {
  return JSON.stringify([weekday, time, title, groupIds.toSorted()]);
}
