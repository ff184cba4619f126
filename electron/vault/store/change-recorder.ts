import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { type DataTableName, isDataTableName } from '#shared/domain/store/data-tables';

/** One row before and after a command. `undefined` means the row did not exist. */
export type RowChange = Readonly<{ table: DataTableName; key: string; before: unknown; after: unknown }>;

/** Collects what one command changes; several writes to a row count as one change. */
export class ChangeRecorder {
  readonly #changes = new Map<string, RowChange>();

  record(change: RowChange): void {
    const place = `${change.table}\u0000${change.key}`;
    const earlier = this.#changes.get(place);
    this.#changes.set(place, earlier ? { ...change, before: earlier.before } : change);
  }

  /** The changes in the order in which each row was first touched, without rows that came and went. */
  changes(): readonly RowChange[] {
    return [...this.#changes.values()].filter(
      (change) => change.before !== undefined || change.after !== undefined,
    );
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
      return Promise.resolve(readBefore(table, request)).then(({ keys, rows }) =>
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

function readBefore(table: DBCoreTable, request: DBCoreMutateRequest): PromiseLike<RowsBefore> {
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
  return table.getMany({ trans, keys }).then((rows) => ({ keys, rows }));
}
