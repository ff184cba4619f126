import { useCallback, useEffect, useState } from 'react';
import { WeiluError } from '../../../shared/wire/errors';
import type { StoredBackup, WrittenBackup } from '../../../shared/wire/shell-api';
import { useHost } from '../../data/host-context';
import { showError } from '../../data/toasts';
import { useRun } from '../../data/use-run';

/** A snapshot to look at and perhaps restore. */
export type RestoreSource = Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }>;

/** Largest snapshot file that is read, in bytes. */
const snapshotFileLimit = 512 * 1024 * 1024;

export type Backups = Readonly<{
  list: readonly StoredBackup[] | undefined;
  place: string;
  busy: boolean;
  backUp: () => Promise<WrittenBackup | null>;
  read: (name: string) => Promise<RestoreSource | null>;
  /** Lets the person pick a snapshot file. */
  pick: () => Promise<RestoreSource | null>;
}>;

/** The backups the shell keeps. A backup that fails says so. */
export function useBackups(): Backups {
  const { shell } = useHost();
  const run = useRun();
  const [list, setList] = useState<readonly StoredBackup[]>();
  const [place, setPlace] = useState('');
  const [busy, setBusy] = useState(false);

  const refresh = useCallback(async () => {
    try {
      setPlace(await shell.backups.place());
      setList(await shell.backups.list());
    } catch (thrown) {
      showError(thrown);
    }
  }, [shell]);

  useEffect(() => void refresh(), [refresh]);

  const backUp = useCallback(async () => {
    setBusy(true);
    try {
      const written = await shell.backups.create();
      const { createdAt: at, name, place: where, summary } = written;
      const lastBackup = { at, name, place: where, rows: summary.rows };
      await run('settings.change', { patch: { lastBackup } }, { quiet: true });
      await refresh();
      return written;
    } catch (thrown) {
      showError(thrown);
      return null;
    } finally {
      setBusy(false);
    }
  }, [shell, run, refresh]);

  const read = useCallback(
    async (name: string) => {
      try {
        return { name, bytes: await shell.backups.read(name) };
      } catch (thrown) {
        showError(thrown);
        return null;
      }
    },
    [shell],
  );

  const pick = useCallback(async () => {
    try {
      const picked = await shell.pickFile(['ndjson']);
      if (!picked) return null;
      const { name, size: bytes } = picked;
      const limit = snapshotFileLimit;
      if (bytes > limit) throw new WeiluError('file-too-large', { name, bytes, limit });
      return { name, bytes: await picked.read() };
    } catch (thrown) {
      showError(thrown);
      return null;
    }
  }, [shell]);

  return { list, place, busy, backUp, read, pick };
}
