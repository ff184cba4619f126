import type { JournalRow } from '#shared/domain/backup/journal-file';
import type { Instant } from '#shared/domain/days';
import type { IdSource } from '#shared/domain/ids';
import { quarantined, textOfRow, type UnfitRow } from '#shared/domain/quarantine/quarantined-row';
import { type DataTableName, dataTableNames, passGate } from '#shared/domain/store/data-tables';
import { WeiluError } from '#shared/wire/errors';
import { saysSame } from '#shared/wire/keep-same';
import type { WeiluDatabase } from './database';
import type { OpenedBackup } from './read-backup';

/** Rows written in one transaction while a store is built. */
const batchSize = 2_000;

/** Every row a store is to hold, by table and key. */
export type StoreRows = ReadonlyMap<DataTableName, ReadonlyMap<string, unknown>>;

/** What is to be built of a backup and the journal behind it. */
export type StorePlan = Readonly<{ rows: StoreRows; total: number; quarantined: number }>;

/** Key of a row: settings have a name, everything else an id. */
export function keyOf(table: DataTableName, row: unknown): string {
  const { id, key } = row as Readonly<{ id?: unknown; key?: unknown }>;
  return String(table === 'settings' ? key : id);
}

/**
 * The state a backup and its journal lead to. What does not fit its table's gate is set aside with its text kept: a
 * row of the file, or a change, which then leaves the row as it was.
 */
export function planStore(backup: OpenedBackup, makeId: IdSource, now: Instant): StorePlan {
  const rows = new Map<DataTableName, Map<string, unknown>>(dataTableNames.map((name) => [name, new Map()]));
  let setAside = 0;
  const putAside = (unfit: UnfitRow, key: string) => {
    const id = makeId<string>();
    rows.get('quarantine')?.set(id, quarantined(unfit, key, id, now));
    setAside += 1;
  };
  for (const { table, row } of backup.contents.rows) rows.get(table)?.set(keyOf(table, row), row);
  for (const unfit of backup.contents.unfit) putAside(unfit, '');
  const change = ({ table, key, after }: JournalRow) => {
    if (after === null) return void rows.get(table)?.delete(key);
    const passed = passGate(table, after);
    if (passed.fits && keyOf(table, passed.row) === key) rows.get(table)?.set(key, passed.row);
    else {
      const reason = passed.fits ? 'key' : passed.reason;
      putAside({ table, text: textOfRow(after), reason }, key);
    }
  };
  for (const { rows: changed } of backup.journal.changes) for (const row of changed) change(row);
  const total = [...rows.values()].reduce((sum, table) => sum + table.size, 0);
  return { rows, total, quarantined: setAside };
}

/**
 * Fills an empty store, opened without its journal, and reads every row back.
 * @throws WeiluError `recovery-failed` when what is read is not what was to be written
 */
export async function fillStore(
  database: WeiluDatabase,
  plan: StorePlan,
  progress: (done: number, total: number) => void,
): Promise<void> {
  let done = 0;
  const steps = plan.total * 2;
  for (const [name, rows] of plan.rows) {
    const table = database.table<unknown, string>(name);
    const values = [...rows.values()];
    for (let start = 0; start < values.length; start += batchSize) {
      const batch = values.slice(start, start + batchSize);
      await table.bulkPut(batch);
      done += batch.length;
      progress(done, steps);
    }
  }
  for (const [name, rows] of plan.rows) {
    const table = database.table<unknown, string>(name);
    if ((await table.count()) !== rows.size) throw new WeiluError('recovery-failed', { detail: name });
    // In the order of the store, so that a range brings a batch in one piece.
    const keys = [...rows.keys()].sort();
    for (let start = 0; start < keys.length; start += batchSize) {
      const batch = keys.slice(start, start + batchSize);
      const [first, last] = [batch.at(0), batch.at(-1)];
      const found = await table.where(':id').between(first, last, true, true).toArray();
      if (batch.some((key, index) => !saysSame(rows.get(key), found[index]))) {
        throw new WeiluError('recovery-failed', { detail: name });
      }
      done += batch.length;
      progress(done, steps);
    }
  }
}
