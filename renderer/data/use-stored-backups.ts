import { useEffect, useState } from 'react';
import { toWireError, type WireError } from '../../shared/wire/errors';
import type { StoredBackup } from '../../shared/wire/shell-api';
import { useHost } from './host-context';
import { useSafety } from './use-safety';

export type StoredBackups = Readonly<{
  /** Newest first; undefined until read. */
  list: readonly StoredBackup[] | undefined;
  error: WireError | null;
}>;

/** The backups the shell keeps, read again when one was written or the place changed. */
export function useStoredBackups(): StoredBackups {
  const { shell } = useHost();
  const safety = useSafety();
  const [read, setRead] = useState<StoredBackups>({ list: undefined, error: null });
  const last = safety?.lastSnapshot;
  const place = safety?.place;
  const written = [last?.name, last?.verifiedAt, place?.kind, place?.name, place?.needsPermission].join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written is the reason to read again
  useEffect(() => {
    let current = true;
    shell.backups.list().then(
      (list) => current && setRead({ list, error: null }),
      (thrown: unknown) =>
        current && setRead(({ list }) => ({ list: list ?? [], error: toWireError(thrown) })),
    );
    return () => {
      current = false;
    };
  }, [shell, written]);
  return read;
}
