import { useCallback, useState } from 'react';
import type { StoredBackup } from '../../../../shared/wire/shell-api';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { type StoredBackups, useStoredBackups } from '../../../data/use-stored-backups';

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
    try {
      return await shell.backups.create('manual');
    } catch (thrown) {
      showError(thrown);
      return null;
    } finally {
      setBusy(false);
    }
  }, [shell]);

  return { ...stored, busy, backUp };
}
