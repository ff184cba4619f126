import { useState } from 'react';
import { toWireError, type WireError } from '../../../shared/wire/errors';
import type { BackupSource } from '../../data/backup-source';
import { useHost } from '../../data/host-context';
import { showAction, showNote } from '../../data/toasts';
import { useGoBack } from '../../data/use-go-back';
import { latestSafety } from '../../data/use-safety';
import { text } from '../../i18n/text';

const words = text.recovery;

export type Recover = Readonly<{
  busy: boolean;
  error: WireError | null;
  /** `when` says in words of when the backup is. */
  recover: (source: BackupSource, passphrase: string | null, when: string) => Promise<void>;
}>;

/** Recovers from a backup and then offers to take it back. What fails is told where it was asked for. */
export function useRecover(): Recover {
  const { shell } = useHost();
  const goBack = useGoBack();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<WireError | null>(null);

  const recover = async (source: BackupSource, passphrase: string | null, when: string) => {
    setBusy(true);
    setError(null);
    try {
      const from = source.kind === 'stored' ? { name: source.name } : { file: source.file };
      await shell.backups.recover(from, passphrase);
      // A store that was gone left nothing to go back to.
      if (latestSafety(shell.backups)?.canGoBack) {
        showAction(words.recovered(when), words.undo, () => void goBack());
      } else {
        showNote(words.recovered(when));
      }
    } catch (thrown) {
      setError(toWireError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, recover };
}
