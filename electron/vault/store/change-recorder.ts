import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { type DataTableName, isDataTableName } from '#shared/domain/store/data-tables';

/** One row before and after a command. `undefined` means the row did not exist. */
export type RowChange = Readonly<{ table: DataTableName; key: string; before: unknown; after: unknown }>;

/** Collects what one command changes; several writes to a row count as one change. */
export class ChangeRecorder {
  readonly #changes: RowChange[] = [];
  /** Where the change of a row is among them; by table, for an import has hundreds of thousands. */
  readonly #places = new Map<DataTableName, Map<string, number>>();
  #going: Readonly<{ table: DataTableName; rows: ReadonlyMap<string, unknown> }> | null = null;

  record(change: RowChange): void {
    const places = this.#placesOf(change.table);
    const place = places.get(change.key) ?? this.#changes.length;
    const earlier = this.#changes[place];
    places.set(change.key, place);
    this.#changes[place] = earlier ? { ...change, before: earlier.before } : change;
  }

  /** Hears of rows that were just read and are deleted next: they are not read once more to be recorded. */
  expectRemoval(table: DataTableName, rows: ReadonlyArray<Readonly<{ id: string }>>): void {
    this.#going = { table, rows: new Map(rows.map((row) => [row.id, row])) };
  }

  /** The rows of these keys as they were announced, once; null where one was not. */
  takeExpected(table: DataTableName, keys: readonly unknown[]): readonly unknown[] | null {
    const going = this.#going;
    this.#going = null;
    if (going?.table !== table) return null;
    const rows = keys.map((key) => going.rows.get(String(key)));
    return rows.every((row) => row !== undefined) ? rows : null;
  }

  /** The changes in the order in which each row was first touched, without rows that came and went. */
  changes(): readonly RowChange[] {
    return this.#changes.filter((change) => change.before !== undefined || change.after !== undefined);
  }

  #placesOf(table: DataTableName): Map<string, number> {
    const known = this.#places.get(table);
    if (known) return known;
    const places = new Map<string, number>();
    this.#places.set(table, places);
    return places;
  }
}

/**
 * The one place where the journal learns what happened: records the before and after of every row written to
 * a data table, and refuses to write one outside a command.
 */
export function recordingMiddleware(recorders: WeakMap<IDBTransaction, ChangeRecorder>): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'weilu-change-recorder',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return isDataTableName(name) ? recordingTable(table, name, recorders) : table;
      },
    }),
  };
}

function recordingTable(
  table: DBCoreTable,
  name: DataTableName,
  recorders: WeakMap<IDBTransaction, ChangeRecorder>,
): DBCoreTable {
  return {
    ...table,
    mutate(request) {
      const transaction = request.trans as IDBTransaction;
      // Migrations rewrite rows in a version-change transaction; a snapshot is taken before them instead.
      if (transaction.mode === 'versionchange') return table.mutate(request);
      const recorder = recorders.get(transaction);
      if (!recorder) return Promise.reject(new Error(`write to ${name} outside a command`));
      return Promise.resolve(readBefore(table, request, expectedBy(recorder, name))).then(({ keys, rows }) =>
        table.mutate(request).then((response) => {
          keys.forEach((key, index) => {
            if (response.failures[index]) return;
            const after = 'values' in request ? request.values[index] : undefined;
            recorder.record({ table: name, key: String(key), before: rows[index] ?? undefined, after });
          });
          return response;
        }),
      );
    },
  };
}

type RowsBefore = Readonly<{ keys: readonly unknown[]; rows: readonly unknown[] }>;

/** Rows that need not be read because they were just now; null where they have to be. */
type Expected = (keys: readonly unknown[]) => readonly unknown[] | null;

function expectedBy(recorder: ChangeRecorder, name: DataTableName): Expected {
  return (keys) => recorder.takeExpected(name, keys);
}

function readBefore(
  table: DBCoreTable,
  request: DBCoreMutateRequest,
  expected: Expected,
): PromiseLike<RowsBefore> {
  const { trans } = request;
  const extractKey = table.schema.primaryKey.extractKey;
  if (request.type === 'deleteRange') {
    const query = { index: table.schema.primaryKey, range: request.range };
    return table
      .query({ trans, values: true, limit: Number.POSITIVE_INFINITY, query })
      .then(({ result }) => ({ keys: result.map((row) => extractKey?.(row)), rows: result }));
  }
  const keys =
    request.type === 'delete'
      ? request.keys
      : (request.keys ?? request.values.map((row) => extractKey?.(row)));
  // A row that is added was not there, or adding it fails.
  if (request.type === 'add') return Promise.resolve({ keys, rows: [] });
  const rows = request.type === 'delete' ? expected(keys) : null;
  if (rows) return Promise.resolve({ keys, rows });
  return table.getMany({ trans, keys }).then((rows) => ({ keys, rows }));
}
