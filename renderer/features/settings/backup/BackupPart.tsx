import { Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { showNote } from '../../../data/toasts';
import { useSafety } from '../../../data/use-safety';
import { text } from '../../../i18n/text';
import { BackupList } from './BackupList';
import { BackupStatePanel } from './BackupStatePanel';
import { QuarantinePanel } from './QuarantinePanel';
import type { Backups } from './use-backups';

const words = text.settings.backup;

type BackupPartProps = Readonly<{
  /** What the address asks for: a backup at once, choosing one to restore, or a look at what was set aside. */
  doing: 'backup' | 'restore' | 'look-aside' | null;
  onStarted: () => void;
  backups: Backups;
  /** Looks into a backup by its name, or lets the person choose when it is empty. */
  onRestore: (name: string) => void;
}>;

/** 备份: how the data stands, the backups there are, and whether every row is whole. */
export function BackupPart({ doing, onStarted, backups, onRestore }: BackupPartProps) {
  const safety = useSafety();
  const { busy, backUp } = backups;

  const backUpNow = async () => {
    const written = await backUp();
    if (written) showNote(words.done(written.rows));
  };

  const started = useRef(false);
  useEffect(() => {
    // The address asks once, though it takes a moment to change, and may ask again later.
    if (doing === null) started.current = false;
    if (doing === null || doing === 'look-aside' || started.current) return;
    started.current = true;
    onStarted();
    if (doing === 'backup') void backUpNow();
    else onRestore('');
  });

  if (!safety) return null;
  return (
    <Stack gap="md">
      <BackupStatePanel
        safety={safety}
        backups={backups}
        busy={busy}
        onBackUp={() => void backUpNow()}
        onRestore={() => onRestore('')}
      />
      <BackupList backups={backups} onLook={onRestore} />
      <QuarantinePanel wanted={doing === 'look-aside'} onSeen={onStarted} />
    </Stack>
  );
}
