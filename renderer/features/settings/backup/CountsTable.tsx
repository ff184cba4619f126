import { Table } from '@mantine/core';
import type { SnapshotCounts } from '../../../../shared/domain/backup/snapshot';
import { dataTableNames } from '../../../../shared/domain/store/data-tables';
import { sayCount } from '../../../i18n/say-number';
import { text } from '../../../i18n/text';
import classes from './RestoreDrawer.module.css';

const words = text.settings.restore;

type CountsTableProps = Readonly<{ now: SnapshotCounts; inBackup: SnapshotCounts }>;

/** Rows of each table now and in a backup; what differs stands out. */
export function CountsTable({ now, inBackup }: CountsTableProps) {
  const shown = dataTableNames.filter((name) => now[name] + inBackup[name] > 0);
  return (
    <Table
      borderColor="var(--weilu-hairline-soft)"
      verticalSpacing={3}
      aria-label={words.title}
      className={classes.counts ?? ''}
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.table}</Table.Th>
          <Table.Th ta="right">{words.now}</Table.Th>
          <Table.Th ta="right">{words.inBackup}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shown.map((name) => (
          <Table.Tr key={name}>
            <Table.Td>{text.settings.tables[name]}</Table.Td>
            <Table.Td ta="right">{sayCount(now[name])}</Table.Td>
            <Table.Td ta="right" fw={now[name] === inBackup[name] ? 400 : 600}>
              {sayCount(inBackup[name])}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
