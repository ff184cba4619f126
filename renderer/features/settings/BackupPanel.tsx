import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { StoredBackup } from '../../../shared/wire/shell-api';
import { useHost } from '../../data/host-context';
import { showError, showNote } from '../../data/toasts';
import { useToday } from '../../data/use-today';
import { sayFully, sayMoment } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import { Panel } from '../../ui/Panel';
import type { Backups } from './use-backups';

const words = text.settings.backup;

type BackupPanelProps = Readonly<{
  /** What the address asks for: a backup at once, or choosing one to restore. */
  doing: 'backup' | 'restore' | null;
  onStarted: () => void;
  backups: Backups;
  /** Looks into a backup by its name, or lets the person choose when it is empty. */
  onRestore: (name: string) => void;
}>;

/** 备份: make one now, see those there are, save a copy, look into one and restore it. */
export function BackupPanel({ doing, onStarted, backups, onRestore }: BackupPanelProps) {
  const { shell } = useHost();
  const { list, place, busy, backUp, read } = backups;

  const backUpNow = async () => {
    const written = await backUp();
    if (written) showNote(words.done(written.summary.rows));
  };

  const started = useRef(false);
  useEffect(() => {
    // The address asks once, though it takes a moment to change, and may ask again later.
    if (doing === null) started.current = false;
    if (doing === null || started.current) return;
    started.current = true;
    onStarted();
    if (doing === 'backup') void backUpNow();
    else onRestore('');
  });

  return (
    <Panel
      title={words.title}
      note={words.place(place)}
      buttons={
        <>
          <Button variant="default" onClick={() => onRestore('')}>
            {words.restore}
          </Button>
          <Button leftSection={<IconShieldCheck size={16} />} loading={busy} onClick={() => void backUpNow()}>
            {words.backUp}
          </Button>
        </>
      }
    >
      {shell.can('download-copy') && (
        <Alert color="yellow" variant="light" mx={16} mt="sm" p="xs">
          {words.browserOnly}
        </Alert>
      )}
      {list?.length === 0 && <EmptyState sentence={words.none} />}
      {list && list.length > 0 && (
        <Stack px={16} py="sm" gap={4}>
          <Table aria-label={words.list} verticalSpacing={4}>
            <Table.Tbody>
              {list.map((backup) => (
                <BackupRow
                  key={backup.name}
                  backup={backup}
                  read={read}
                  onLook={() => onRestore(backup.name)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      )}
    </Panel>
  );
}

type BackupRowProps = Readonly<{
  backup: StoredBackup;
  read: Backups['read'];
  onLook: () => void;
}>;

function BackupRow({ backup, read, onLook }: BackupRowProps) {
  const { shell } = useHost();
  const today = useToday();
  const when = sayMoment(backup.createdAt, today);

  const saveCopy = async () => {
    const source = await read(backup.name);
    if (!source) return;
    const file = { name: backup.name, mediaType: 'application/x-ndjson', bytes: source.bytes };
    try {
      if (await shell.saveFile(file)) showNote(words.savedCopy(backup.name));
    } catch (thrown) {
      showError(thrown);
    }
  };

  return (
    <Table.Tr>
      <Table.Td title={sayFully(backup.createdAt)}>{when}</Table.Td>
      <Table.Td c="dimmed">{words.size(backup.bytes)}</Table.Td>
      <Table.Td c="dimmed">
        <Text size="xs" className="one-line">
          {backup.name}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap={4} justify="end" wrap="nowrap">
          {shell.can('download-copy') && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconDownload size={14} />}
              aria-label={words.saveCopyOf(sayFully(backup.createdAt))}
              onClick={() => void saveCopy()}
            >
              {words.saveCopy}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={words.lookAt(sayFully(backup.createdAt))}
            onClick={onLook}
          >
            {words.look}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
