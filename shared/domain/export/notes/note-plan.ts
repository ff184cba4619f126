import type { CommunityId } from '../../ids';
import { weekOf } from '../../planner/weeks';
import type { ExportRows, RowOf } from '../export-rows';
import { createRowNames, type RowNames } from '../row-names';
import { createNoteNames } from './note-names';

/** The items of one week of a community. */
export type PlannedWeek = Readonly<{
  communityId: CommunityId;
  from: string;
  to: string;
  items: readonly RowOf<'plannerItems'>[];
}>;

type NoteName = (id: string | null) => string | null;

/** Which notes there are, what they are called, and what belongs to whom. */
export type NotePlan = Readonly<{
  rows: ExportRows;
  names: RowNames;
  weeks: readonly PlannedWeek[];
  /** The names of the notes; null for what has none. */
  note: Readonly<{ community: NoteName; member: NoteName; activity: NoteName; script: NoteName }>;
  noteOfWeek: (week: PlannedWeek) => string;
  /** Folder of a community's notes. */
  folderOf: (communityId: string) => string;
  of: Readonly<{
    timeline: (memberId: string) => readonly RowOf<'timeline'>[];
    orders: (memberId: string) => readonly RowOf<'orders'>[];
    memberships: (memberId: string) => readonly RowOf<'memberships'>[];
    invited: (memberId: string) => readonly RowOf<'members'>[];
    tasks: (activityId: string) => readonly RowOf<'tasks'>[];
  }>;
}>;

/** Gives every note its name before any is written, so that each can be linked to. */
export function planNotes(rows: ExportRows): NotePlan {
  const nameNote = createNoteNames();
  const give = <Row extends Readonly<{ id: string }>>(
    table: readonly Row[],
    wanted: (row: Row) => string,
  ) => {
    const notes = new Map<string, string>(table.map((row) => [row.id, nameNote(wanted(row))]));
    return (id: string | null) => (id === null ? null : (notes.get(id) ?? null));
  };
  const note = {
    community: give(rows.communities, ({ name }) => name),
    member: give(rows.members, ({ nickname }) => nickname),
    activity: give(rows.activities, ({ title }) => title),
    script: give(rows.scripts, ({ title }) => title),
  };
  const weeks = weeksOf(rows.plannerItems);
  const weekNotes = new Map(weeks.map((week) => [week, nameNote(`内容 ${week.from}`)]));
  return {
    rows,
    names: createRowNames(rows),
    weeks,
    note,
    noteOfWeek: (week) => weekNotes.get(week) ?? '',
    folderOf: (communityId) => note.community(communityId) ?? '其他',
    of: {
      timeline: grouped(rows.timeline, ({ memberId }) => memberId),
      orders: grouped(rows.orders, ({ memberId }) => memberId),
      memberships: grouped(rows.memberships, ({ memberId }) => memberId),
      invited: grouped(rows.members, ({ inviter }) => inviter.memberId),
      tasks: grouped(rows.tasks, ({ activityId }) => activityId),
    },
  };
}

/** Looks up the rows of an id, without going through all of them each time. */
function grouped<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string | null,
): (id: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = idOf(row);
    if (id === null) continue;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return (id) => groups.get(id) ?? [];
}

function weeksOf(items: ExportRows['plannerItems']): readonly PlannedWeek[] {
  const byWeek = new Map<string, RowOf<'plannerItems'>[]>();
  const inOrder = items.toSorted((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1));
  for (const item of inOrder) {
    const key = `${weekOf(item.day).from} ${item.communityId}`;
    byWeek.set(key, [...(byWeek.get(key) ?? []), item]);
  }
  return [...byWeek.values()].flatMap((weekItems) => {
    const [first] = weekItems;
    return first ? [{ ...weekOf(first.day), communityId: first.communityId, items: weekItems }] : [];
  });
}
