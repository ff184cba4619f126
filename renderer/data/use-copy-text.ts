import { useCallback } from 'react';
import { useHost } from './host-context';
import { showError, showNote } from './toasts';

/** Puts plain text on the clipboard and says so; says why when it did not get there, and gives false. */
export function useCopyText(): (plain: string, done: string) => Promise<boolean> {
  const { shell } = useHost();
  return useCallback(
    async (plain, done) => {
      try {
        await shell.copyText(plain);
        showNote(done);
        return true;
      } catch (thrown) {
        showError(thrown);
        return false;
      }
    },
    [shell],
  );
}
