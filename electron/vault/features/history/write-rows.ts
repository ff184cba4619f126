import type { Table } from 'dexie';
import { type DataTableName, passGate } from '#shared/domain/store/data-tables';
import type { RowChange } from '../../store/change-recorder';
import type { WeiluDatabase } from '../../store/database';

/** From so many rows on they are deleted by ranges of keys. */
const manyRows = 200;

/** Rows put back between two signs of progress. */
const rowsAtOnce = 2_000;

/** Puts every row of a change back to how it was before, or after, it. */
export async function writeRows(
  database: WeiluDatabase,
  changes: readonly RowChange[],
  side: 'before' | 'after',
  progress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  const byTable = new Map<DataTableName, RowChange[]>();
  for (const change of changes) {
    const rows = byTable.get(change.table);
    if (rows) rows.push(change);
    else byTable.set(change.table, [change]);
  }
  for (const [tableName, rows] of byTable) {
    const table = database.table<unknown, string>(tableName);
    const gone = rows.filter((row) => row[side] === undefined).map((row) => row.key);
    const present = rows
      .filter((row) => row[side] !== undefined)
      .map((row) => filledIn(tableName, row[side]));
    if (gone.length > 0) await deleteRows(table, gone);
    done += gone.length;
    progress(done, changes.length);
    for (let start = 0; start < present.length; start += rowsAtOnce) {
      await table.bulkPut(present.slice(start, start + rowsAtOnce));
      done += Math.min(rowsAtOnce, present.length - start);
      progress(done, changes.length);
    }
  }
}

/** A field of the newest ones each table got with a later version of the store: a row from before comes without it. */
const laterFields: Readonly<Partial<Record<DataTableName, string>>> = {
  communities: 'rhythm',
  groups: 'notice',
  members: 'aliases',
  memberships: 'onboarding',
  scripts: 'inputs',
  queue: 'kind',
  plannerItems: 'template',
  plannerSeries: 'plannedUntil',
  activities: 'finishedAt',
  tasks: 'anchorId',
};

/** The row with what it lacks when the change was made before the store was migrated. */
function filledIn(table: DataTableName, row: unknown): unknown {
  const later = laterFields[table];
  if (later === undefined || Object.hasOwn(row as object, later)) return row;
  const passed = passGate(table, row);
  return passed.fits ? passed.row : row;
}

/**
 * Deletes rows by their keys. An import fills whole stretches of a table, and one request takes away a stretch where
 * it would be thousands one by one.
 */
async function deleteRows(table: Table<unknown, string>, keys: readonly string[]): Promise<void> {
  if (keys.length < manyRows) return table.bulkDelete([...keys]);
  const found = stretches(await table.toCollection().primaryKeys(), new Set(keys));
  // A stretch costs three requests: its rows are counted, read and deleted.
  if (found.length * 3 > keys.length) return table.bulkDelete([...keys]);
  for (const [first, last] of found) {
    await table.where(':id').between(first, last, true, true).delete();
  }
}

/** First and last key of each run of `stored`, which is in order, whose keys all go. */
function stretches(
  stored: readonly string[],
  going: ReadonlySet<string>,
): ReadonlyArray<readonly [string, string]> {
  const found: Array<readonly [string, string]> = [];
  let first: string | null = null;
  let last = '';
  for (const key of stored) {
    if (going.has(key)) {
      first ??= key;
      last = key;
    } else if (first !== null) {
      found.push([first, last]);
      first = null;
    }
  }
  if (first !== null) found.push([first, last]);
  return found;
}
