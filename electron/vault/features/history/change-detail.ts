import { changedKeysOf } from '#shared/domain/history/changed-keys';
import { type DetailRow, describeFields, type NameOf, nameOfRow } from '#shared/domain/history/describe-row';
import type { DataTableName } from '#shared/domain/store/data-tables';
import type { RowChange } from '../../store/change-recorder';
import type { WeiluDatabase } from '../../store/database';
import type { QueryHandler } from '../../store/run-query';

/** Rows of a change that are shown. */
const rowsShown = 200;

/** Tables whose rows other rows name by id. */
const namedTables = [
  'members',
  'groups',
  'tags',
  'scripts',
  'plannerItems',
  'plannerSeries',
  'activities',
  'products',
  'communities',
] as const satisfies readonly DataTableName[];

/** The rows of one change in words. */
export const changeDetail: QueryHandler<'history.detail'> = async ({ seq }, { database }) => {
  const entry = await database.journal.get(seq);
  if (!entry) return null;
  const { at, summary, changedRows } = entry;
  const changes = (await database.changeSets.get(seq))?.changes ?? [];
  const shown = changes.slice(0, rowsShown);
  const nameOf = await namesFor(database, shown, changes);
  return { seq, at, summary, changedRows, rows: shown.map((change) => describe(change, nameOf)) };
};

function describe({ table, key, before, after }: RowChange, nameOf: NameOf): DetailRow {
  const change = before === undefined ? 'created' : after === undefined ? 'deleted' : 'changed';
  return {
    table,
    key,
    name: nameOfRow(table, after ?? before, nameOf),
    change,
    fields: describeFields(before, after, nameOf),
  };
}

/** Names of every record the rows are about: as the change itself has it, else as it is now. */
async function namesFor(
  database: WeiluDatabase,
  shown: readonly RowChange[],
  changes: readonly RowChange[],
): Promise<NameOf> {
  const { records, places } = changedKeysOf(0, shown);
  const names = new Map<string, string>();
  const wanted = new Set([...records, ...places]);
  for (const { table, key, before, after } of changes) {
    if (!wanted.has(key)) continue;
    wanted.delete(key);
    names.set(
      key,
      nameOfRow(table, after ?? before, () => undefined),
    );
  }
  const ids = [...wanted];
  for (const table of namedTables) {
    const rows = await database.table<unknown, string>(table).bulkGet(ids);
    for (const [index, row] of rows.entries()) {
      if (row !== undefined)
        names.set(
          ids[index] ?? '',
          nameOfRow(table, row, () => undefined),
        );
    }
  }
  return (id) => names.get(id) || undefined;
}
