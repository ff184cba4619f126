import { Badge, Group, Radio, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { StoredBackup } from '../../../shared/wire/shell-api';
import { useToday } from '../../data/use-today';
import { sayFully } from '../../i18n/say-day';
import { saySize } from '../../i18n/say-number';
import { sayStamp } from '../../i18n/say-stamp';
import { text } from '../../i18n/text';
import classes from './Recovery.module.css';

const words = text.recovery;
const { occasions, rows, sealed } = text.settings.backup;

type BackupChoiceProps = Readonly<{
  backup: StoredBackup;
  newest: boolean;
  /** Tab comes to the one that is chosen; ↑ and ↓ go on from there. */
  chosen: boolean;
  autoFocus: boolean;
}>;

/** A backup to choose: when, why, how much. */
export function BackupChoice({ backup, newest, chosen, autoFocus }: BackupChoiceProps) {
  const when = sayStamp(backup.createdAt, useToday());
  const occasion = backup.occasion ? occasions[backup.occasion] : '';
  const facts = [occasion, backup.rows !== null && rows(backup.rows), saySize(backup.bytes)];
  return (
    <Radio.Card
      value={backup.name}
      className={classes.choice ?? ''}
      aria-label={`${when} ${occasion}`}
      title={sayFully(backup.createdAt)}
      tabIndex={chosen ? 0 : -1}
      autoFocus={autoFocus}
    >
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <Text fw={newest ? 600 : 400}>{when}</Text>
        <Group gap={6} wrap="nowrap">
          {backup.sealed && <IconLock size={14} aria-label={sealed} role="img" />}
          {newest && (
            <Badge variant="light" size="sm">
              {words.newest}
            </Badge>
          )}
        </Group>
      </Group>
      <Text size="sm" c="dimmed">
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </Radio.Card>
  );
}

/** A file the person picked, among the choices. */
export function PickedChoice({ name, chosen }: Readonly<{ name: string; chosen: boolean }>) {
  return (
    <Radio.Card
      value={pickedValue}
      className={classes.choice ?? ''}
      aria-label={name}
      tabIndex={chosen ? 0 : -1}
      autoFocus
    >
      <Text className="one-line person-text">{name}</Text>
      <Text size="sm" c="dimmed">
        {words.pickedFile}
      </Text>
    </Radio.Card>
  );
}

/** Stands for the picked file: no stored backup has an empty name. */
export const pickedValue = 'picked:';
