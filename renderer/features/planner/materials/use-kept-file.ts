import { useCallback } from 'react';
import type { KeptFile } from '../../../../shared/domain/planner/material';
import { WeiluError } from '../../../../shared/wire/errors';
import { useHost } from '../../../data/host-context';
import { showError, showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';

/**
 * Saves a kept file where the person says, such as to send it from there.
 *
 * @param onMissing hears that the file was not there
 */
export function useKeptFile(onMissing: () => void): (file: KeptFile) => Promise<void> {
  const { shell } = useHost();
  return useCallback(
    async ({ hash, name, mediaType }) => {
      try {
        const bytes = await shell.files.read(hash);
        if (!bytes) {
          onMissing();
          throw new WeiluError('file-missing', { name });
        }
        const saved = await shell.saveFile({ name, mediaType, bytes });
        if (saved) showNote(text.materials.file.saved);
      } catch (thrown) {
        showError(thrown);
      }
    },
    [shell, onMissing],
  );
}
