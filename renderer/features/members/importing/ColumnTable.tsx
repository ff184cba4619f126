import { ScrollArea, Select, Table, Text } from '@mantine/core';
import {
  type ColumnMapping,
  type ImportCustomField,
  type ImportTarget,
  importFieldLabels,
  importFields,
  knownTarget,
  targetOfField,
} from '../../../../shared/domain/members/import/import-field';
import { text } from '../../../i18n/text';
import type { FileHead } from './import-work';
import classes from './importing.module.css';

const words = text.importing;

type ColumnTableProps = Readonly<{
  head: FileHead;
  mapping: ColumnMapping;
  fields: readonly ImportCustomField[];
  onMapping: (mapping: ColumnMapping) => void;
}>;

/** The first rows of the file as they stand, each column with what it is taken for. */
export function ColumnTable({ head, mapping, fields, onMapping }: ColumnTableProps) {
  const columns = mapping.map((field, column) => ({
    id: `column-${column}`,
    column,
    field,
    heading: head.header[column] || words.columnNumber(column + 1),
  }));

  const plain = importFields.map((value) => ({ value: value as string, label: importFieldLabels[value] }));
  const custom = fields.map(({ id, name }) => ({ value: targetOfField(id) as string, label: name }));
  const options =
    custom.length === 0
      ? plain
      : [
          { group: words.plainFields, items: plain },
          { group: words.customFields, items: custom },
        ];

  // A field is filled by one column: choosing it anew takes it from the column that had it.
  const assign = (column: number, field: ImportTarget | null) =>
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
                    w={116}
                    aria-label={words.column(heading)}
                    placeholder={words.leftOut}
                    clearable
                    data={options}
                    value={field}
                    comboboxProps={{ width: 160, position: 'bottom-start' }}
                    onChange={(chosen) =>
                      assign(column, chosen === null ? null : knownTarget(chosen, fields))
                    }
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {head.preview.map((row) => (
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
