import type { PlannerImportRow } from '../../../wire/nouns/planner';
import type { Instant } from '../../days';
import { writeInstant } from '../../export/vocabulary';
import type { PlannerItemId } from '../../ids';
import type { Feedback, PlannerItem, PlannerItemPatch } from '../planner-item';
import { isSent } from '../readiness';
import { lineFromFile, noteFromFile } from './content-cells';
import { countFields, noteFields } from './read-feedback';
import { topicWithin } from './topic-within';

/** What of one item a file changes. */
export type ItemChange = Readonly<{
  id: PlannerItemId;
  patch: PlannerItemPatch;
  sentAt?: Instant | null;
  feedback?: Feedback | null;
}>;

/** What a file changes among the items there are. */
export type ItemImport = Readonly<{
  add: readonly PlannerImportRow[];
  change: readonly ItemChange[];
  same: number;
  /** Rows that say another day, time or status of an item that was sent, which keeps its own. */
  kept: number;
}>;

/**
 * What importing rows does: a row is the item whose number it carries, else one of the same day, time and title, else a
 * new one. What a row says nothing of stays, as do the day, the time and the status of what was sent: an older file does
 * not take that back. A text counts as the same where only going through a file has changed it,
 * so that a file of the app's own changes nothing.
 */
export function planItemImport(
  existing: readonly PlannerItem[],
  rows: readonly PlannerImportRow[],
): ItemImport {
  const matches = matchRows(existing, rows);
  const add: PlannerImportRow[] = [];
  const change: ItemChange[] = [];
  let kept = 0;
  for (const row of rows) {
    const item = matches.get(row);
    if (!item) add.push(row);
    else {
      const said = rowFor(item, row);
      if (said !== row) kept += 1;
      const found = changeOf(item, said);
      if (found) change.push(found);
    }
  }
  return { add, change, same: rows.length - add.length - change.length, kept };
}

/** Rows with the item each is; every item is taken once, by its number first. */
function matchRows(
  existing: readonly PlannerItem[],
  rows: readonly PlannerImportRow[],
): ReadonlyMap<PlannerImportRow, PlannerItem> {
  const byId = new Map(existing.map((item) => [item.id, item]));
  const matches = new Map<PlannerImportRow, PlannerItem>();
  for (const row of rows) {
    const item = row.uid === null ? undefined : byId.get(row.uid);
    if (!item) continue;
    matches.set(row, item);
    byId.delete(item.id);
  }
  const free = new Map<string, PlannerItem[]>();
  for (const item of byId.values()) {
    const key = placeOf({ ...item, title: lineFromFile(item.title) });
    free.set(key, [...(free.get(key) ?? []), item]);
  }
  for (const row of rows) {
    const item = matches.has(row) ? undefined : free.get(placeOf(row))?.shift();
    if (item) matches.set(row, item);
  }
  return matches;
}

function placeOf({ day, time, title }: Pick<PlannerItem, 'day' | 'time' | 'title'>): string {
  return JSON.stringify([day, time, title]);
}

/**
 * What a row may say of its item: of one that was sent, neither when it was to be sent, nor that it was not, nor another
 * title than the one its series gave it.
 */
function rowFor(item: PlannerItem, row: PlannerImportRow): PlannerImportRow {
  if (!isSent(item)) return row;
  const { day, time, status } = item;
  const unsends = row.status !== undefined && row.status !== status && row.status !== 'reviewed';
  const renames = item.number !== null && isNewLine(item.title, row.title);
  const isSame = row.day === day && row.time === time && !unsends && !renames && row.sentAt !== null;
  if (isSame) return row;
  const { sentAt, ...rest } = row;
  return {
    ...rest,
    ...{ day, time, title: renames ? item.title : row.title },
    ...(unsends && { status }),
    ...(typeof sentAt === 'number' && { sentAt }),
  };
}

function changeOf(item: PlannerItem, row: PlannerImportRow): ItemChange | null {
  const patch = patchOf(item, row);
  const sentAt = newSentAt(item, row);
  const feedback = newFeedback(item, row);
  if (Object.keys(patch).length === 0 && sentAt === undefined && feedback === undefined) return null;
  return {
    id: item.id,
    patch,
    ...(sentAt !== undefined && { sentAt }),
    ...(feedback !== undefined && { feedback }),
  };
}

function patchOf(item: PlannerItem, row: PlannerImportRow): PlannerItemPatch {
  const isNewNote = (before: string, now: string | undefined) =>
    now !== undefined && now !== before && now !== noteFromFile(before);
  const { day, time, kind, status, origin, starred, groupIds, body, source, contributor } = row;
  // A blank name beside a member who gave it says nothing against them.
  const namesContributor = item.contributorId === null || contributor !== '';
  return {
    ...(day !== item.day && { day }),
    ...(time !== item.time && { time }),
    ...(isNewLine(item.title, row.title) && { title: topicWithin(item, row.title) }),
    ...(body !== undefined && isNewNote(item.body, body) && { body }),
    ...(kind !== undefined && kind !== item.kind && { kind }),
    ...(status !== undefined && status !== item.status && { status }),
    ...(origin !== undefined && origin !== item.origin && { origin }),
    ...(starred !== undefined && starred !== item.starred && { starred }),
    ...(groupIds !== undefined && !sameSet(groupIds, item.groupIds) && { groupIds }),
    ...(source !== undefined && isNewLine(item.source, source) && { source }),
    ...(contributor !== undefined &&
      namesContributor &&
      isNewLine(item.contributor, contributor) && { contributor }),
  };
}

function isNewLine(before: string, now: string | undefined): boolean {
  return now !== undefined && now !== before && now !== lineFromFile(before);
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const ids = new Set(other);
  return new Set(one).size === ids.size && one.every((id) => ids.has(id));
}

/** A file says minutes; undefined where nothing changes. */
function newSentAt(item: PlannerItem, { sentAt }: PlannerImportRow): Instant | null | undefined {
  if (sentAt === undefined || sentAt === item.sentAt) return undefined;
  return writeInstant(sentAt) === writeInstant(item.sentAt) ? undefined : sentAt;
}

/** What a row counts goes over what is there, which stays where the row is blank; undefined where nothing changes. */
function newFeedback(item: PlannerItem, { feedback }: PlannerImportRow): Feedback | undefined {
  if (!feedback) return undefined;
  const before = item.feedback;
  if (!before) return feedback;
  const counts = countFields.filter((field) => feedback[field] !== null && feedback[field] !== before[field]);
  const notes = noteFields.filter((field) => {
    const note = feedback[field];
    return note !== '' && note !== before[field] && note !== noteFromFile(before[field]);
  });
  if (counts.length === 0 && notes.length === 0) return undefined;
  const said = Object.fromEntries([...counts, ...notes].map((field) => [field, feedback[field]]));
  // What was typed by hand stays in it, so the whole stays 手填.
  return { ...before, ...said, source: before.source, at: feedback.at };
}
