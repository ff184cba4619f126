import { Table, Text } from '@mantine/core';
import { errorSentence } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import classes from './BackupPart.module.css';
import { BackupRow } from './BackupRow';
import type { Backups } from './use-backups';

const words = text.settings.backup;

type BackupListProps = Readonly<{ backups: Backups; onLook: (name: string) => void }>;

/** The backups there are, newest first. */
export function BackupList({ backups: { list, error }, onLook }: BackupListProps) {
  return (
    <Panel title={words.list} note={list && list.length > 0 ? words.count(list.length) : null}>
      {error && (
        <Text size="sm" px={16} py="xs" role="alert" className="person-text">
          {errorSentence(error).what}
          {errorSentence(error).next}
        </Text>
      )}
      {list?.length === 0 && !error && <EmptyState sentence={words.none} />}
      {list && list.length > 0 && (
        <div className={classes.list}>
          <Table borderColor="var(--weilu-hairline-soft)" aria-label={words.list} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.columns.when}</Table.Th>
                <Table.Th>{words.columns.occasion}</Table.Th>
                <Table.Th ta="right">{words.columns.rows}</Table.Th>
                <Table.Th ta="right">{words.columns.size}</Table.Th>
                <Table.Th>{words.columns.state}</Table.Th>
                <Table.Th aria-label={words.columns.actions} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.map((backup) => (
                <BackupRow key={backup.name} backup={backup} onLook={() => onLook(backup.name)} />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Panel>
  );
}
