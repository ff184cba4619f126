import { useCallback } from 'react';
import { useHost } from './host-context';
import { showError } from './toasts';

/** 另存一份: saves a copy of a backup where the person says; gives false when they do not or it failed. */
export function useSaveCopy(): (name: string) => Promise<boolean> {
  const { shell } = useHost();
  return useCallback(
    async (name) => {
      try {
        const { file: bytes } = await shell.backups.read(name);
        const saved = await shell.saveFile({ name, mediaType: 'application/x-ndjson', bytes });
        if (saved) await shell.backups.noteCopy();
        return saved;
      } catch (thrown) {
        showError(thrown);
        return false;
      }
    },
    [shell],
  );
}
