import { useCallback } from 'react';
import type { PlannerItem } from '../../shared/domain/planner/planner-item';
import { normalizeChatText } from '../../shared/domain/scripts/chat-text';
import { text } from '../i18n/text';
import { useCopyText } from './use-copy-text';

/** Puts an item's text on the clipboard, ready for the chat; false when there is none or it was refused. */
export function useCopyBody(): (item: Pick<PlannerItem, 'body'>) => Promise<boolean> {
  const copy = useCopyText();
  return useCallback(
    async ({ body }) => {
      const plain = normalizeChatText(body);
      return plain !== '' && copy(plain, text.planner.copied);
    },
    [copy],
  );
}
