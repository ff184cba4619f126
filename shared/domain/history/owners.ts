import type { DataTableName } from '../store/data-tables';

type Row = Readonly<Record<string, unknown>>;

/** What a row cannot be without: the field that names it, and the table it stands in. */
const ownerFields: Readonly<Partial<Record<DataTableName, Readonly<Record<string, DataTableName>>>>> = {
  groups: { communityId: 'communities' },
  members: { communityId: 'communities' },
  memberships: { communityId: 'communities', memberId: 'members', groupId: 'groups' },
  tags: { communityId: 'communities' },
  fields: { communityId: 'communities' },
  segments: { communityId: 'communities' },
  intakes: { communityId: 'communities' },
  importPresets: { communityId: 'communities' },
  asks: { communityId: 'communities', memberId: 'members' },
  reviewRules: { communityId: 'communities' },
  reviewCases: { communityId: 'communities', memberId: 'members' },
  timeline: { communityId: 'communities', memberId: 'members' },
  scripts: { communityId: 'communities' },
  scriptVersions: { communityId: 'communities', scriptId: 'scripts' },
  copies: { communityId: 'communities' },
  wordRules: { communityId: 'communities' },
  queue: { communityId: 'communities' },
  plannerItems: { communityId: 'communities' },
  plannerSeries: { communityId: 'communities' },
  materials: { communityId: 'communities' },
  planTemplates: { communityId: 'communities' },
  activities: { communityId: 'communities' },
  tasks: { communityId: 'communities', activityId: 'activities' },
  participants: { communityId: 'communities', activityId: 'activities' },
  chains: { communityId: 'communities', activityId: 'activities', plannerItemId: 'plannerItems' },
  checkIns: { communityId: 'communities', activityId: 'activities' },
  rewards: { communityId: 'communities', activityId: 'activities' },
  lessons: { communityId: 'communities' },
  activityTemplates: { communityId: 'communities' },
  products: { communityId: 'communities' },
  orders: { communityId: 'communities', memberId: 'members', productId: 'products' },
};

/** A row that stands in a table under a key. */
export type PlacedRow = Readonly<{ table: DataTableName; key: string; row: unknown }>;

/** The records a row cannot be without. */
export function ownersOf(table: DataTableName, row: unknown): ReadonlyArray<Omit<PlacedRow, 'row'>> {
  return Object.entries(ownerFields[table] ?? {}).flatMap(([field, owner]) => {
    const key = (row as Row)[field];
    return typeof key === 'string' ? [{ table: owner, key }] : [];
  });
}

const placeOf = ({ table, key }: Omit<PlacedRow, 'row'>) => `${table}:${key}`;

/**
 * Rows deleted together, each with what went with it because it belonged to it. A row that went with another one
 * has no place of its own in the answer.
 */
export function deletedTogether(
  deleted: readonly PlacedRow[],
): ReadonlyArray<Readonly<{ root: PlacedRow; belongings: readonly PlacedRow[] }>> {
  const known = new Set(deleted.map(placeOf));
  const belongingsOf = new Map<string, PlacedRow[]>();
  const roots: PlacedRow[] = [];
  for (const one of deleted) {
    const owners = [...ownersOf(one.table, one.row), ...peopleOf(one)]
      .map(placeOf)
      .filter((place) => known.has(place));
    if (owners.length === 0) roots.push(one);
    for (const owner of owners) {
      const own = belongingsOf.get(owner);
      if (own) own.push(one);
      else belongingsOf.set(owner, [one]);
    }
  }
  return roots.map((root) => ({ root, belongings: allBelongings(root, belongingsOf) }));
}

/** A queued text goes with the last of the people it is for, and comes back with them. */
function peopleOf({ table, row }: PlacedRow): ReadonlyArray<Omit<PlacedRow, 'row'>> {
  const ids = table === 'queue' ? (row as Row).memberIds : [];
  return Array.isArray(ids) ? ids.map((id) => ({ table: 'members', key: String(id) })) : [];
}

function allBelongings(
  root: PlacedRow,
  belongingsOf: ReadonlyMap<string, readonly PlacedRow[]>,
): readonly PlacedRow[] {
  const found = new Map<string, PlacedRow>();
  const waiting = [root];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    for (const own of belongingsOf.get(placeOf(one)) ?? []) {
      if (found.has(placeOf(own))) continue;
      found.set(placeOf(own), own);
      waiting.push(own);
    }
  }
  return [...found.values()];
}
