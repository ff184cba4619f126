import { type DataTableName, dataTableNames } from '../store/data-tables';
import { csvColumns } from './csv-columns';
import { fieldColumns, memberColumns } from './csv-members';
import { type CsvColumn, writeCsv } from './csv-table';
import type { ExportRows } from './export-rows';
import { createRowNames, type RowNames } from './row-names';
import { tableLabels } from './vocabulary';

/** One file of a folder of tables. */
export type CsvFile = Readonly<{ path: string; content: string }>;

/** Every table as a CSV file of its own, one after the other: 成员.csv, 话术.csv … */
export function* csvFiles(rows: ExportRows): Generator<CsvFile> {
  const names = createRowNames(rows);
  for (const table of dataTableNames)
    yield { path: `${tableLabels[table]}.csv`, content: csvOf(table, rows, names) };
}

function csvOf<Name extends DataTableName>(table: Name, rows: ExportRows, names: RowNames): string {
  const columns: readonly CsvColumn<never>[] = csvColumns[table];
  if (table !== 'members') return writeCsv(columns, rows[table] as readonly never[], names);
  // Members show their custom fields beside the rest, the id last.
  const own = fieldColumns(rows.fields, new Set(memberColumns.map(([heading]) => heading)));
  return writeCsv([...memberColumns.slice(0, -1), ...own, ...memberColumns.slice(-1)], rows.members, names);
}
