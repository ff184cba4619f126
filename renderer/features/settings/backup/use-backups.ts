import { useCallback, useState } from 'react';
import type { StoredBackup } from '../../../../shared/wire/shell-api';
import { useHost } from '../../../data/host-context';
import { beginLongWork } from '../../../data/long-work';
import { showError } from '../../../data/toasts';
import { type StoredBackups, useStoredBackups } from '../../../data/use-stored-backups';
import { text } from '../../../i18n/text';

export type Backups = StoredBackups &
  Readonly<{
    /** A backup is being written. */
    busy: boolean;
    /** Writes one now; null when it failed, which was said. */
    backUp: () => Promise<StoredBackup | null>;
  }>;

/** The backups there are and 立即备份. */
export function useBackups(): Backups {
  const { shell } = useHost();
  const stored = useStoredBackups();
  const [busy, setBusy] = useState(false);

  const backUp = useCallback(async () => {
    setBusy(true);
    const work = beginLongWork(text.settings.backup.backingUp);
    try {
      return await shell.backups.create('manual');
    } catch (thrown) {
      showError(thrown);
      return null;
    } finally {
      work.end();
      setBusy(false);
    }
  }, [shell]);

  return { ...stored, busy, backUp };
}
