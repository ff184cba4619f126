/** One row before and after a change. `undefined` means the row did not exist. */
export type ChangedRow = Readonly<{ table: string; key: string; before: unknown; after: unknown }>;

/**
 * What one change was about, without the rows themselves: enough to list it, to find it by a record, and to
 * say what depends on it. A whole import is read in an instant this way.
 */
export type ChangedKeys = Readonly<{
  seq: number;
  /** `table:key` of every row written, and the seat each membership takes: two of them cannot stand at once. */
  touched: readonly string[];
  created: readonly string[];
  deleted: readonly string[];
  /** Keys of the rows and of the records they refer to. */
  records: readonly string[];
  /** Communities and groups the rows stand in. */
  places: readonly string[];
}>;

/** Fields that name a place; almost every row has one, so they would make every change about every other. */
const placeFields: ReadonlySet<string> = new Set(['communityId', 'groupId', 'groupIds']);

/** Fields that end like a reference and are none. */
const otherFields: ReadonlySet<string> = new Set(['wechatId', 'templateId']);

/** The compact record of one change. `seq` is the number of its journal entry. */
export function changedKeysOf(seq: number, changes: readonly ChangedRow[]): ChangedKeys {
  const touched = new Set<string>();
  const records = new Set<string>();
  const places = new Set<string>();
  for (const { table, key, before, after } of changes) {
    touched.add(`${table}:${key}`);
    records.add(key);
    for (const row of [before, after]) {
      if (row === undefined) continue;
      const seat = table === 'memberships' ? seatOf(row) : null;
      if (seat) touched.add(seat);
      collectReferences(row, records, places, 1);
    }
  }
  const keysWhere = (test: (change: ChangedRow) => boolean) => changes.filter(test).map(({ key }) => key);
  return {
    seq,
    touched: [...touched],
    created: keysWhere(({ before, after }) => before === undefined && after !== undefined),
    deleted: keysWhere(({ before, after }) => before !== undefined && after === undefined),
    records: [...records],
    places: [...places],
  };
}

/** One person has one membership in one group, whatever the id of its row. */
function seatOf(row: unknown): string | null {
  if (!isObject(row)) return null;
  const { memberId, groupId } = row;
  return `memberships:${String(memberId)}@${String(groupId)}`;
}

function collectReferences(row: unknown, records: Set<string>, places: Set<string>, depth: number): void {
  if (!isObject(row)) return;
  for (const field of Object.keys(row)) {
    const value = row[field];
    // Most fields hold a plain value that is no reference; an import has millions of them.
    if (typeof value !== 'string' && typeof value !== 'object') continue;
    const kind = kindOf(field);
    if (kind !== 'none') addIds(value, kind === 'place' ? places : records);
    else if (depth > 0 && typeof value === 'object') {
      if (!Array.isArray(value)) collectReferences(value, records, places, depth - 1);
      else for (const part of value) collectReferences(part, records, places, depth - 1);
    }
  }
}

function addIds(value: unknown, into: Set<string>): void {
  if (!Array.isArray(value)) {
    if (typeof value === 'string' && value !== '') into.add(value);
    return;
  }
  for (const id of value) if (typeof id === 'string' && id !== '') into.add(id);
}

const mostKinds = 1_000;
type FieldKind = 'none' | 'place' | 'record';
const kinds = new Map<string, FieldKind>();

/** What a field of that name refers to; rows have few names of fields, and each is looked at once. */
function kindOf(field: string): FieldKind {
  const known = kinds.get(field);
  if (known !== undefined) return known;
  const refers = /Ids?$/.test(field) && !otherFields.has(field);
  const kind: FieldKind = !refers ? 'none' : placeFields.has(field) ? 'place' : 'record';
  // Values of custom fields stand under the ids of the fields: those are not counted on to be few.
  if (kinds.size < mostKinds) kinds.set(field, kind);
  return kind;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
