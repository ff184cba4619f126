import { type DataTableName, dataTableNames } from '#shared/domain/store/data-tables';
import { WeiluError } from '#shared/wire/errors';
import { keyOf } from './build-store';
import type { WeiluDatabase } from './database';

/** Rows read in one transaction: enough to be quick, few enough that a writer hardly waits. */
const pageSize = 2_000;

/** Some rows of a table, in the order of their keys. */
export type TablePage = Readonly<{ table: DataTableName; rows: readonly unknown[] }>;

/**
 * Every row of the store as it was when its journal stood at `seq`, in pages. Writers come in between the pages; what
 * they change is taken back here, because the journal has each row as it was before.
 * @throws WeiluError `store-failed` where a change was made that the journal no longer has
 */
export async function* rowsAt(database: WeiluDatabase, seq: number): AsyncGenerator<TablePage, void> {
  const changes = createChangesSince(database, seq);
  for (const name of dataTableNames) {
    let next: ReturnType<typeof readPage> | null = readPage(name, null);
    while (next) {
      const page: Awaited<ReturnType<typeof readPage>> = await next;
      // The browser reads the next rows while these are worked on.
      next = page.last === null ? null : readPage(name, page.last);
      next?.catch(() => undefined);
      if (page.rows.length > 0) yield { table: name, rows: page.rows };
    }
  }

  /** The rows behind a key as they were; `last` is the key to go on from, null at the end of the table. */
  async function readPage(name: DataTableName, from: string | null) {
    const { journal, changeSets } = database;
    const table = database.table<unknown, string>(name);
    const found = await database.transaction('r', [table, journal, changeSets], async () => {
      await changes.note();
      const rows = from === null ? table.toCollection() : table.where(':id').above(from);
      return rows.limit(pageSize).toArray();
    });
    const last = found.length < pageSize ? null : keyOf(name, found.at(-1));
    return { rows: asBefore(name, found, changes.of(name), from, last), last };
  }
}

type RowsBefore = ReadonlyMap<string, unknown>;

/** What changed since a moment, each row as it was then; undefined for one that was not there. */
function createChangesSince(database: WeiluDatabase, seq: number) {
  const before = new Map<DataTableName, Map<string, unknown>>(
    dataTableNames.map((name) => [name, new Map()]),
  );
  let seen = seq;
  return {
    of: (name: DataTableName): RowsBefore => before.get(name) ?? new Map(),
    /** Takes in what was committed since it was asked last; inside the transaction that reads rows. */
    async note() {
      const entries = await database.journal.where('seq').above(seen).toArray();
      if (entries.length === 0) return;
      const sets = await database.changeSets.where('seq').above(seen).toArray();
      const kept = new Set(sets.map((set) => set.seq));
      if (entries.some((entry) => entry.changedRows > 0 && !kept.has(entry.seq))) {
        throw new WeiluError('store-failed', { detail: 'changes while a snapshot was made' });
      }
      for (const { changes } of sets) {
        for (const { table, key, before: row } of changes) {
          const ofTable = before.get(table);
          if (ofTable && !ofTable.has(key)) ofTable.set(key, row);
        }
      }
      seen = Math.max(...entries.map((entry) => entry.seq));
    },
  };
}

/** The rows between two keys, those that changed as they were before. */
function asBefore(
  name: DataTableName,
  found: readonly unknown[],
  before: RowsBefore,
  from: string | null,
  to: string | null,
): readonly unknown[] {
  if (before.size === 0) return found;
  const isHere = (key: string) => (from === null || key > from) && (to === null || key <= to);
  const untouched = found.filter((row) => !before.has(keyOf(name, row)));
  const former = [...before].filter(([key, row]) => row !== undefined && isHere(key)).map(([, row]) => row);
  return [...untouched, ...former].toSorted((a, b) => (keyOf(name, a) < keyOf(name, b) ? -1 : 1));
}
