import type { SnapshotRow } from '#shared/domain/backup/snapshot';
import type { ExportRows } from '#shared/domain/export/export-rows';
import { dataTableNames } from '#shared/domain/store/data-tables';
import { demo } from '../demo/demo-fixture';

type Tables = Readonly<Partial<Record<string, readonly unknown[]>>>;

/** The rows of a set of tables in the order of the tables. */
export function rowsOf(tables: Tables): readonly SnapshotRow[] {
  return dataTableNames.flatMap((table) => (tables[table] ?? []).map((row) => ({ table, row })));
}

export const utf8 = {
  encode: (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content),
  decode: (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
} as const;

/** Everything the demo has, with a setting and a row set aside. */
export const demoTables: ExportRows = {
  ...demo,
  settings: [{ key: 'operatorName', value: '桃子院长' }],
  quarantine: [{ id: 'q1', table: 'members', key: 'm', text: '{"nickname":1}', reason: 'nickname', at: 1 }],
};
