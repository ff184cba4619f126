import { ScrollArea, Select, Table, Text } from '@mantine/core';
import {
  type ColumnMapping,
  type ImportField,
  importFieldLabels,
  importFields,
} from '../../../../shared/domain/members/import/import-field';
import type { MemberFile } from '../../../../shared/domain/members/import/read-member-file';
import { text } from '../../../i18n/text';
import classes from './importing.module.css';

const words = text.importing;

/** Rows of the file shown under their columns. */
const previewRows = 20;

type ColumnTableProps = Readonly<{
  file: MemberFile;
  mapping: ColumnMapping;
  onMapping: (mapping: ColumnMapping) => void;
}>;

/** The first rows of the file as they stand, each column with what it is taken for. */
export function ColumnTable({ file, mapping, onMapping }: ColumnTableProps) {
  const columns = mapping.map((field, column) => ({
    id: `column-${column}`,
    column,
    field,
    heading: file.header[column] || words.columnNumber(column + 1),
  }));

  // A field is filled by one column: choosing it anew takes it from the column that had it.
  const assign = (column: number, field: ImportField | null) =>
    onMapping(mapping.map((own, index) => (index === column ? field : own === field ? null : own)));

  return (
    <section aria-label={words.mapping}>
      <ScrollArea.Autosize mah={190} type="auto" className={classes.frame ?? ''}>
        <Table
          stickyHeader
          verticalSpacing={3}
          horizontalSpacing="xs"
          fz="xs"
          className={classes.columns ?? ''}
        >
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ id, column, field, heading }) => (
                <Table.Th key={id}>
                  <Text size="xs" c="dimmed" className="one-line person-text" maw={130}>
                    {heading}
                  </Text>
                  <Select
                    size="xs"
                    w={110}
                    aria-label={words.column(heading)}
                    placeholder={words.leftOut}
                    clearable
                    data={importFields.map((value) => ({ value, label: importFieldLabels[value] }))}
                    value={field}
                    onChange={(chosen) => assign(column, chosen)}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.rows.slice(0, previewRows).map((row) => (
              <Table.Tr key={row.rowNumber}>
                {columns.map(({ id, column, field }) => (
                  <Table.Td key={id} data-left-out={field === null || undefined}>
                    <div className={`${classes.cell} one-line person-text`}>{row.cells[column] ?? ''}</div>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </section>
  );
}
