import { useCallback } from 'react';
import { text } from '../i18n/text';
import { useHost } from './host-context';
import { showError, showNote } from './toasts';

/** 撤销这次恢复: the data as it was before the last recovery, with a word about it. */
export function useGoBack(): () => Promise<void> {
  const { shell } = useHost();
  return useCallback(async () => {
    try {
      await shell.backups.goBack();
      showNote(text.recovery.goneBack);
    } catch (thrown) {
      showError(thrown);
    }
  }, [shell]);
}
