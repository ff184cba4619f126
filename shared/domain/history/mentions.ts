import type { DataTableName } from '../store/data-tables';
import type { PlacedRow } from './owners';

type Row = Readonly<Record<string, unknown>>;

/** Fields that mention other records without needing them. */
const mentionFields: Readonly<Record<string, DataTableName>> = {
  tagIds: 'tags',
  groupIds: 'groups',
  memberIds: 'members',
  groupId: 'groups',
  scriptId: 'scripts',
  seriesId: 'plannerSeries',
  materialIds: 'materials',
  segmentId: 'segments',
  dependsOn: 'tasks',
  contributorId: 'members',
  distinctFrom: 'members',
  ruleId: 'reviewRules',
};

/** Whoever takes part in an activity: the name stays when the member goes. */
const takesPart = (row: Row) => typeof row.activityId === 'string' && typeof row.memberId === 'string';

/** The people of a 接龙 who are members. */
const peopleOf = (row: Row) => (Array.isArray(row.people) ? (row.people as readonly Row[]) : []);

/** The records a row mentions and could do without. */
export function mentionsOf(row: unknown): ReadonlyArray<Omit<PlacedRow, 'row'>> {
  const fields = row as Row;
  const mentions = Object.entries(mentionFields).flatMap(([field, table]) =>
    [fields[field]].flat().flatMap((key) => (typeof key === 'string' ? [{ table, key }] : [])),
  );
  const people = [...(takesPart(fields) ? [fields] : []), ...peopleOf(fields)];
  for (const { memberId } of people)
    if (typeof memberId === 'string') mentions.push({ table: 'members', key: memberId });
  const inviter = inviterOf(fields);
  return inviter ? [...mentions, { table: 'members' as const, key: inviter }] : mentions;
}

/** The row without mentions of records that are gone. What it cannot be without is left alone. */
export function withoutLostMentions(
  row: unknown,
  isThere: (mention: Omit<PlacedRow, 'row'>) => boolean,
): unknown {
  const mended: Record<string, unknown> = { ...(row as Row) };
  for (const [field, table] of Object.entries(mentionFields)) {
    const value = mended[field];
    if (Array.isArray(value)) mended[field] = value.filter((key) => isThere({ table, key: String(key) }));
    else if (typeof value === 'string' && !isThere({ table, key: value })) mended[field] = null;
  }
  const isGone = (id: unknown) => typeof id === 'string' && !isThere({ table: 'members', key: id });
  if (takesPart(mended) && isGone(mended.memberId)) mended.memberId = null;
  if (Array.isArray(mended.people)) {
    mended.people = peopleOf(mended).map((one) => (isGone(one.memberId) ? { ...one, memberId: null } : one));
  }
  const inviter = inviterOf(mended);
  if (inviter && !isThere({ table: 'members', key: inviter })) {
    mended.inviter = { ...(mended.inviter as Row), memberId: null };
  }
  return mended;
}

function inviterOf(row: Row): string | null {
  const id = (row.inviter as Row | undefined)?.memberId;
  return typeof id === 'string' ? id : null;
}
