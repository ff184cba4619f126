import type { PlannerImportRow } from '../../../wire/nouns/planner';
import { type Day, type Instant, instantOf, shiftDay, type TimeOfDay } from '../../days';
import { contentOriginLabels, plannerStatusLabels } from '../../export/vocabulary';
import { type GroupId, plannerItemIdSchema } from '../../ids';
import { parseDay } from '../../members/import/parse-day';
import { lineLimit, noteLimit } from '../../text';
import {
  type ContentKind,
  type ContentOrigin,
  contentKinds,
  contentOrigins,
  type PlannerStatus,
  plannerStatuses,
} from '../planner-item';
import type { PlannerSlot } from '../rhythm';
import { isOnDay, slotsOf } from '../slots';
import { lineFromFile, type NamedGroup, namedById, noteFromFile, readGroups } from './content-cells';
import { type ContentField, contentHeadings } from './content-columns';
import { readFeedback } from './read-feedback';
import { readTime } from './read-time';

/** Why a row does not come in; `column` is the heading it is about. */
export type ContentProblem = Readonly<
  | { kind: 'no-day' | 'no-title' | 'twice' }
  | { kind: 'day' | 'time' | 'status' | 'group' | 'count'; column: string; text: string }
  | { kind: 'too-long'; column: string; most: number }
>;

/** What reading a file of content needs to know beside its bytes. */
export type ContentContext = Readonly<{
  today: Day;
  now: Instant;
  groups: readonly NamedGroup[];
  /** Groups that are gone, by the number of the item that still names them: a file of the app's own has their ids. */
  goneGroups?: Readonly<Record<string, readonly GroupId[]>>;
  slots: readonly PlannerSlot[];
}>;

/** The cells of a row by what they fill; a column the file does not have is left out. */
export type ContentCells = Readonly<Partial<Record<ContentField, string>>>;

export type ReadRow = Readonly<
  { ok: true; row: PlannerImportRow; unknownKind: string | null } | { ok: false; problem: ContentProblem }
>;

/** Carries a problem out of the reading of one row. */
class RowRefused extends Error {
  constructor(readonly problem: ContentProblem) {
    super(problem.kind);
  }
}

/** Reads a row of a file of content; what cannot be understood is said, never guessed at. */
export function readContentRow(cells: ContentCells, context: ContentContext): ReadRow {
  try {
    return rowOf(cells, context);
  } catch (thrown) {
    if (thrown instanceof RowRefused) return { ok: false, problem: thrown.problem };
    throw thrown;
  }
}

function rowOf(cells: ContentCells, context: ContentContext): ReadRow {
  const uid = plannerItemIdSchema.safeParse(lineFromFile(cells.uid ?? ''));
  const kind = kindOf(cells.kind);
  const day = dayOfCells(cells, context.today);
  const title = titleOf(cells, uid.success);
  const feedback = readFeedback(cells, context.now);
  if (!feedback.ok) throw refused('count', feedback.field, feedback.text);
  const sentAt = sentAtOf(cells.sentAt, context.today);
  const gone = uid.success ? context.goneGroups?.[uid.data] : undefined;
  const groups = [...context.groups, ...namedById(gone ?? [])];
  const row: PlannerImportRow = {
    uid: uid.success ? uid.data : null,
    day,
    title,
    time: timeOfCells(cells, day, kind.kind ?? '其他', context.slots),
    ...(cells.kind !== undefined && kind.kind !== null && { kind: kind.kind }),
    ...(cells.body !== undefined && { body: within('body', noteFromFile(cells.body), noteLimit) }),
    ...(cells.groups !== undefined && { groupIds: groupsOf(cells.groups, groups) }),
    ...statusOf(cells.status),
    ...originOf(cells.origin),
    ...(cells.source !== undefined && { source: within('source', lineFromFile(cells.source), lineLimit) }),
    ...(cells.contributor !== undefined && {
      contributor: within('contributor', lineFromFile(cells.contributor), lineLimit),
    }),
    ...(cells.starred !== undefined && { starred: isYes(cells.starred) }),
    ...(sentAt !== null && { sentAt }),
    ...(feedback.feedback && { feedback: feedback.feedback }),
  };
  return { ok: true, row, unknownKind: kind.unknown };
}

function refused(
  kind: Extract<ContentProblem, { text: string }>['kind'],
  field: ContentField,
  text: string,
): RowRefused {
  return new RowRefused({ kind, column: contentHeadings[field], text: lineFromFile(text).slice(0, 40) });
}

function within(field: ContentField, text: string, most: number): string {
  if (text.length > most) throw new RowRefused({ kind: 'too-long', column: contentHeadings[field], most });
  return text;
}

/** How far ahead a day without a year may lie: plans are about the nearest such day. */
const halfAYear = 182;

