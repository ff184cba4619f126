import { ActionIcon, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type BackupSource, pickBackupFile } from '../../../data/backup-source';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { sayStamp } from '../../../i18n/say-stamp';
import { text } from '../../../i18n/text';
import classes from './RestoreDrawer.module.css';
import { RestoreInspection } from './RestoreInspection';
import type { Backups } from './use-backups';

const words = text.settings.restore;
const { occasions } = text.settings.backup;

/** Stands for the picked file among the names of backups. */
const pickedValue = 'picked:';

type RestoreDrawerProps = Readonly<{
  backups: Backups;
  /** Name of the backup to begin with; empty for the newest. */
  wanted: string;
  onClose: () => void;
}>;

/** What a backup holds beside what there is now; restores it, or puts a copy of it beside the rest. */
export function RestoreDrawer({ backups: { list }, wanted, onClose }: RestoreDrawerProps) {
  const { shell } = useHost();
  const today = useToday();
  const [picked, setPicked] = useState<BackupSource | null>(null);
  // Counts the picks: a second file of the same name is another one.
  const [picks, setPicks] = useState(0);
  const [chosen, setChosen] = useState(wanted);
  const newest = list?.[0]?.name ?? '';
  // A backup that is written meanwhile does not take the place of the one that is looked at.
  if (chosen === '' && newest !== '') setChosen(newest);

  const source = useMemo<BackupSource | null>(() => {
    if (chosen === pickedValue) return picked;
    return chosen === '' ? null : { kind: 'stored', name: chosen };
  }, [chosen, picked]);

  const pick = async () => {
    try {
      const file = await pickBackupFile(shell);
      if (!file) return;
      setPicked(file);
      setPicks((before) => before + 1);
      setChosen(pickedValue);
    } catch (thrown) {
      showError(thrown);
    }
  };

  const stored = (list ?? []).map(({ name, createdAt, occasion }) => ({
    value: name,
    label: `${sayStamp(createdAt, today)}${occasion ? ` · ${occasions[occasion]}` : ''}`,
  }));
  return (
    <Stack gap="sm" className={classes.drawer}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2}>{words.title}</Title>
        <ActionIcon variant="subtle" color="gray" aria-label={text.frame.close} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </Group>
      <Group align="end" gap="xs" wrap="nowrap">
        <Select
          label={words.which}
          flex={1}
          miw={0}
          allowDeselect={false}
          data={picked ? [{ value: pickedValue, label: picked.name }, ...stored] : stored}
          value={source ? chosen : null}
          onChange={(name) => name && setChosen(name)}
        />
        <Button variant="default" autoFocus flex="none" onClick={() => void pick()}>
          {words.fromFile}
        </Button>
      </Group>
      {source ? (
        <RestoreInspection key={`${picks} ${chosen}`} source={source} onClose={onClose} />
      ) : (
        list?.length === 0 && <Text c="dimmed">{words.none}</Text>
      )}
    </Stack>
  );
}
