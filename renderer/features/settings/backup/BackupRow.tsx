import { Button, Group, Table, Tooltip } from '@mantine/core';
import { IconCircleCheck, IconDownload, IconLock } from '@tabler/icons-react';
import type { StoredBackup } from '../../../../shared/wire/shell-api';
import { useHost } from '../../../data/host-context';
import { showNote } from '../../../data/toasts';
import { useSaveCopy } from '../../../data/use-save-copy';
import { useToday } from '../../../data/use-today';
import { sayFully } from '../../../i18n/say-day';
import { saySize } from '../../../i18n/say-number';
import { sayStamp } from '../../../i18n/say-stamp';
import { text } from '../../../i18n/text';
import classes from './BackupPart.module.css';

const words = text.settings.backup;
const none = text.frame.none;

type BackupRowProps = Readonly<{ backup: StoredBackup; onLook: () => void }>;

/** A backup in the list: when, why, how much, whether it was read back; saves a copy or looks into it. */
export function BackupRow({ backup, onLook }: BackupRowProps) {
  const { shell } = useHost();
  const saveCopy = useSaveCopy();
  const when = sayFully(backup.createdAt);
  const today = useToday();

  const onSaveCopy = async () => {
    if (await saveCopy(backup.name)) showNote(words.savedCopy(backup.name));
  };

  return (
    <Table.Tr>
      <Table.Td title={when}>{sayStamp(backup.createdAt, today)}</Table.Td>
      <Table.Td c="dimmed">{backup.occasion ? words.occasions[backup.occasion] : none}</Table.Td>
      <Table.Td ta="right">{backup.rows === null ? none : words.rows(backup.rows)}</Table.Td>
      <Table.Td ta="right" c="dimmed">
        {saySize(backup.bytes)}
      </Table.Td>
      <Table.Td>
        <State backup={backup} />
      </Table.Td>
      <Table.Td>
        <Group gap={4} justify="end" wrap="nowrap">
          {shell.can('download-copy') && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconDownload size={14} />}
              aria-label={words.saveCopyOf(when)}
              onClick={() => void onSaveCopy()}
            >
              {words.saveCopy}
            </Button>
          )}
          <Button size="compact-sm" variant="default" aria-label={words.lookAt(when)} onClick={onLook}>
            {words.look}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function State({ backup: { verifiedAt, sealed } }: Readonly<{ backup: StoredBackup }>) {
  const checked = (
    <span className={classes.state}>
      {verifiedAt !== null && <IconCircleCheck size={15} color="var(--mantine-color-teal-7)" aria-hidden />}
      {verifiedAt === null ? words.unchecked : words.checked}
      {sealed && (
        <span title={words.sealed} className={classes.state}>
          <IconLock size={14} aria-label={words.sealed} role="img" />
        </span>
      )}
    </span>
  );
  return verifiedAt === null ? (
    checked
  ) : (
    <Tooltip label={words.checkedAt(sayFully(verifiedAt))}>{checked}</Tooltip>
  );
}
