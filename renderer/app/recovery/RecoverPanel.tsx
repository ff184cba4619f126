import { Button, Card, Text } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type BackupSource, pickBackupFile } from '../../data/backup-source';
import { useHost } from '../../data/host-context';
import { showError } from '../../data/toasts';
import { useStoredBackups } from '../../data/use-stored-backups';
import { text } from '../../i18n/text';
import { pickedValue } from './BackupChoice';
import { BackupChoices } from './BackupChoices';
import { ChosenBackup } from './ChosenBackup';
import classes from './Recovery.module.css';
import type { Recover } from './use-recover';

/** The backups at the left, what the chosen one holds at the right. The newest is chosen to begin with. */
export function RecoverPanel({ recovering }: Readonly<{ recovering: Recover }>) {
  const { shell } = useHost();
  const stored = useStoredBackups();
  const [picked, setPicked] = useState<BackupSource | null>(null);
  // Counts the picks: a second file of the same name is another one.
  const [picks, setPicks] = useState(0);
  const [wanted, setWanted] = useState<string | null>(null);
  const newest = stored.list?.[0]?.name ?? null;
  const name = wanted ?? newest;

  const chosen = useMemo<BackupSource | null>(() => {
    if (name === pickedValue) return picked;
    return name === null ? null : { kind: 'stored', name };
  }, [name, picked]);

  const pick = async () => {
    try {
      const source = await pickBackupFile(shell);
      if (!source) return;
      setPicked(source);
      setPicks((before) => before + 1);
      setWanted(pickedValue);
    } catch (thrown) {
      showError(thrown);
    }
  };

  if (stored.list?.length === 0 && !stored.error && !picked) return <NoBackups onPick={() => void pick()} />;
  return (
    <Card className={classes.panel ?? ''}>
      <BackupChoices
        stored={stored}
        chosen={chosen}
        picked={picked}
        disabled={recovering.busy}
        onChoose={setWanted}
        onPick={() => void pick()}
      />
      <section className={classes.chosen} aria-live="polite">
        {chosen && <ChosenBackup key={`${picks} ${name}`} source={chosen} recovering={recovering} />}
      </section>
    </Card>
  );
}

/** Where there is none to choose from, there is one thing to do. */
function NoBackups({ onPick }: Readonly<{ onPick: () => void }>) {
  return (
    <Card className={classes.none ?? ''}>
      <Text c="dimmed" ta="center">
        {text.recovery.none}
      </Text>
      <Button leftSection={<IconFolderOpen size={16} />} autoFocus onClick={onPick}>
        {text.recovery.fromFile}
      </Button>
    </Card>
  );
}
