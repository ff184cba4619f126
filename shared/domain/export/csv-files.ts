import { type DataTableName, dataTableNames } from '../store/data-tables';
import { csvColumns } from './csv-columns';
import { writeCsv } from './csv-table';
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
  return writeCsv(csvColumns[table], rows[table], names);
}
