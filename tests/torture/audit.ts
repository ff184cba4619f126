import { followJournal, type JournalRow } from '../../shared/domain/backup/journal-file';
import { readSnapshot } from '../../shared/domain/backup/snapshot';
import type { DataTableName } from '../../shared/domain/store/data-tables';
import { dataTableNames } from '../../shared/domain/store/data-tables';

/** What the store holds, read from IndexedDB itself, past the app. */
export type StoreAudit = Readonly<{
  databaseId: string;
  /** Ids of the commands in the journal, oldest first. */
  commandIds: readonly string[];
  /** Number of the newest journal entry. */
  seq: number;
  /** Rows that are not what the journal leads to, by table and key. */
  differing: readonly string[];
  rows: number;
  /** Every row of every data table but settings as text that is equal for equal data. */
  text: string;
}>;

type Tables = ReadonlyMap<DataTableName, Map<string, string>>;

/** Reads the store that stands and plays its journal from the beginning: both must come to the same. */
export async function auditStore(): Promise<StoreAudit> {
  const database = await openNewest();
  try {
    const stores = [...dataTableNames, 'identity', 'journal', 'changeSets'];
    const transaction = database.transaction(stores, 'readonly');
    const all = <Row>(name: string) => answerOf<Row[]>(transaction.objectStore(name).getAll());
    const [journal, changeSets, identity] = await Promise.all([
      all<{ seq: number; commandId: string }>('journal'),
      all<{ seq: number; changes: readonly JournalRow[] }>('changeSets'),
      all<{ key: string; value: string }>('identity'),
    ]);
    const found = new Map<DataTableName, Map<string, string>>();
    for (const name of dataTableNames) {
      const rows = await all<unknown>(name);
      found.set(name, new Map(rows.map((row) => [keyOf(name, row), canonical(row)])));
    }
    const recovered = identity.some(({ key, value }) => key === 'state' && value === 'standing');
    const differing = recovered ? [] : difference(replayed(changeSets), found);
    return {
      databaseId: identity.find(({ key }) => key === 'databaseId')?.value ?? '',
      commandIds: journal.map(({ commandId }) => commandId),
      seq: journal.at(-1)?.seq ?? 0,
      differing,
      rows: [...found.values()].reduce((sum, rows) => sum + rows.size, 0),
      text: textOf(found),
    };
  } finally {
    database.close();
  }
}

/** Keys of the rows of some tables. */
export async function readIds(
  tables: readonly DataTableName[],
): Promise<ReadonlyMap<DataTableName, readonly string[]>> {
  const database = await openNewest();
  try {
    const transaction = database.transaction([...tables], 'readonly');
    const keys = tables.map((name) => answerOf(transaction.objectStore(name).getAllKeys()));
    const found = await Promise.all(keys);
    return new Map(tables.map((name, index) => [name, (found[index] ?? []).map(String)]));
  } finally {
    database.close();
  }
}

/** The newest database of the app: each recovery makes the next. */
async function openNewest(): Promise<IDBDatabase> {
  const names = (await indexedDB.databases())
    .map(({ name = '' }) => name)
    .filter((name) => /^weilu(-\d+)?$/.test(name));
  const newest = names.toSorted((a, b) => numberOf(b) - numberOf(a))[0];
  if (newest === undefined) throw new Error('there is no store');
  return answerOf(indexedDB.open(newest));
}

const numberOf = (name: string) => Number(name.split('-')[1] ?? 1);

function replayed(changeSets: ReadonlyArray<Readonly<{ changes: readonly JournalRow[] }>>): Tables {
  const tables = new Map<DataTableName, Map<string, string>>(dataTableNames.map((name) => [name, new Map()]));
  for (const { changes } of changeSets) {
    for (const { table, key, after } of changes) {
      if (after === undefined) tables.get(table)?.delete(key);
      else tables.get(table)?.set(key, canonical(after));
    }
  }
  return tables;
}

function difference(wanted: Tables, found: Tables): readonly string[] {
  return dataTableNames.flatMap((name) => {
    const [a, b] = [wanted.get(name) ?? new Map(), found.get(name) ?? new Map()];
    return [...new Set([...a.keys(), ...b.keys()])]
      .filter((key) => a.get(key) !== b.get(key))
      .map((key) => `${name}:${key}`);
  });
}

function textOf(tables: Tables): string {
  return [...tables]
    .filter(([name]) => name !== 'settings')
    .map(([name, rows]) => `${name}\n${[...rows.values()].sort().join('\n')}`)
    .join('\n');
}

function keyOf(table: DataTableName, row: unknown): string {
  const { id, key } = row as Readonly<{ id: string; key: string }>;
  return table === 'settings' ? key : id;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The files beside the store: how many, and up to which change they lead. */
export type FilesAudit = Readonly<{ snapshots: number; journalFiles: number; reach: number }>;

/** Reads the files from the browser's own space: the newest snapshot of that store, and the journal behind it. */
export async function auditFiles(databaseId: string): Promise<FilesAudit> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('backups', { create: true });
  const journal: Uint8Array[] = [];
  let snapshots = 0;
  let newest = -1;
  for await (const handle of folder.values()) {
    if (handle.kind !== 'file') continue;
    const file = await (handle as FileSystemFileHandle).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (handle.name.startsWith('weilu-journal-')) journal.push(bytes);
    if (!/^weilu-\d/.test(handle.name)) continue;
    snapshots += 1;
    const { summary } = readSnapshot(bytes, Number.MAX_SAFE_INTEGER);
    if (summary.databaseId === databaseId) newest = Math.max(newest, summary.seq);
  }
  const lines = newest < 0 ? [] : followJournal(journal, databaseId, newest).lines;
  return { snapshots, journalFiles: journal.length, reach: lines.at(-1)?.seq ?? newest };
}