function dayOfCells({ day = '', time = '' }: ContentCells, today: Day): Day {
  const cell = lineFromFile(day) === '' ? time : day;
  if (lineFromFile(cell) === '') throw new RowRefused({ kind: 'no-day' });
  const parsed = parseDay(lineFromFile(cell), { today: shiftDay(today, halfAYear) });
  if (parsed.ok) return parsed.day;
  if (cell !== day) throw new RowRefused({ kind: 'no-day' });
  throw refused('day', 'day', day);
}

/** A time behind the day of its cell (`2026-11-22 20:00`). */
const timeBehind = /(?:[T\s]|[日号])\s*(?:[上下]午)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?$/;

function timeOfCells(
  { day = '', time = '' }: ContentCells,
  on: Day,
  kind: ContentKind,
  slots: readonly PlannerSlot[],
): TimeOfDay {
  const ofDay = slots.filter((slot) => isOnDay(slot, on));
  for (const cell of [time, day]) {
    const line = lineFromFile(cell);
    const behind = timeBehind.exec(line)?.[0]?.replace(/^[T日号]/, '');
    const read = readTime(behind ?? line, ofDay);
    // A day alone is no time, whatever number it looks like.
    if (read && (behind !== undefined || cell === time)) return read;
    if (cell === time && line !== '' && lineFromFile(day) !== '') throw refused('time', 'time', time);
  }
  return suggestedTime(on, kind, slots);
}

function suggestedTime(on: Day, kind: ContentKind, slots: readonly PlannerSlot[]): TimeOfDay {
  const ofDay = slotsOf(on, slots);
  const slot = ofDay.find(({ kinds }) => kinds.includes(kind)) ?? ofDay[0] ?? slots[0];
  if (!slot) throw refused('time', 'time', '');
  return slot.suggested;
}

/** Longest title taken from the first line of a text. */
const titleFromBody = 40;

function titleOf({ title = '', body = '' }: ContentCells, isOurs: boolean): string {
  const written = within('title', lineFromFile(title), lineLimit);
  if (written !== '') return written;
  const [first = ''] = noteFromFile(body).split('\n');
  const taken = lineFromFile([...first].slice(0, titleFromBody).join(''));
  if (isOurs || taken === '') throw new RowRefused({ kind: 'no-title' });
  return taken;
}

/** What others call a kind of content. */
const kindWords: Readonly<Record<string, ContentKind>> = {
  早报: '资讯',
  新闻: '资讯',
  行业资讯: '资讯',
  早安语: '早安',
  早上好: '早安',
  晚安语: '晚安',
  睡前: '晚安',
  直播: '分享',
  干货: '分享',
  讲座: '分享',
  小贴士: '锦囊',
  小知识: '锦囊',
  互动: '话题',
  讨论: '话题',
  接龙: '团购',
  秒杀: '团购',
};

function kindOf(cell: string | undefined): Readonly<{ kind: ContentKind | null; unknown: string | null }> {
  const word = lineFromFile(cell ?? '');
  if (word === '') return { kind: null, unknown: null };
  const kind = contentKinds.find((known) => known === word) ?? kindWords[word];
  return kind ? { kind, unknown: null } : { kind: '其他', unknown: word.slice(0, 40) };
}

function statusOf(cell: string | undefined): Readonly<{ status?: PlannerStatus }> {
  const word = lineFromFile(cell ?? '');
  if (cell === undefined || word === '') return {};
  const status = plannerStatuses.find((known) => plannerStatusLabels[known] === word);
  if (!status) throw refused('status', 'status', cell);
  return { status };
}

function originOf(cell: string | undefined): Readonly<{ origin?: ContentOrigin }> {
  const word = lineFromFile(cell ?? '');
  const origin = contentOrigins.find((known) => contentOriginLabels[known] === word);
  return origin ? { origin } : {};
}

function groupsOf(cell: string, groups: readonly NamedGroup[]): readonly GroupId[] {
  if (/^(?:全部|所有)(?:群)?$/.test(lineFromFile(cell))) return [];
  const { ids, unknown } = readGroups(cell, groups);
  if (unknown !== null) throw refused('group', 'groups', unknown);
  return ids;
}

function isYes(cell: string): boolean {
  return /^(?:是|有|y|yes|true|1|√|✓|★|⭐️?)$/i.test(lineFromFile(cell));
}

function sentAtOf(cell: string | undefined, today: Day): Instant | null {
  const line = lineFromFile(cell ?? '');
  if (cell === undefined || line === '') return null;
  const parsed = parseDay(line, { today });
  const time = readTime(timeBehind.exec(line)?.[0]?.replace(/^[T日号]/, '') ?? '', []);
  if (!parsed.ok || !time) throw refused('time', 'sentAt', cell);
  return instantOf(parsed.day, time);
}
