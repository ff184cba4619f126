import { useCallback } from 'react';
import type { Day } from '../../../../shared/domain/days';
import { useHost } from '../../../data/host-context';
import { showError, showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';

const words = text.exchange.digest;

/** Saves a digest as Markdown where the person says. */
export function useSaveDigest(): (week: Day, markdown: string) => Promise<void> {
  const { shell } = useHost();
  return useCallback(
    async (week, markdown) => {
      const name = words.fileName(week);
      try {
        const bytes = new TextEncoder().encode(markdown);
        if (await shell.saveFile({ name, mediaType: 'text/markdown', bytes })) showNote(words.saved(name));
      } catch (thrown) {
        showError(thrown);
      }
    },
    [shell],
  );
}
