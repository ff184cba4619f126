import { useCallback, useEffect, useState } from 'react';
import { toWireError, type WireError } from '../../shared/wire/errors';
import type { BackupFileSet } from '../../shared/wire/shell-api';
import type { JobResult } from '../../shared/wire/vault-contract';
import type { Host } from '../host/host';
import { type BackupSource, readBackupSource } from './backup-source';
import { useHost } from './host-context';

/** What is known of a backup that is looked into. */
export type Inspection = Readonly<
  | { stage: 'reading' }
  /** It wants a passphrase; `error` is about the one that was tried. */
  | { stage: 'sealed'; error: WireError | null; checking: boolean }
  | { stage: 'broken'; error: WireError }
  | {
      stage: 'whole';
      found: JobResult<'backup.inspect'>;
      files: BackupFileSet;
      passphrase: string | null;
    }
>;

export type InspectedBackup = Readonly<{
  inspection: Inspection;
  /** Tries a passphrase on a sealed file. */
  open: (passphrase: string) => void;
}>;

/** Opens a backup and checks it whole. Give the component that uses it a key of its own for each source. */
export function useInspectedBackup(source: BackupSource): InspectedBackup {
  const host = useHost();
  const [inspection, setInspection] = useState<Inspection>({ stage: 'reading' });
  const [attempt, setAttempt] = useState<Readonly<{ passphrase: string | null }>>({ passphrase: null });

  useEffect(() => {
    let current = true;
    void inspect(host, source, attempt.passphrase).then((found) => current && setInspection(found));
    return () => {
      current = false;
    };
  }, [host, source, attempt]);

  const open = useCallback((passphrase: string) => {
    setInspection({ stage: 'sealed', error: null, checking: true });
    setAttempt({ passphrase });
  }, []);
  return { inspection, open };
}

async function inspect(
  { shell, vault }: Host,
  source: BackupSource,
  passphrase: string | null,
): Promise<Inspection> {
  try {
    const files = await readBackupSource(shell, source);
    const found = await vault.perform('backup.inspect', { ...inputOf(files), passphrase });
    return { stage: 'whole', found, files, passphrase };
  } catch (thrown) {
    const error = toWireError(thrown);
    if (error.code === 'passphrase-needed') return { stage: 'sealed', error: null, checking: false };
    if (error.code === 'passphrase-wrong') return { stage: 'sealed', error, checking: false };
    return { stage: 'broken', error };
  }
}

function inputOf({ file, journal }: BackupFileSet) {
  return { file, journal: [...journal] };
}
